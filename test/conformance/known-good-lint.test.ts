/** What the rules say of tokens that are known to be good: RFC 7520, RFC 7797, RFC 8037 and RFC 9901. */
import { inject, expect, test } from 'vitest';
import { decodeJwe } from '#jose/jwe/jwe';
import { decodeJws } from '#jose/jws/jws';
import { lint } from '#lint/lint';
import { corpus } from './corpora';

/** 2023-11-14; the samples that have times are older or later, and no rule here looks at the clock but iat-future. */
const NOW = 1_700_000_000;

interface Sample {
  readonly output?: { readonly compact?: string };
}

const idsOf = (token: string): string[] => {
  const isJwe = token.split('.').length === 5;
  const findings = isJwe
    ? lint('jwe', decodeJwe(token), { now: NOW })
    : lint('jws', decodeJws(token), { now: NOW });
  return [...new Set(findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule.id))];
};

test('the compact samples of JOSE raise what they deserve', () => {
  const samples = Object.keys(inject('corpora'))
    .filter((path) => /^jose-cookbook\/(?:jws|jwe|curve25519|rfc7797)\//u.test(path))
    .flatMap((path) => {
      const compact = (corpus(path) as Sample).output?.compact;
      return compact === undefined ? [] : [[path.split('/').at(-1) ?? '', compact] as const];
    });
  const raised = samples.flatMap(([name, compact]) =>
    idsOf(compact).map((id) => `${name.slice(0, 4)} ${id}`),
  );
  console.log(`${samples.length} compact samples of JOSE: ${raised.join(', ')}`);
  expect(samples.length).toBeGreaterThan(12);
  expect(raised.toSorted()).toEqual(['5_1. alg-rsa1_5', '5_3. pbes2-p2c', '5_9. jwe-zip']);
});

test('the issuer-signed tokens of RFC 9901 raise nothing', () => {
  const tokens = new Set(
    inject('corpora')['sd-jwt-rfc9901/examples.json']?.match(/ey[\w-]+\.[\w-]+\.[\w-]+(?=~)/gu),
  );
  expect(tokens.size).toBe(5);
  expect([...tokens].flatMap(idsOf)).toEqual([]);
});
