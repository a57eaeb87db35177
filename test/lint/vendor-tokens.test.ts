/** Each kind of token that a vendor defines is told by its marks, and what is documented of it draws no alarm. */
import { describe, expect, test } from 'vitest';
import { decodeJws } from '#jose/jws/jws';
import { jwt } from '#lint/example-token';
import { lint } from '#lint/lint';
import { vendorTokenOf, vendorTokens } from '#lint/vendor-token';

const BY_KIND = [
  'aud-missing',
  'exp-missing',
  'iss-missing',
  'lifetime-long',
  'idt-required-claims',
  'pii-contact',
  'claim-type',
  'header-remote-key',
];

describe.each(vendorTokens)('$says', (kind) => {
  const jws = decodeJws(jwt(...kind.example));
  test('is told', () => expect(vendorTokenOf(jws)?.says).toBe(kind.says));
  test('cites where it is documented', () => expect(kind.source.href).toMatch(/^https:\/\/\S+$/u));
  test('draws no alarm for what is documented', () => {
    const alarms = lint('jws', jws, { now: 1_790_000_010 })
      .filter(({ severity }) => severity !== 'info')
      .map(({ rule }) => rule.id);
    expect(alarms.filter((id) => BY_KIND.includes(id))).toEqual([]);
  });
});

test('each has a name of its own', () => {
  const names = vendorTokens.map(({ says }) => says);
  expect(new Set(names).size).toBe(names.length);
});

test('a token that names nothing of it is none', () => {
  expect(vendorTokenOf(decodeJws(jwt({ alg: 'ES256' }, { sub: 'baker', aud: 'a', exp: 1 })))).toBeUndefined();
});
