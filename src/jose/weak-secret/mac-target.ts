/** What a search for a token's secret has to match. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { quote } from '#text/quote';
import { algorithmOf } from '../algorithms';
import { signingInputOf } from '../jws/signed';
import { gateFault, signatureFault } from '../jws/gate';
import { headerParameter, stringOf, type Jws } from '../jws/jws';
import { hmacSha256Matcher } from './hmac-sha256';

/** Whether the token's MAC was made with this key. */
export type KeyMatcher = (key: Uint8Array) => boolean;

export interface MacTarget {
  /** As the header says it. */
  readonly alg: string;
  /** Quick, for the many keys that do not match. */
  readonly matches: KeyMatcher;
  /** By an audited library; to be asked before a match is told to anybody. */
  readonly confirms: KeyMatcher;
}

/** Why no secret can be looked for, in whole sentences. */
export interface NoMacTarget {
  readonly says: string;
}

const HASHES = { HS256: sha256, HS384: sha384, HS512: sha512 } as const;
const isHmac = (alg: string): alg is keyof typeof HASHES => Object.hasOwn(HASHES, alg);

const equal = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/** Reads algorithm, signing input and MAC (RFC 7515 section 5.1, RFC 7518 section 3.2). Never throws. */
export const macTargetOf = (jws: Jws): MacTarget | NoMacTarget => {
  const broken = gateFault(jws);
  if (broken) return { says: broken.says };
  const alg = stringOf(headerParameter(jws, 'alg')?.value) ?? '';
  const algorithm = algorithmOf(alg);
  if (!algorithm || !isHmac(alg)) {
    return {
      says: `The header says the token is signed with ${quote(alg)}. A secret can be guessed for HS256, HS384 and HS512 only.`,
    };
  }
  const misshapen = signatureFault(jws, algorithm);
  if (misshapen) return { says: misshapen.says };
  const input = signingInputOf(jws);
  const mac = jws.signature?.decoded.bytes ?? new Uint8Array();
  const confirms: KeyMatcher = (key) => equal(hmac(HASHES[alg], key, input), mac);
  return { alg, matches: alg === 'HS256' ? hmacSha256Matcher(input, mac) : confirms, confirms };
};
