/** The simulated service that a token is forged against. */
import { encodeUtf8 } from '#text/utf8';
import { exportJWK, exportSPKI, generateKeyPair, importJWK, type JWK } from 'jose';
import { algorithmOf } from '../algorithms';
import { attempt } from '../jws/attempt';
import { keyPath } from './path';
import type { ForgerHas } from './forgery';
import { bytesOf, describe, type PublicJwk } from '../keys/jwk';
import { decodeJws, headerParameter, stringOf, type Jws } from '../jws/jws';
import type { KeyText } from '../keys/key';
import { candidatesFor } from '../keys/key-choice';
import { encodeBase64url } from '#text/base64url';
import { signBytes } from '../jws/sign';
import { algOf } from '../jws/signature-check';
import type { Service } from './verifier';
import { verifyJws } from '../jws/verify';

/** A service, a genuine token of it, and the forger's key pair. */
export interface Scene {
  readonly service: Service;
  readonly token: Jws;
  readonly own: ForgerHas['own'];
  /** The key pair was made for this, and the token signed again with it. */
  readonly demonstration: boolean;
  /** Whose key it is: a whole sentence. */
  readonly says: string;
}

/** Text of a PEM file as OpenSSL writes it, with a line break at its end; undefined for an HMAC secret. */
export const publicPemOf = async (jwk: PublicJwk, alg: string): Promise<string | undefined> => {
  if (jwk.kty === 'oct') return undefined;
  const { kty, crv, n, e, x, y } = jwk;
  const numbers: JWK = JSON.parse(JSON.stringify({ kty, crv, n, e, x, y }));
  const key = await importJWK(numbers, alg, { extractable: true });
  return key instanceof Uint8Array ? undefined : `${await exportSPKI(key)}\n`;
};

/**
 * A service with one key.
 * @param token whose `kid` and `jku` its files, its table and its key server know
 */
export const serviceWith = async (jwk: PublicJwk, alg: string, token: Jws): Promise<Service> => {
  const publicPem = await publicPemOf(jwk, alg);
  const keyFile = publicPem === undefined ? bytesOf(jwk.k) : encodeUtf8(publicPem);
  const kid = stringOf(headerParameter(token, 'kid')?.value) ?? 'service';
  const jku = stringOf(headerParameter(token, 'jku')?.value);
  return {
    alg,
    jwk,
    keyFile,
    ...(publicPem === undefined ? {} : { publicPem }),
    files: new Map([
      [keyPath(kid), keyFile],
      ['/dev/null', new Uint8Array()],
    ]),
    keyTable: [{ kid, key: publicPem ?? encodeBase64url(keyFile) }],
    web: new Map(jku === undefined ? [] : [[jku, JSON.stringify({ keys: [{ ...jwk, kid }] })]]),
  };
};

/** The given key under which the token is valid. */
const keyThatVerifies = async (token: Jws, keyText: KeyText | undefined): Promise<PublicJwk | undefined> => {
  const algorithm = algorithmOf(algOf(token));
  // A forger of this page writes base64url.
  if (token.payload?.unencoded) return undefined;
  if (!keyText || !algorithm || (await verifyJws(token, keyText, 0)).verdict !== 'valid') return undefined;
  const kid = stringOf(headerParameter(token, 'kid')?.value);
  const attempts = await Promise.all(
    candidatesFor(keyText, kid, algorithm).map((candidate) => attempt(token, candidate, algorithm)),
  );
  return attempts.find(({ outcome, refusal }) => outcome === 'match' && !refusal)?.jwk;
};

const DEMONSTRATION_ALG = 'RS256';

/** A new key pair, and the token's payload signed with it, under a header of its own. */
const demonstrate = async (jws: Jws): Promise<{ jwk: PublicJwk; token: Jws }> => {
  const algorithm = algorithmOf(DEMONSTRATION_ALG);
  if (!algorithm) throw new TypeError(`${DEMONSTRATION_ALG} is not registered.`);
  const { privateKey, publicKey } = await generateKeyPair(DEMONSTRATION_ALG);
  const typ = stringOf(headerParameter(jws, 'typ')?.value);
  const header = { alg: DEMONSTRATION_ALG, ...(typ === undefined ? {} : { typ }), kid: 'demonstration' };
  const payload = jws.payload?.decoded.bytes ?? new Uint8Array();
  const text = await signBytes(encodeUtf8(JSON.stringify(header)), payload, algorithm, privateKey);
  return { jwk: { ...(await exportJWK(publicKey)), kty: 'RSA' }, token: decodeJws(text) };
};

/**
 * Sets the scene: with the key that was given when the token is valid under it, else with a new key pair, with which
 * the payload is signed anew.
 * @param keyText as `readKey` read it
 * @throws when WebCrypto is missing
 */
export const sceneFor = async (jws: Jws, keyText: KeyText | undefined): Promise<Scene> => {
  const forger = await generateKeyPair('ES256');
  const own = {
    privateKey: forger.privateKey,
    publicJwk: { ...(await exportJWK(forger.publicKey)), kty: 'EC' },
  };
  const given = await keyThatVerifies(jws, keyText);
  if (given) {
    return {
      service: await serviceWith(given, algOf(jws), jws),
      token: jws,
      own,
      demonstration: false,
      says: `The service verifies with your key: ${describe(given, 'public')}, ${algOf(jws)}.`,
    };
  }
  const { jwk, token } = await demonstrate(jws);
  const unencoded = jws.payload?.unencoded ? 'The payload is not encoded (RFC 7797)' : undefined;
  const why = unencoded ?? (keyText ? 'The token is not valid under the key you gave' : 'You gave no key');
  return {
    service: await serviceWith(jwk, DEMONSTRATION_ALG, token),
    token,
    own,
    demonstration: true,
    says: `${why}. So this page made a key pair for an imaginary service and first signed the payload with it (${DEMONSTRATION_ALG}). Everything below is about that token, not about yours.`,
  };
};
