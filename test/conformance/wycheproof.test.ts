/** C2SP Wycheproof's JWS vectors, judged against the reasons adjudicated for each. */
import { describe, expect, test } from 'vitest';
import { decodeJws } from '#jose/jws/jws';
import { readKey } from '#jose/keys/key';
import type { Reason, Verification } from '#jose/jws/verification';
import { verifyJws } from '#jose/jws/verify';
import { expectations, type Expectation, type Group } from './adjudicated';
import { corpus, WHERE } from './corpora';
import { MUTANTS } from './mutants';

interface Vector {
  readonly tcId: number;
  readonly comment: string;
  readonly jws?: string;
}
/** Why the token is refused: a refused key comes before what its mathematics say. */
const reasonOf = ({ key, signature }: Verification): Reason | undefined => key.reason ?? signature.reason;

const judge = (expected: Expectation, verification: Verification): string => {
  const { verdict } = verification;
  const reason = reasonOf(verification);
  if (expected.adjudicated === 'excluded') return 'excluded';
  if (expected.adjudicated === 'valid') return verdict === 'valid' ? 'as adjudicated' : 'false alarm';
  if (verdict === 'valid') return expected.adjudicated === 'either' ? 'as adjudicated' : 'unsafe';
  return verdict === 'invalid' && reason !== undefined && expected.acceptableReasons.includes(reason)
    ? 'as adjudicated'
    : 'another reason';
};

interface Case extends Vector {
  readonly group: Group<Vector>;
  readonly expected: Expectation;
}

const casesOf = (file: string): Case[] =>
  (corpus(`wycheproof/${file}`) as { testGroups: Group<Vector>[] }).testGroups.flatMap((group) =>
    group.tests.flatMap((vector) => {
      const expected = expectations.get(`${file} ${vector.tcId}`);
      return vector.jws !== undefined && expected ? [{ ...vector, group, expected }] : [];
    }),
  );

const FILES = ['json_web_signature_test.json', 'json_web_key_test.json', 'json_web_crypto_test.json'];
const cases = FILES.flatMap(casesOf);
const key = (group: Group<Vector>, half: 'public' | 'private') =>
  readKey(JSON.stringify((half === 'public' ? group.public : undefined) ?? group.private), 'auto');

describe.each(['private', 'public'] as const)('with the %s half of each key', (half) => {
  test('every vector is answered as adjudicated', async () => {
    const outcomes = await Promise.all(
      cases.map(async ({ tcId, comment, jws = '', group, expected }) => {
        const verification = await verifyJws(decodeJws(jws), key(group, half), 0);
        return {
          outcome: judge(expected, verification),
          vector: `${expected.file} ${tcId} ${comment}: ${verification.verdict} ${reasonOf(verification)}`,
        };
      }),
    );
    const count = (wanted: string) => outcomes.filter(({ outcome }) => outcome === wanted).length;
    console.log(
      `${WHERE}: Wycheproof, ${half} keys: ${outcomes.length} JWS vectors: ${count('as adjudicated')} as adjudicated, ` +
        `${count('unsafe')} unsafe, ${count('false alarm')} false alarms, ` +
        `${count('another reason')} refused for another reason, ${count('excluded')} excluded.`,
    );
    expect(outcomes.filter(({ outcome }) => !['as adjudicated', 'excluded'].includes(outcome))).toEqual([]);
    expect(outcomes.length).toBeGreaterThan(100);
  });
});

test('without a key, what needs none is invalid, what is valid stays unverified, and nothing is valid', async () => {
  const verdicts = await Promise.all(
    cases.map(async ({ tcId, jws = '', expected }) => {
      const { verdict } = await verifyJws(decodeJws(jws), undefined, 0);
      return { tcId, verdict, needs: expected.needs, sound: expected.adjudicated === 'valid' };
    }),
  );
  expect(verdicts.filter(({ needs, verdict }) => needs === 'none' && verdict !== 'invalid')).toEqual([]);
  expect(verdicts.filter(({ sound, verdict }) => sound && verdict !== 'unverified')).toEqual([]);
  expect(verdicts.filter(({ verdict }) => verdict === 'valid')).toEqual([]);
  const invalid = verdicts.filter(({ verdict }) => verdict === 'invalid').length;
  console.log(
    `${WHERE}: Wycheproof, no key: ${invalid} of ${verdicts.length} JWS vectors are invalid as they stand.`,
  );
});

test('of the mutants of every valid vector none is valid', async () => {
  const valid = cases.filter(({ expected }) => expected.adjudicated === 'valid');
  const mutants = valid.flatMap(({ tcId, jws = '', group }) =>
    Object.entries(MUTANTS).map(([name, mutate]) => ({ tcId, name, jws, mutant: mutate(jws), group })),
  );
  expect(mutants.filter(({ jws, mutant }) => jws === mutant)).toEqual([]);
  const verdicts = await Promise.all(
    mutants.map(async ({ tcId, name, mutant, group }) => {
      const { verdict } = await verifyJws(decodeJws(mutant), key(group, 'public'), 0);
      return { tcId, name, verdict };
    }),
  );
  console.log(
    `${WHERE}: Wycheproof, ${mutants.length} mutants of ${valid.length} valid JWS vectors: ` +
      `${verdicts.filter(({ verdict }) => verdict === 'valid').length} valid.`,
  );
  expect(verdicts.filter(({ verdict }) => verdict === 'valid')).toEqual([]);
  expect(valid.length).toBeGreaterThan(10);
});
