/** The origins of the simulated internet. Not: what answers there (servers/). */

/** The shop's page and its API. */
export const ORIGIN = 'https://shop.example';
export const AUTH_ORIGIN = 'https://auth.shop.example';
export const PHOTOS_ORIGIN = 'https://photos.shop.example';
export const BILLING_ORIGIN = 'https://billing.shop.example';
/** Services of the shop that find out by themselves who asks. */
export const SERVICE_ORIGINS: readonly string[] = [PHOTOS_ORIGIN, BILLING_ORIGIN];
/** On another site. */
export const PARTNER_ORIGIN = 'https://partner.example';
export const ATTACKER_ORIGIN = 'https://evil.example';

/** Whether the attacker's own server answers there: at that host, or at one below it. */
export const isAttackersServer = (origin: string): boolean =>
  origin === ATTACKER_ORIGIN || origin.endsWith(`.${new URL(ATTACKER_ORIGIN).host}`);
