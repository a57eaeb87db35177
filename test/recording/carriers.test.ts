/** Rarer places of a credential: path parameters, multipart forms, JSON. Not: those that the recordings have (flow.test.ts). */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lintRecording } from '#lint/recording-rules';
import { partsIn } from '#recording/params';
import { readFlow } from '#recording/read-flow';
import { readRecording } from '#recording/read';
import { textAt } from '#recording/way';
import { cases } from '../scale';

const ID = 'B7E1C04D55A94F0EB7E1C04D55A94F0E';

const flowOf = (...lines: readonly string[]) => {
  const recording = readRecording(lines.join('\n'));
  if (!recording) throw new Error('no recording');
  return readFlow(recording);
};

/** Kind, carrier and name of each, and the text at its first place. */
const told = (flow: ReturnType<typeof flowOf>) =>
  flow.credentials.map(({ kind, way }) => {
    const [first] = way;
    return first && [kind, first.as, first.name, textAt(flow.recording, first.place)];
  });

test.each([
  [`GET https://shop.example/cart;jsessionid=${ID}?page=1 HTTP/1.1`, 'path', 'jsessionid'],
  [`GET https://shop.example/cart;JSESSIONID=${ID} HTTP/1.1`, 'path', 'JSESSIONID'],
  [`GET https://shop.example/cart?PHPSESSID=${ID} HTTP/1.1`, 'query', 'PHPSESSID'],
])('%s has the session in its address', (line, as, name) => {
  const flow = flowOf(line, '', 'HTTP/1.1 200 OK');
  expect(told(flow)).toEqual([['session', as, name, ID]]);
  expect(lintRecording(flow, { now: 0 }).map(({ rule }) => rule.id)).toEqual(['login-token-in-url']);
});

test('a multipart form hands over its password and its CSRF token', () => {
  const flow = flowOf(
    'POST https://shop.example/login HTTP/1.1',
    'Content-Type: multipart/form-data; boundary=rye',
    '',
    '--rye',
    'Content-Disposition: form-data; name="csrf_token"',
    '',
    'p8Qx2v7Lr0TzKfYwQmNd',
    '--rye',
    'Content-Disposition: form-data; name="password"',
    '',
    'correct horse battery',
    '--rye--',
    '',
    'HTTP/1.1 200 OK',
  );
  expect(told(flow)).toEqual([
    ['csrf-token', 'form', 'csrf_token', 'p8Qx2v7Lr0TzKfYwQmNd'],
    ['password', 'form', 'password', 'correct horse battery'],
  ]);
});

test('a code and a token in JSON are followed from one server to the next', () => {
  const flow = flowOf(
    'POST https://shop.example/api/login HTTP/1.1',
    'Content-Type: application/json',
    '',
    '{"code":"SplxlOBeZQQYbYS6WxSbIA","redirect_uri":"https://shop.example/callback"}',
    '',
    'HTTP/1.1 200 OK',
    'Content-Type: application/json',
    '',
    '{"data":{"accessToken":"2YotnFZFEjr1zCsicMWpAA","expiresIn":900}}',
    '',
    'GET https://api.example/orders HTTP/1.1',
    'Authorization: Bearer 2YotnFZFEjr1zCsicMWpAA',
    '',
    'HTTP/1.1 200 OK',
  );
  expect(told(flow)).toEqual([
    ['code', 'json', 'code', 'SplxlOBeZQQYbYS6WxSbIA'],
    ['access-token', 'json', 'accessToken', '2YotnFZFEjr1zCsicMWpAA'],
  ]);
  expect(flow.credentials[1]?.way.map(({ did, as }) => `${did} ${as}`)).toEqual([
    'issued json',
    'sent bearer',
  ]);
});

test('every line of a multipart form is read where it is', () => {
  const name = fc.stringMatching(/^\w{1,10}$/u);
  const value = fc.stringMatching(/^[\w +/=%.~-]{0,30}$/u).filter((text) => text.trim() === text);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(name, value), { maxLength: 5 }),
      fc.constantFrom('\n', '\r\n'),
      (fields, end) => {
        const part = ([field, text]: readonly [string, string]) =>
          ['--b', `Content-Disposition: form-data; name="${field}"`, '', text, ''].join(end);
        const content = `${fields.map((each) => part(each)).join('')}--b--${end}`;
        const read = partsIn(content);
        expect(read.map((each) => [each.name, each.value])).toEqual(fields);
        expect(read.map(({ at }) => content.slice(at.start, at.end))).toEqual(fields.map(([, text]) => text));
      },
    ),
    cases(200),
  );
});
