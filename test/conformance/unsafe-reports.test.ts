/** Tokens and keys from the field that must never be called valid: confused keys, weak keys, hidden expiry. */
import { expect, test } from 'vitest';
import { decodeJws } from '#jose/jws/jws';
import { verifyJws } from '#jose/jws/verify';
import { readKey } from '#jose/keys/key';
import { corpus } from './corpora';

interface Case {
  readonly category: string;
  readonly name: string;
  readonly token: string;
  readonly key: string;
}

const NOW = 1_795_900_000;

test('none of them is valid', async () => {
  const cases = corpus('reports/unsafe-cases.json') as Case[];
  const called: string[] = [];
  for (const { category, name, token, key } of cases) {
    // oxlint-disable-next-line no-await-in-loop
    const { verdict, policy } = await verifyJws(decodeJws(token), readKey(key, 'auto'), NOW);
    if (verdict === 'valid' && ['in-time', 'no-expiry'].includes(policy.state))
      called.push(`${category}: ${name}`);
  }
  console.log(`Unsafe tokens from the field: ${called.length} of ${cases.length} called valid.`);
  expect(cases.length).toBeGreaterThan(50);
  expect(called).toEqual([]);
});
