/** Signing in Chromium, whose WebCrypto is not Node's. Not: the cases of signing.test.ts again. */
import { compactVerify, importJWK, importSPKI } from 'jose';
import { expect, test } from 'vitest';
import { generateKey } from '#jose/keys/generate-key';
import { readKey } from '#jose/keys/key';
import { signBytes } from '#jose/jws/sign';
import { signingKeyFor } from '#jose/keys/signing-key';
import { SIGNING_ALGORITHMS } from '#jose/subtle';
import { encodeUtf8 } from '#text/utf8';

const PAYLOAD = '{ "id":9007199254740993,\r\n"sub":"a","sub":"b" }';

const signWith = async (keyText: string, alg: string): Promise<string> => {
  const signing = await signingKeyFor(readKey(keyText, 'auto'), alg);
  if ('says' in signing) throw new Error(signing.says);
  const header = encodeUtf8(`{ "alg":"${alg}" }`);
  return signBytes(header, encodeUtf8(PAYLOAD), signing.algorithm, signing.key);
};

test.each(SIGNING_ALGORITHMS.map((algorithm) => [algorithm.name, algorithm] as const))(
  '%s signs with a generated JWK and PEM, and jose verifies with both public halves',
  async (alg, algorithm) => {
    const { jwk, pem, publicJwk, publicPem } = await generateKey(algorithm);
    const keys = [
      await importJWK(JSON.parse(publicJwk ?? jwk), alg),
      ...(publicPem === undefined ? [] : [await importSPKI(publicPem, alg)]),
    ];
    for (const text of pem === undefined ? [jwk] : [jwk, pem]) {
      const token = await signWith(text, alg);
      for (const key of keys) {
        const { payload } = await compactVerify(token, key, { algorithms: [alg] });
        expect(new TextDecoder().decode(payload)).toBe(PAYLOAD);
      }
    }
  },
);
