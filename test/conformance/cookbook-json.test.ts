/** The JSON serializations of the signatures in RFC 7520. Not: their compact serializations (cookbook.test.ts), or encryption. */
import { afterAll, describe, expect, test } from 'vitest';
import { decodeJsonSerialization, type JwsJson } from '#jose/jws/json-serialization';
import { verifyJsonSignature } from '#jose/jws/json-serialization-verify';
import { readKey } from '#jose/keys/key';
import type { Verdict } from '#jose/jws/verification';
import { corpus } from './corpora';

interface Sample {
  readonly input: { readonly key: object | readonly object[] };
  readonly output: { readonly json: object; readonly json_flat?: object };
}

const NAMES = [
  '4_1.rsa_v15_signature',
  '4_2.rsa-pss_signature',
  '4_3.ecdsa_signature',
  '4_4.hmac-sha2_integrity_protection',
  '4_5.signature_with_detached_content',
  '4_6.protecting_specific_header_fields',
  '4_7.protecting_content_only',
  '4_8.multiple_signatures',
];

const counts: Record<string, number> = {};

/** Each signature with each key: the verdicts that a key gives. */
const verdictsOf = async (json: object, keys: readonly object[]): Promise<Verdict[]> => {
  const read = decodeJsonSerialization(JSON.stringify(json)) as JwsJson;
  const all = await Promise.all(
    read.signatures.map(async (signature) => {
      const verdicts = await Promise.all(
        keys.map(async (key) => {
          const answers = verifyJsonSignature(read, signature, readKey(JSON.stringify(key), 'auto'));
          return (await answers).verdict;
        }),
      );
      return verdicts.find((verdict) => verdict === 'valid') ?? verdicts[0] ?? 'unverified';
    }),
  );
  for (const verdict of all) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return all;
};

const changed = (json: object): object =>
  JSON.parse(JSON.stringify(json).replace('"payload":"S', '"payload":"T')) as object;

describe.each(NAMES)('RFC 7520, figure %s', (name) => {
  const { input, output } = corpus(`jose-cookbook/jws/${name}.json`) as Sample;
  const keys = [input.key].flat<(object | readonly object[])[]>();
  const detached = name.startsWith('4_5.');

  test.each(Object.entries(output).filter(([form]) => form !== 'compact'))('%s', async (_, json) => {
    const verdicts = await verdictsOf(json, keys);
    expect(new Set(verdicts)).toEqual(new Set([detached ? 'unverified' : 'valid']));
    const mutant = changed(json);
    expect(JSON.stringify(mutant) === JSON.stringify(json)).toBe(detached);
    const read = decodeJsonSerialization(JSON.stringify(mutant)) as JwsJson;
    const refused = await Promise.all(
      read.signatures.flatMap((signature) =>
        keys.map((key) => verifyJsonSignature(read, signature, readKey(JSON.stringify(key), 'auto'))),
      ),
    );
    expect(refused.filter(({ verdict }) => verdict === 'valid')).toEqual([]);
  });
});

afterAll(() => {
  console.log(
    `RFC 7520, JSON serialization: ${counts['valid'] ?? 0} signatures valid, ` +
      `${counts['unverified'] ?? 0} over detached content not verified, ${counts['invalid'] ?? 0} invalid.`,
  );
});
