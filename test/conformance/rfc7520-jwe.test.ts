/** The encrypted samples of RFC 7520 and RFC 8037, in every serialization, and mutants of each. Not: their signatures (cookbook.test.ts). */
import { afterAll, describe, expect, test } from 'vitest';
import { decodeJsonSerialization, type JweJson } from '#jose/jws/json-serialization';
import { decodeJwe } from '#jose/jwe/jwe';
import { decryptJwe } from '#jose/jwe/decrypt';
import type { Decryption } from '#jose/jwe/decryption';
import { messageFor, messageOf } from '#jose/jwe/message';
import { readKey } from '#jose/keys/key';
import { decodeUtf8 } from '#text/utf8';
import { corpus, WHERE } from './corpora';

interface Sample {
  readonly title: string;
  readonly input: {
    readonly plaintext: string;
    readonly key?: object | readonly object[];
    readonly pwd?: string;
  };
  readonly output: { readonly compact?: string; readonly json?: object; readonly json_flat?: object };
}

const NAMES = [
  '5_1.key_encryption_using_rsa_v15_and_aes-hmac-sha2',
  '5_2.key_encryption_using_rsa-oaep_with_aes-gcm',
  '5_3.key_wrap_using_pbes2-aes-keywrap_with-aes-cbc-hmac-sha2',
  '5_4.key_agreement_with_key_wrapping_using_ecdh-es_and_aes-keywrap_with_aes-gcm',
  '5_5.key_agreement_using_ecdh-es_with_aes-cbc-hmac-sha2',
  '5_6.direct_encryption_using_aes-gcm',
  '5_7.key_wrap_using_aes-gcm_keywrap_with_aes-cbc-hmac-sha2',
  '5_8.key_wrap_using_aes-keywrap_with_aes-gcm',
  '5_9.compressed_content',
  '5_10.including_additional_authentication_data',
  '5_11.protecting_specific_header_fields',
  '5_12.protecting_content_only',
  '5_13.encrypting_to_multiple_recipients',
];

const keysOf = ({ input }: Sample): string[] => {
  if (input.pwd !== undefined) return [input.pwd];
  return [input.key ?? []].flat().map((key) => JSON.stringify(key));
};

const textOf = ({ plaintext }: Decryption): string | undefined => plaintext && decodeUtf8(plaintext).text;

const openCompact = (compact: string, key: string) =>
  decryptJwe(messageOf(decodeJwe(compact)), readKey(key, 'auto'));

/** Each recipient with each key. */
const openJson = async (json: object, keys: readonly string[]): Promise<Decryption[]> => {
  const read = decodeJsonSerialization(JSON.stringify(json)) as JweJson;
  return Promise.all(
    read.recipients.flatMap((recipient) =>
      keys.map((key) => decryptJwe(messageFor(read, recipient), readKey(key, 'auto'))),
    ),
  );
};

const flip = (segment: string): string => (segment.startsWith('A') ? 'B' : 'A') + segment.slice(1);
const counts = { decrypted: 0, unsupported: 0, mutants: 0, mutantsDecrypted: 0 };

describe.each(NAMES)('RFC 7520, figure %s', (name) => {
  const sample = corpus(`jose-cookbook/jwe/${name}.json`) as Sample;
  const keys = keysOf(sample);
  const unsupported = name.startsWith('5_1.');
  const { compact, ...json } = sample.output;

  test.runIf(compact)('compact', async () => {
    const decryption = await openCompact(compact ?? '', keys[0] ?? '');
    counts[unsupported ? 'unsupported' : 'decrypted'] += 1;
    expect({ verdict: decryption.verdict, text: textOf(decryption) }).toEqual(
      unsupported ? { verdict: 'unsupported' } : { verdict: 'valid', text: sample.input.plaintext },
    );
    const segments = unsupported ? [] : (compact ?? '').split('.');
    for (const [index, segment] of segments.entries()) {
      if (segment === '') continue;
      // oxlint-disable-next-line no-await-in-loop
      const mutant = await openCompact(segments.with(index, flip(segment)).join('.'), keys[0] ?? '');
      counts.mutants += 1;
      if (mutant.verdict === 'valid' || mutant.plaintext) counts.mutantsDecrypted += 1;
      expect(mutant.verdict).toBe('invalid');
    }
  });

  test.each(Object.entries(json))('%s', async (_, serialization) => {
    const decryptions = await openJson(serialization, keys);
    const opened = decryptions.filter(({ verdict }) => verdict === 'valid');
    // Of several recipients, the one with RSA1_5 can't open it here.
    const expected = keys.length === 1 ? 1 : keys.length - 1;
    expect(opened.length).toBe(unsupported ? 0 : expected);
    counts.decrypted += opened.length;
    for (const decryption of opened) expect(textOf(decryption)).toBe(sample.input.plaintext);
  });
});

test('RFC 8037: agreement on Curve25519', async () => {
  const sample = corpus('jose-cookbook/curve25519/ecdh-es.json') as Sample;
  const decryption = await openCompact(sample.output.compact ?? '', keysOf(sample)[0] ?? '');
  expect(textOf(decryption)).toBe(sample.input.plaintext);
  expect(decryption.verdict).toBe('valid');
});

test('RFC 7520, section 6: a signed token within an encrypted one', async () => {
  const nested = corpus('jose-cookbook/6.nesting_signatures_and_encryption.json') as {
    encrypt: { input: { key: object }; output: { compact: string } };
    sign: { output: { compact: string } };
  };
  const decryption = await openCompact(
    nested.encrypt.output.compact,
    JSON.stringify(nested.encrypt.input.key),
  );
  expect(decryption.verdict).toBe('valid');
  expect(textOf(decryption)).toBe(nested.sign.output.compact);
});

afterAll(() => {
  console.log(
    `${WHERE}: RFC 7520: ${counts.decrypted} serializations decrypted, ${counts.unsupported} with an algorithm that is not supported here; ` +
      `${counts.mutantsDecrypted} of ${counts.mutants} mutants decrypted.`,
  );
});
