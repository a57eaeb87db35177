/** The numbers of a key in JSON without "kty": a JWK that lost it, .NET's RSAParameters, Keycloak's modulus and exponent. */
import { decodeBase64url, encodeBase64url } from '#text/base64url';
import { memberOf, type JsonObject } from '#text/json';
import { textsAt } from '#text/json-at';
import type { Reading, ReadWithin } from '../reading';
import { bytesFromHex } from '../secret';

const NAMES = {
  n: ['n', 'modulus', 'Modulus', 'N'],
  e: ['e', 'exponent', 'Exponent', 'publicExponent', 'public_exponent', 'E'],
  crv: ['crv', 'curve'],
  x: ['x', 'X'],
  y: ['y', 'Y'],
} as const;
const STATED = ['kid', 'alg', 'use'] as const;

/** A number in base64, base64url, hexadecimal or decimal digits, as a JWK has it. */
const asJwkNumber = (text: string): string => {
  const hex = /^0x((?:[0-9a-f]{2})+)$|^((?:[0-9a-f]{2}){64,})$/iu.exec(text);
  const digits = /^\d{150,}$/u.test(text) ? BigInt(text).toString(16) : undefined;
  const pairs =
    digits === undefined ? (hex?.[1] ?? hex?.[2]) : digits.padStart(digits.length + (digits.length % 2), '0');
  if (pairs === undefined) return encodeBase64url(decodeBase64url(text.replaceAll(/[\s=]/gu, '')).bytes);
  const bytes = bytesFromHex(pairs);
  return encodeBase64url(bytes[0] === 0 ? bytes.subarray(1) : bytes);
};

/** An RSA exponent is written as a number too. */
const exponentOf = (json: JsonObject): string | undefined => {
  for (const name of NAMES.e) {
    const value = memberOf(json, name)?.value;
    const written = value?.type === 'number' ? value.raw : undefined;
    const text = written ?? (value?.type === 'string' ? value.value : undefined);
    if (text === undefined) continue;
    return text === '65537' || text === '010001' || text === '0x10001' ? 'AQAB' : asJwkNumber(text);
  }
  return undefined;
};

const textOf = (json: JsonObject, names: readonly string[]): string | undefined =>
  Object.values(textsAt(json, names))[0];

/** Shorter text is no number of a key. */
const LEAST = 40;

/** The key; nothing where the members are not those of one. */
export const withoutType = (json: JsonObject, within: ReadWithin): Reading | undefined => {
  const [n, e, crv, x, y] = [
    textOf(json, NAMES.n),
    exponentOf(json),
    textOf(json, NAMES.crv),
    textOf(json, NAMES.x),
    textOf(json, NAMES.y),
  ];
  const stated = Object.fromEntries(
    STATED.flatMap((name) => {
      const value = textOf(json, [name]);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const read = (jwk: object) => within(JSON.stringify({ ...jwk, ...stated }), 'its type told by its members');
  if (n !== undefined && n.length >= LEAST && e !== undefined)
    return read({ kty: 'RSA', n: asJwkNumber(n), e });
  if (crv === undefined || x === undefined || x.length < LEAST) return undefined;
  return read(
    y === undefined
      ? { kty: 'OKP', crv, x: asJwkNumber(x) }
      : { kty: 'EC', crv, x: asJwkNumber(x), y: asJwkNumber(y) },
  );
};
