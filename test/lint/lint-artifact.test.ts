/** Findings on whatever was found in a paste: every kind is judged as a whole and in its parts, and places are in the paste. */
import { expect, test } from 'vitest';
import type { Artifact } from '#artifacts/artifact';
import { recognise } from '#artifacts/recognise';
import { jweOf } from '#lint/example-token';
import { lintArtifact } from '#lint/lint-artifact';

const NOW = 1_790_000_000;
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const only = (pasted: string): Artifact => {
  const [artifact, ...others] = recognise(pasted);
  if (!artifact || others.length > 0) throw new Error(`${others.length + 1} things in ${pasted}`);
  return artifact;
};
const idsIn = (artifact: Artifact, signature?: number): string[] => [
  ...new Set(lintArtifact(artifact, { now: NOW }, { signature }).map(({ finding }) => finding.rule.id)),
];

const CLAIMS = { iss: 'https://login.bakery.example', sub: 'u1', aud: 'till', iat: NOW, exp: NOW + 600 };
const JWS = `${encode({ alg: 'none' })}.${encode({ ...CLAIMS, password: 'rye' })}.`;
const JWE = `${encode({ alg: 'RSA1_5', enc: 'A128GCM' })}.${encode('k'.repeat(32))}.PVssLfiPLcOkr9yb.bHVmJn5N.q_2QcOslN_YxvIsG7AxcZw`;
const SD_JWT = `${encode({ alg: 'none', typ: 'dc+sd-jwt' })}.${encode({ ...CLAIMS, vct: 'https://guild.example/baker' })}.~WyJhIl0~`;

test.each([
  ['jws', JWS, ['alg-none', 'secret-password']],
  ['jwe', JWE, ['alg-rsa1_5']],
  ['sd-jwt', SD_JWT, ['alg-none', 'sdjwt-structure']],
  ['set-cookie', 'Set-Cookie: sid=b7e1c04d55a94f0e; Path=/', ['cookie-no-secure', 'cookie-no-httponly']],
])('%s', (kind, pasted, wanted) => {
  const artifact = only(pasted);
  expect(artifact.kind).toBe(kind);
  expect(idsIn(artifact)).toEqual(expect.arrayContaining(wanted));
});

const SEVERAL = JSON.stringify({
  payload: encode(CLAIMS),
  signatures: [
    { protected: encode({ alg: 'HS256', kid: 7 }), signature: 'c2ln' },
    { protected: encode({ typ: 'JWT' }), header: { alg: 'ES256' }, signature: 'c2ln' },
  ],
});

test('JSON serialization: all signatures, or the one that is asked about', () => {
  const artifact = only(SEVERAL);
  expect(idsIn(artifact)).toEqual(expect.arrayContaining(['kid-not-string', 'token-json-serialization']));
  expect(idsIn(artifact, 0)).toContain('kid-not-string');
  expect(idsIn(artifact, 1)).not.toContain('kid-not-string');
  // The algorithm of the second one is in its unprotected header.
  expect(idsIn(artifact, 1)).not.toContain('alg-missing');
});

test('a key, a Cookie field and code have no findings', () => {
  expect(idsIn(only('Cookie: theme=dark; lang=en'))).toEqual([]);
});

test.each(['README.md', 'guide/login.mdx', 'CHANGELOG.markdown'])(
  'in %s, a token shows how something is used',
  (path) => {
    const shown = `${encode({ alg: 'HS256', typ: 'JWT' })}.payload.signature`;
    for (const token of [JWS, shown]) {
      const findings = lintArtifact({ ...only(`Authorization: Bearer ${token}\n`), path }, { now: NOW });
      expect(findings.length).toBeGreaterThan(0);
      expect(findings.filter(({ finding }) => finding.severity !== 'info')).toEqual([]);
    }
  },
);

test('the gravest come first, and places are in the pasted text', () => {
  const pasted = `token:   ${JWS}\n`;
  const findings = lintArtifact(only(pasted), { now: NOW });
  const ranks = findings.map(({ finding }) => ['error', 'warning', 'info'].indexOf(finding.severity));
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  const none = findings.find(({ finding }) => finding.rule.id === 'alg-none');
  expect(none?.spans[0]?.start).toBeGreaterThanOrEqual(pasted.indexOf(JWS));
});

test('of errors, what the headline tells comes first, wherever it is in the token', () => {
  const claims = encode({ iat: NOW, exp: NOW + 365 * 86_400, kid: 1, password: 'hunter2' });
  const [first, ...others] = lintArtifact(only(`${encode({ alg: 'HS256', kid: 7 })}.${claims}.c2ln`), {
    now: NOW,
  });
  expect(first?.finding.rule.id).toBe('secret-password');
  expect(others.filter(({ finding }) => finding.severity === 'error').length).toBeGreaterThan(0);
});

test.each([
  [{ kid: '../../../dev/null' }, 'kid-injection'],
  [{ kid: 7 }, 'kid-not-string'],
  [{ jku: 'http://keys.thief.example/' }, 'header-remote-key'],
  [{ crit: ['oven'], oven: 1 }, 'crit-unknown'],
  [{ jwk: { kty: 'oct', k: 'AAAA' } }, 'header-jwk-private'],
])('the header of a JWE is looked at as a JWS’s is: %j', (parameters, id) => {
  const header = { alg: 'dir', enc: 'A256GCM', ...parameters };
  const artifact = only(jweOf(header, '.BwcHBwcHBwcHBwcH.BwcH.BwcHBwcHBwcHBwcHBwcHBw'));
  expect(lintArtifact(artifact, { now: NOW }).map(({ finding }) => finding.rule.id)).toContain(id);
});
