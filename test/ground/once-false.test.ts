/** Sentences that real browsers, servers and libraries contradicted: none comes back. Each names what was measured instead. */
import { expect, test } from 'vitest';

const SOURCES = Object.entries(
  import.meta.glob<string>(['/src/**/*.{ts,tsx,json}', '/README.md'], {
    eager: true,
    query: '?raw',
    import: 'default',
  }),
);

const FALSE: readonly (readonly [string, RegExp])[] = [
  ['script catches a token in use, and asks for one of its own', /can.t be read can.t be carried away/iu],
  [
    'a browser’s files hold keys that script can’t export',
    /a key that can.t be copied|makes and can.t export/iu,
  ],
  ['a leading minus excludes in the filter of DevTools', /filter: -/iu],
  ['a link of another site leaves Strict cookies behind', /follows links to the shop by http/iu],
  ['by default other sites get the origin alone as Referer', /sent to other sites as Referer/iu],
  ['jsonwebtoken 8 accepts unsigned tokens only', /took any token for a good one/iu],
  ['it is RFC 10017', /draft-ietf-oauth-browser-based-apps|'browser-based-apps'/iu],
  ['no policy governs navigation', /sends nothing to other sites/iu],
  ['Lax goes with safe methods, None is a third-party cookie', /Lax on top-level navigation, None always/iu],
  [
    '256 random bits protect an identifier, not the counting of guesses',
    /but each guess of that is a request/iu,
  ],
  ['the attacker’s own token can be planted', /there is nothing that could be planted/iu],
];

test.each(FALSE)('%s', (_truth, pattern) => {
  expect(SOURCES.length).toBeGreaterThan(1000);
  expect(SOURCES.filter(([, text]) => pattern.test(text)).map(([path]) => path)).toEqual([]);
});
