/** The compact signatures of RFC 7520 and RFC 8037, and mutants of each. Not: their JSON serializations. */
import { afterAll, describe, expect, test } from 'vitest';
import { decodeJws } from '#jose/jws';
import { readKey } from '#jose/key';
import type { Verdict } from '#jose/verification';
import { verifyJws } from '#jose/verify';
import { corpus } from './corpora';

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
].map((path) => corpus(`jose-cookbook/${path}`) as Sample);

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The n-th segment with something done to it. */
const onSegment = (n: number, change: (segment: string) => string) => (compact: string) =>
  compact
    .split('.')
    .map((segment, index) => (index === n ? change(segment) : segment))
    .join('.');

const replaceHeader = (change: (header: Record<string, unknown>) => object) =>
  onSegment(0, (segment) =>
    Buffer.from(
      JSON.stringify(
        change(JSON.parse(Buffer.from(segment, 'base64url').toString()) as Record<string, unknown>),
      ),
    ).toString('base64url'),
  );

/** Same bytes, other spelling: the bits of the last character that carry nothing. */
const otherTrailingBits = (segment: string): string => {
  const value = ALPHABET.indexOf(segment.at(-1) ?? 'A');
  return segment.length % 4 === 0 ? `${segment}A` : segment.slice(0, -1) + ALPHABET[value ^ 1];
};

const flip = (segment: string): string => (segment.startsWith('A') ? 'B' : 'A') + segment.slice(1);

const MUTANTS: Readonly<Record<string, (compact: string) => string>> = {
  'a changed payload': onSegment(1, flip),
  'a changed signature': onSegment(2, flip),
  'a signature cut by a byte': onSegment(2, (segment) => segment.slice(0, -2)),
  'no signature': onSegment(2, () => ''),
  'padding after the signature': (compact) => `${compact}==`,
  'white space within the signature': onSegment(2, (segment) => `${segment.slice(0, 9)} ${segment.slice(9)}`),
  'a line break at the end': (compact) => `${compact}\n`,
  'other trailing bits': onSegment(2, otherTrailingBits),
  'a fourth segment': (compact) => `${compact}.`,
  'alg none': replaceHeader((header) => ({ ...header, alg: 'none' })),
  'another alg': replaceHeader((header) => ({
    ...header,
    alg: header['alg'] === 'HS256' ? 'HS384' : 'HS256',
  })),
  'a critical extension': replaceHeader((header) => ({ ...header, crit: ['exp'] })),
  'a parameter twice': onSegment(0, (segment) => {
    const json = Buffer.from(segment, 'base64url').toString();
    return Buffer.from(json.replace('{', '{"alg":"none",')).toString('base64url');
  }),
};

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
    `RFC 7520 and RFC 8037: ${valid(false)} of ${of(false).length} signatures valid, ` +
      `${valid(true)} of ${of(true).length} mutants.`,
  );
});
