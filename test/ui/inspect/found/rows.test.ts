/** Rows of the list of what was found: what they say, their order, their filter; and what a person decided. */
import { expect, test } from 'vitest';
import type { Artifact } from '#artifacts/artifact';
import { recognise } from '#artifacts/recognise';
import { readCode } from '#lint/code/read';
import { codeRules, lintCode } from '#lint/code-rules';
import { NOTHING_DECIDED, type Judging } from '../../../../src/ui/judging';
import { arranged, rowOf, type CodeReader } from '../../../../src/ui/inspect/found/rows';

const NOW = 1_790_000_000;
const encode = (text: string): string => Buffer.from(text).toString('base64url');
const token = (claims: object, alg = 'HS256'): string =>
  `${encode(JSON.stringify({ alg, typ: 'JWT' }))}.${encode(JSON.stringify(claims))}.${encode('x'.repeat(alg === 'ES256' ? 64 : 32))}`;

const A = token({ iss: 'https://b.example', sub: 'u10', aud: 'till', exp: NOW + 600 });
const B = token({ iss: 'https://a.example', sub: 'u9', exp: NOW - 7200 }, 'ES256');
const C = token({ sub: 'u1', aud: 'till', iat: NOW }, 'none');
const PASTED = JSON.stringify({ access_token: A, id: B, again: A, raw: C, cookie: 'no' });

const rowsOf = (artifacts: readonly Artifact[], judging: Judging, now: number, reader?: CodeReader) =>
  artifacts.map((artifact, index) => rowOf(artifact, index, judging, now, reader));
const rows = rowsOf(recognise(PASTED), NOTHING_DECIDED, NOW);
const subjects = (...args: Parameters<typeof arranged> extends [unknown, ...infer Rest] ? Rest : never) =>
  arranged(rows, ...args).map(({ subject }) => subject);

test('a row says who, until when, how signed, what is worst, where and how often', () => {
  expect(rows[0]).toMatchObject({
    issuer: 'https://b.example',
    subject: 'u10',
    algorithm: 'HS256',
    expires: NOW + 600,
    expiry: 'in 10 minutes, 2026-09-21 14:23:20 UTC',
    where: 'member access_token, and 1 more place',
    count: 2,
  });
  expect(rows[1]).toMatchObject({
    expiry: '2 hours ago, 2026-09-21 12:13:20 UTC',
    where: 'member id',
    count: 1,
  });
  expect(rows[2]).toMatchObject({ expiry: 'no expiry', worst: { severity: 'error' } });
});

test('sorted by any column; what a row lacks comes last in both directions', () => {
  expect(subjects('', 'where', false)).toEqual(['u10', 'u9', 'u1']);
  expect(subjects('', 'where', true)).toEqual(['u1', 'u9', 'u10']);
  expect(subjects('', 'subject', false)).toEqual(['u1', 'u9', 'u10']);
  expect(subjects('', 'issuer', false)).toEqual(['u9', 'u10', 'u1']);
  expect(subjects('', 'issuer', true)).toEqual(['u10', 'u9', 'u1']);
  expect(subjects('', 'expires', false)).toEqual(['u9', 'u10', 'u1']);
  expect(subjects('', 'count', true)[0]).toBe('u10');
  expect(subjects('', 'worst', false)).toEqual(['u9', 'u1', 'u10']);
});

test('filtered by the text of any column', () => {
  expect(subjects(' A.example ', 'where', false)).toEqual(['u9']);
  expect(subjects('alg-none', 'where', false)).toEqual(['u1']);
  expect(subjects('ES256', 'where', false)).toEqual(['u9']);
  expect(subjects('nowhere', 'where', false)).toEqual([]);
});

test('what a person decided counts: a silenced rule is not the worst, and the kind has its name', () => {
  const first = recognise(PASTED)[2];
  if (!first) throw new Error('a token');
  const { text } = first.slice;
  const worst = rows[2]?.worst?.rule.id ?? '';
  const [row] = rowsOf(
    [first],
    {
      thresholds: {},
      profiles: new Map([[text, 'id-token']]),
      silenced: new Map([[text, new Map([[worst, 'a test token']])]]),
    },
    NOW,
  );
  expect(worst).toBe('alg-none');
  expect(row?.name).toContain('ID token');
  expect(row?.worst?.rule.id).not.toBe(worst);
});

test('code has a worst finding once something can read it', () => {
  const snippet = `const jwt = require('jsonwebtoken');\njwt.verify('${A}', key, { algorithms: ['none'] });`;
  const found = recognise(snippet);
  const ofCode = (reader?: CodeReader) =>
    rowsOf(found, NOTHING_DECIDED, NOW, reader).find(({ kind }) => kind === 'code')?.worst;
  expect(ofCode()).toBeUndefined();
  expect(ofCode({ readCode, codeRules, lintCode })).toMatchObject({
    rule: { id: 'src-verify-none' },
    severity: 'error',
  });
});
