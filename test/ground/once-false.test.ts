/** What real browsers, servers and libraries contradicted: no such sentence comes back, and each fact has a test that holds it. */
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
  ['a browser sends 450 bytes besides: a JWT’s request is twice a session’s', /6\.7 times the session/iu],
  ['Firefox never indexes Authorization', /nghttp2 does so, Chromium does not/iu],
  ['Google gave up blocking third-party cookies', /more and more of them block such cookies/iu],
  ['a gateway looks the session up', /but must ask about a session\./iu],
  ['the attacker’s own token can be planted', /there is nothing that could be planted/iu],
];

test.each(FALSE)('%s', (_truth, pattern) => {
  expect(SOURCES.length).toBeGreaterThan(1000);
  expect(SOURCES.filter(([, text]) => pattern.test(text)).map(([path]) => path)).toEqual([]);
});

const TESTS = import.meta.glob<string>('/test/**/*.test.{ts,tsx}', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** A fact that was once told otherwise, the file of its test, and the test's title or a part of it. */
const HELD: readonly (readonly [fact: string, file: string, title: string])[] = [
  ['script asks for a token of its own', 'lab/script-takes', 'does not keep script from a token of its own'],
  ['the partner never sees the password', 'lab/partner-login', 'the password is typed on the shop’s page'],
  ['a copy of the browser has the key', 'lab/copied-key', 'DPoP stops nothing that succeeds without it'],
  ['requests have a browser’s bytes', 'built/request-bytes', 'what Chromium sends has the same fields'],
  ['a JWT’s request is twice a session’s', 'lab/request-bytes', 'is about twice a session’s'],
  ['Firefox never indexes Authorization', 'lab/profiles', 'Firefox pays for a bearer token in each repeat'],
  ['no SameSite is Lax in Chromium alone', 'lab/profiles', 'no SameSite, three minutes after login'],
  ['Firefox partitions third-party cookies', 'lab/profiles', 'is one of its own in Firefox'],
  ['a gateway resolves a session once', 'lab/services', 'whose gateway looks it up'],
  ['a service has no database', 'lab/services', 'a service has a copy of the denylist'],
  ['a session can live for 30 days', 'lab/session-lifetime', 'lives for 30 days still ends at once'],
  ['lifetimes are chosen', 'lessons/choosing/choosing', 'lifetimes are chosen, so each mode is measured'],
  ['who logs in anew is let in', 'lab/new-login', 'is let in with a denylist'],
  ['an attack says what it assumes', 'lab/presupposed', 'names each wait of the attacker’s'],
  ['DPoP can be got around', 'lab/dpop-limits', 'gets in although every token is bound'],
  ['a session’s look-up writes', 'lab/session-writes', 'reads its row and writes the new end'],
  ['spent refresh tokens stay', 'lab/session-writes', 'refreshes leave so many spent rows'],
  ['a logged refresh is used', 'lab/log-line', 'goes to the refresh endpoint'],
  ['HSTS keeps requests from http', 'lab/csrf-facts', 'asks by https alone'],
  ['a link tells Lax from Strict', 'lab/csrf-facts', 'a forged link, with'],
];

test.each(HELD)('%s: %s has a test', (_fact, file, title) => {
  expect(TESTS[`/test/${file}.test.ts`]).toContain(title);
});
