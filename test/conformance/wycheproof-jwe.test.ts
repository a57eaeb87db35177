/** C2SP Wycheproof's JWE vectors, judged against the reasons adjudicated for each. */
import { expect, test } from 'vitest';
import { decodeJwe } from '#jose/jwe/jwe';
import { decryptJwe } from '#jose/jwe/decrypt';
import type { Decryption } from '#jose/jwe/decryption';
import { messageOf } from '#jose/jwe/message';
import { readKey } from '#jose/keys/key';
import { decodeBase64url } from '#text/base64url';
import { decodeUtf8 } from '#text/utf8';
import { expectations, type Expectation, type Group } from './adjudicated';
import { corpus, WHERE } from './corpora';

interface Vector {
  readonly tcId: number;
  readonly comment: string;
  readonly jwe?: string;
  /** In hexadecimal digits. */
  readonly pt?: string;
}
interface Case extends Vector {
  readonly group: Group<Vector>;
  readonly expected: Expectation;
}

const FILES = ['json_web_encryption_test.json', 'json_web_key_test.json', 'json_web_crypto_test.json'];
const cases: Case[] = FILES.flatMap((file) =>
  (corpus(`wycheproof/${file}`) as { testGroups: Group<Vector>[] }).testGroups.flatMap((group) =>
    group.tests.flatMap((vector) => {
      const expected = expectations.get(`${file} ${vector.tcId}`);
      return vector.jwe !== undefined && expected ? [{ ...vector, group, expected }] : [];
    }),
  ),
);

const decrypt = (jwe: string, key: object | undefined): Promise<Decryption> =>
  decryptJwe(messageOf(decodeJwe(jwe)), key && readKey(JSON.stringify(key), 'auto'));

/** A token that does not open is that first; else a refused key is why. */
const reasonOf = ({ content, key }: Decryption): string | undefined => content.reason ?? key.reason;

const hexOf = (bytes: Uint8Array | undefined): string =>
  Array.from(bytes ?? [], (byte) => byte.toString(16).padStart(2, '0')).join('');

const judge = ({ expected, pt }: Case, decryption: Decryption): string => {
  const { verdict, plaintext } = decryption;
  const { adjudicated, acceptableReasons } = expected;
  if (verdict === 'unsupported') return 'unsupported';
  if (adjudicated === 'valid') {
    if (verdict !== 'valid') return 'false alarm';
    return pt === undefined || hexOf(plaintext) === pt ? 'as adjudicated' : 'another plaintext';
  }
  if (verdict === 'valid') return adjudicated === 'either' ? 'as adjudicated' : 'unsafe';
  return verdict === 'invalid' && acceptableReasons.includes(reasonOf(decryption) ?? '')
    ? 'as adjudicated'
    : 'another reason';
};

/** RSA1_5 is done nowhere; Chromium has no AES with 192 bits. */
const UNSUPPORTED = WHERE === 'Chromium' ? /RSA1_5|192/u : /RSA1_5/u;

test('every vector is answered as adjudicated', async () => {
  const outcomes = await Promise.all(
    cases.map(async (each) => {
      const decryption = await decrypt(each.jwe ?? '', each.group.private);
      const [header = ''] = (each.jwe ?? '').split('.', 1);
      return {
        outcome: judge(each, decryption),
        header: decodeUtf8(decodeBase64url(header).bytes).text,
        vector: `${each.expected.file} ${each.tcId} ${each.comment}: ${decryption.verdict} ${reasonOf(decryption)}: ${decryption.content.says}`,
      };
    }),
  );
  const count = (wanted: string) => outcomes.filter(({ outcome }) => outcome === wanted).length;
  console.log(
    `${WHERE}: Wycheproof: ${outcomes.length} JWE vectors: ${count('as adjudicated')} as adjudicated, ${count('unsafe')} unsafe, ` +
      `${count('false alarm')} false alarms, ${count('another plaintext')} with another plaintext, ` +
      `${count('another reason')} refused for another reason, ${count('unsupported')} unsupported.`,
  );
  expect(
    outcomes.filter(
      ({ outcome, header }) =>
        outcome !== 'as adjudicated' && !(outcome === 'unsupported' && UNSUPPORTED.test(header)),
    ),
  ).toEqual([]);
  expect(outcomes.length).toBeGreaterThan(50);
});

test('without a key, what needs none is invalid, and nothing is valid', async () => {
  const verdicts = await Promise.all(
    cases.map(async ({ tcId, jwe = '', expected }) => {
      const { verdict } = await decrypt(jwe, undefined);
      return { tcId, verdict, needs: expected.needs };
    }),
  );
  expect(verdicts.filter(({ needs, verdict }) => needs === 'none' && verdict !== 'invalid')).toEqual([]);
  expect(verdicts.filter(({ needs, verdict }) => needs === 'key' && verdict === 'invalid')).toEqual([]);
  expect(verdicts.filter(({ verdict }) => verdict === 'valid')).toEqual([]);
});

test('the public half of a key opens nothing', async () => {
  const asymmetric = cases.filter(({ group }) => group.public !== undefined);
  const verdicts = await Promise.all(asymmetric.map(({ jwe = '', group }) => decrypt(jwe, group.public)));
  expect(verdicts.length).toBeGreaterThan(10);
  expect(verdicts.filter(({ verdict, plaintext }) => verdict === 'valid' || plaintext)).toEqual([]);
});
