/** The examples of RFC 9901, and mutants of them. Not: signatures alone (cookbook.test.ts). */
import { expect, test } from 'vitest';
import { decodeJws } from '#jose/jws/jws';
import { readKey } from '#jose/keys/key';
import { decodeSdJwt } from '#jose/sd-jwt/sd-jwt';
import { verifySdJwt } from '#jose/sd-jwt/verify';
import { verifyJws } from '#jose/jws/verify';
import { corpus } from './corpora';

interface Example {
  readonly line: number;
  readonly kind: 'jwt' | 'sd-jwt' | 'sd-jwt+kb';
  readonly nDisclosures: number;
  readonly token: string;
}
interface Mutant {
  readonly base: number;
  readonly op: string;
  readonly verdict: string;
  readonly token: string;
}

const { issuerKey, examples } = corpus('sd-jwt-rfc9901/examples.json') as {
  issuerKey: object;
  examples: Example[];
};
const { cases } = corpus('sd-jwt-rfc9901/mutants.json') as { cases: Mutant[] };
const key = readKey(JSON.stringify(issuerKey), 'auto');

const verdictOf = async (token: string) =>
  token.includes('~')
    ? verifySdJwt(decodeSdJwt(token), key)
    : { ...(await verifyJws(decodeJws(token), key, 0)), disclosed: undefined, binding: undefined };

test('every example of RFC 9901 is valid, with its disclosures matched and its key binding verified', async () => {
  const answers = await Promise.all(
    examples.map(async ({ line, kind, nDisclosures, token }) => {
      const { verdict, disclosed, binding } = await verdictOf(token);
      return {
        line,
        verdict,
        matched: disclosed?.claims.filter(({ path }) => path !== undefined).length ?? 0,
        expected: nDisclosures,
        bound: binding?.state === 'valid',
        kind,
      };
    }),
  );
  console.log(
    `RFC 9901: ${answers.filter(({ verdict }) => verdict === 'valid').length} of ${answers.length} examples valid, ` +
      `${answers.filter(({ bound }) => bound).length} with key binding.`,
  );
  expect(answers.filter(({ verdict }) => verdict !== 'valid')).toEqual([]);
  expect(answers.filter(({ matched, expected }) => matched !== expected)).toEqual([]);
  expect(answers.filter(({ bound, kind }) => bound !== (kind === 'sd-jwt+kb'))).toEqual([]);
  expect(answers.length).toBe(9);
});

/** What each mutant's label is called here. */
const KINDS: Readonly<Record<string, string>> = { 'sd-hash': 'binding', 'kb-format': 'binding' };

test('every mutant is answered as it must be, and for its reason', async () => {
  const answers = await Promise.all(
    cases.map(async ({ base, op, verdict: expected, token }) => {
      const { verdict, disclosed, binding } = await verdictOf(token);
      const kinds: string[] = disclosed?.problems.map(({ kind }) => kind) ?? [];
      if (binding?.state === 'invalid') kinds.push('binding');
      return { mutant: `${base} ${op}`, expected, verdict, kinds };
    }),
  );
  const sound = answers.filter(({ expected }) => expected === 'valid');
  const broken = answers.filter(({ expected }) => expected !== 'valid');
  console.log(
    `RFC 9901: ${broken.filter(({ verdict }) => verdict === 'invalid').length} of ${broken.length} broken mutants refused, ` +
      `${sound.filter(({ verdict }) => verdict === 'valid').length} of ${sound.length} sound ones accepted.`,
  );
  expect(sound.filter(({ verdict }) => verdict !== 'valid')).toEqual([]);
  expect(broken.filter(({ verdict }) => verdict !== 'invalid')).toEqual([]);
  expect(broken.filter(({ expected, kinds }) => !kinds.includes(KINDS[expected] ?? expected))).toEqual([]);
});

test('without a key no example is valid, and one with an altered disclosure is invalid all the same', async () => {
  const unverified = await Promise.all(
    examples
      .filter(({ token }) => token.includes('~'))
      .map(async ({ token }) => (await verifySdJwt(decodeSdJwt(token), undefined)).verdict),
  );
  expect(new Set(unverified)).toEqual(new Set(['unverified']));
  const broken = cases.filter(({ verdict }) => verdict !== 'valid');
  const refused = await Promise.all(
    broken.map(async ({ token }) => (await verifySdJwt(decodeSdJwt(token), undefined)).verdict),
  );
  expect(new Set(refused)).toEqual(new Set(['invalid']));
});
