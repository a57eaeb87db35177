/** A JWK that holds its key once more, or only, in a certificate or a PEM. Not: a JWK by itself (jwk.ts). */
import type { JsonMember, JsonObject } from '#text/json';
import { itemsAt, textOf } from '#text/json-at';
import { integerOf } from '../integer';
import { decodeBase64 } from './base64';
import { keyFromBytes } from './key-bytes';
import { bytesOf, keyFromJwk, type Key, type KeyProblem } from './jwk';
import type { ReadWithin } from './reading';

const NUMBERS = ['n', 'e', 'x', 'y'] as const;

/** The key in the certificate, or PEM, that a JWK holds (RFC 7517 section 4.7; `value` is UAA's). */
export const certifiedIn = (json: JsonObject, within: ReadWithin): Key | undefined => {
  const [first] = itemsAt(json, 'x5c');
  const text = first?.type === 'string' ? first.value : undefined;
  const bytes = text === undefined ? undefined : decodeBase64(text);
  const pem = textOf(json, 'value');
  return (
    (bytes && keyFromBytes(bytes, 'x5c, base64')) ??
    // Some write whole PEMs there.
    (text === undefined || bytes ? undefined : within(text, 'from x5c')?.keys[0]) ??
    (pem === undefined ? undefined : within(pem, 'from the member "value"')?.keys[0])
  );
};

/**
 * Without the numbers that the certificate or PEM has too: older servers write them with padding and a zero byte in front.
 * What is another number stays, and contradicts.
 */
const withoutSame = (json: JsonObject, { jwk }: Key): JsonObject => {
  const isSame = ({ name, value }: JsonMember): boolean => {
    const own = NUMBERS.find((each) => each === name);
    if (own === undefined || value.type !== 'string') return false;
    const bytes = decodeBase64(value.value);
    return bytes !== undefined && integerOf(bytes) === integerOf(bytesOf(jwk[own]));
  };
  return { ...json, members: json.members.filter((member) => !isSame(member)) };
};

/** Reads the JWK; the result is the key, or what is wrong with it. */
export const jwkIn = (json: JsonObject, within: ReadWithin): Key | KeyProblem => {
  const certified = certifiedIn(json, within);
  return certified ? keyFromJwk(withoutSame(json, certified), certified) : keyFromJwk(json);
};
