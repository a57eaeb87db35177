/** Who takes part in a run: user agents with their pages, origin servers. Not: what they hold (world.ts). */
import { ATTACKER_ORIGIN, PARTNER_ORIGIN, PHOTOS_ORIGIN, ORIGIN } from '../origins';

/** A browser, or a machine with one. */
export type UserAgentId = 'victim' | 'device' | 'attacker';

/** A page that is open in a user agent. */
export type TabId = 'shop' | 'second' | 'photos' | 'partner' | 'evil';

/** Who sends a request. */
export type Party =
  | { readonly type: 'page'; readonly userAgent: UserAgentId; readonly tab: TabId }
  /** A program without a browser's rules, as curl is. */
  | { readonly type: 'tool'; readonly userAgent: UserAgentId }
  | { readonly type: 'server'; readonly origin: string };

const USER_AGENT_LABELS: Readonly<Record<UserAgentId, string>> = {
  victim: 'Alice’s browser',
  device: 'Alice’s phone',
  attacker: 'Attacker’s machine',
};

/** The origin of each page. */
export const TAB_ORIGINS: Readonly<Record<TabId, string>> = {
  shop: ORIGIN,
  second: ORIGIN,
  photos: PHOTOS_ORIGIN,
  partner: PARTNER_ORIGIN,
  evil: ATTACKER_ORIGIN,
};

/** As it stands before an arrow: `Alice’s browser, page of partner.example`; the shop's own page needs no name. */
export const partyLabel = (party: Party): string => {
  if (party.type === 'server') return new URL(party.origin).host;
  const who = USER_AGENT_LABELS[party.userAgent];
  if (party.type === 'tool') return who;
  if (party.tab === 'shop') return who;
  return party.tab === 'second'
    ? `${who}, second tab`
    : `${who}, page of ${new URL(TAB_ORIGINS[party.tab]).host}`;
};

/** The page that acts are done in where nothing else is said. */
export const SHOP_PAGE: Party = { type: 'page', userAgent: 'victim', tab: 'shop' };
