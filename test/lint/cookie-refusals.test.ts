/** What the rules call a refused cookie against what the cookie jar refuses. Partitioned and the newer prefixes are left out: the oracle doesn't know them. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { store } from '#cookies/cookie-jar';
import { parseSetCookie } from '#cookies/set-cookie';
import { lint } from '#lint/lint';
import { cases } from '../scale';

const NOW = 1_790_000_000;
const CONTEXT = { url: 'https://shop.bakery.example/orders/today', now: NOW, fromScript: false };

const REFUSALS: ReadonlySet<string> = new Set([
  'cookie-domain',
  'cookie-prefix-broken',
  'cookie-samesite-none-insecure',
  'cookie-syntax',
  'cookie-too-big',
]);

const isRefusedByRules = (text: string): boolean =>
  lint('set-cookie', parseSetCookie(text), { now: NOW }).some(
    ({ rule, severity }) => severity === 'error' && REFUSALS.has(rule.id),
  );

const name = fc.constantFrom('sid', 'bread', '__Host-bread', '__SECURE-bread', '__Hosted-bread', '');
const value = fc.constantFrom(
  'rye',
  '',
  '"rye"',
  '__Host-rye',
  '__secure-rye',
  'b7e1c04d55a94f0e',
  'é'.repeat(2046),
  'r'.repeat(4081),
);
const attributes = fc.array(
  fc.constantFrom(
    'Secure',
    'secure',
    'HttpOnly',
    'Path=/',
    'path=/orders',
    'Domain=bakery.example',
    'Domain=.Bakery.Example',
    'Domain=example',
    'Domain=',
    'Domain=bäckerei.example',
    'SameSite=None',
    'samesite=lax',
    'Max-Age=0',
    'Max-Age=3600',
    'Bread=\u0001',
  ),
  { maxLength: 6 },
);
const field = fc
  .tuple(
    fc.oneof(
      value,
      fc.tuple(name, value).map((pair) => pair.join('=')),
    ),
    attributes,
  )
  .map(([pair, rest]) => [pair, ...rest].join('; '));

test('the rules call a cookie refused when the jar refuses it', () => {
  fc.assert(
    fc.property(field, (text) => {
      const { outcome } = store([], text, CONTEXT).storing;
      expect([text, isRefusedByRules(text)]).toEqual([text, outcome === 'refused']);
    }),
    cases(3000),
  );
});
