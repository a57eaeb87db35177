/** The compact signatures of RFC 7520, RFC 7797 and RFC 8037, and mutants of each. */
import { afterAll, describe, expect, test } from 'vitest';
import { decodeJws } from '#jose/jws/jws';
import { readKey } from '#jose/keys/key';
import type { Verdict } from '#jose/jws/verification';
import { verifyJws } from '#jose/jws/verify';
import { corpus, WHERE } from './corpora';
import { MUTANTS } from './mutants';

interface Sample {
  readonly title: string;
  readonly input: { readonly key: object };
  readonly output: { readonly compact: string };
}

const samples = [
  'jws/4_1.rsa_v15_signature.json',
  'jws/4_2.rsa-pss_signature.json',
  'jws/4_3.ecdsa_signature.json',
  'jws/4_4.hmac-sha2_integrity_protection.json',
  'curve25519/jws.json',
  'rfc7797/hmac-sha2_b64_false.json',
].map((path) => corpus(`jose-cookbook/${path}`) as Sample);

const verdicts: { mutant: boolean; verdict: Verdict }[] = [];

const verdictOf = async (compact: string, key: object, mutant: boolean): Promise<Verdict> => {
  const { verdict } = await verifyJws(decodeJws(compact), readKey(JSON.stringify(key), 'auto'), 0);
  verdicts.push({ mutant, verdict });
  return verdict;
};

describe.each(samples)('$title', ({ input, output }) => {
  test('is valid', async () => {
    expect(await verdictOf(output.compact, input.key, false)).toBe('valid');
  });

  test.each(Object.entries(MUTANTS))('with %s is invalid', async (_, mutate) => {
    const mutant = mutate(output.compact);
    expect(mutant).not.toBe(output.compact);
    expect(await verdictOf(mutant, input.key, true)).toBe('invalid');
  });
});

afterAll(() => {
  const of = (mutant: boolean) => verdicts.filter((each) => each.mutant === mutant);
  const valid = (mutant: boolean) => of(mutant).filter(({ verdict }) => verdict === 'valid').length;
  console.log(
    `${WHERE}: RFC 7520, RFC 7797 and RFC 8037: ${valid(false)} of ${of(false).length} signatures valid, ` +
      `${valid(true)} of ${of(true).length} mutants.`,
  );
});
