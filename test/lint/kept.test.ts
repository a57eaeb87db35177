/** Where a user agent keeps a token: what is said of it, and at which place. Not: the rules on logins (rules.test.ts). */
import { expect, test } from 'vitest';
import { recognise } from '#artifacts/recognise';
import { keptFindings } from '#lint/kept';

const NOW = 1_790_000_000;
const encode = (text: string): string => Buffer.from(text).toString('base64url');
const token = (claims: object, alg = 'HS256'): string =>
  `${encode(JSON.stringify({ alg, typ: 'JWT' }))}.${encode(JSON.stringify(claims))}.${encode('x'.repeat(32))}`;

const A = token({ iss: 'https://b.example', sub: 'u10', aud: 'till', exp: NOW + 600 });

const keptIn = (dump: object): string[] =>
  recognise(JSON.stringify(dump)).flatMap((artifact) =>
    artifact.kind === 'jws'
      ? keptFindings(artifact, { now: NOW })
          .filter(({ finding }) => finding.rule.id === 'store-access-webstorage')
          .map(({ finding }) => `${finding.severity} ${finding.says}`)
      : [],
  );

test('an access token in Web Storage is reported, once for each kind of storage', () => {
  expect(
    keptIn({
      localStorage: { access_token: A, again: A },
      sessionStorage: { jwt: A },
      cookie: `a=b; at=${A}`,
    }),
  ).toEqual([
    'warning Every script can read the access token in localStorage.',
    'info Every script can read the access token in sessionStorage.',
  ]);
});

test.each([
  ['an ID token by its key', { localStorage: { id_token: A } }],
  ['an ID token by its claims', { localStorage: { jwt: token({ sub: 'a', aud: 't', at_hash: 'x' }) } }],
  ['a refresh token', { localStorage: { refresh_token: A } }],
  ['a token in a cookie alone', { localStorage: {}, cookie: `at=${A}` }],
])('%s is not', (_, dump) => {
  expect(keptIn(dump)).toEqual([]);
});

test('the place of a finding is where that storage has the token', () => {
  const pasted = JSON.stringify({ sessionStorage: { a: A }, localStorage: { b: A } });
  const [artifact] = recognise(pasted);
  if (artifact?.kind !== 'jws') throw new Error('a token');
  for (const { finding, spans } of keptFindings(artifact, { now: NOW })) {
    const at = pasted.indexOf(A, pasted.indexOf(finding.says.includes('localStorage') ? '"b"' : '"a"'));
    expect(spans).toEqual([{ start: at, end: at + A.length }]);
  }
});

test('a kind that a person chose says more than the name of the key', () => {
  const [artifact] = recognise(JSON.stringify({ localStorage: { access_token: A } }));
  if (artifact?.kind !== 'jws') throw new Error('a token');
  expect(
    keptFindings(artifact, { now: NOW, profile: 'refresh-token' }).map(({ finding }) => finding.rule.id),
  ).toEqual(['store-refresh-webstorage']);
});
