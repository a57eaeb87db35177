/** Bytes of the run's requests on one connection. Not: whether the encoding is right (test/http/hpack). */
import { expect, test } from 'vitest';
import { indexCredentials } from '#http/hpack/indexing';
import { meanBytes, overHttp1, overHttp2 } from '#lab/scale/connection-bytes';
import { withClaims } from '#lab/scale/token-in';
import { modeFigures, unitRun } from './fleet';
import { connectionCases } from './connection-cases';

test('HTTP/1.1 repeats itself, HTTP/2 only where the credential may be indexed', async () => {
  const { session, jwt } = await connectionCases();
  for (const { http1, indexed, neverIndexed } of [session, jwt]) {
    expect(http1.first).toBe(http1.repeat);
    expect(indexed.first).toBeLessThan(http1.first);
    expect(neverIndexed.first - indexed.first).toBeLessThan(4);
  }
  // A repeat says a field in one byte, however long it is.
  expect(jwt.indexed.repeat).toBe(session.indexed.repeat);
  // A session identifier of 32 bytes in a cookie is indexed by both; Authorization by one.
  expect(session.neverIndexed.repeat).toBe(session.indexed.repeat);
  expect(jwt.neverIndexed.repeat).toBeGreaterThan(jwt.indexed.repeat + 300);
});

test('the mean goes from the first towards the repeat', () => {
  const bytes = { first: 500, repeat: 20, besides: 1000 };
  expect(meanBytes(bytes, 1)).toBe(500);
  expect(meanBytes(bytes, 2)).toBe(260);
  expect(meanBytes(bytes, 1e9)).toBeCloseTo(20, 5);
  expect(meanBytes(bytes, 1, 0.1)).toBe(600);
});

test('what is sent besides, on the same connection', async () => {
  const made = await unitRun();
  for (const { request, renewal } of modeFigures(made)) {
    expect(overHttp1(request, renewal.requests).besides).toBe(renewal.bytes.up);
    const { besides } = overHttp2(request, indexCredentials, renewal.requests);
    expect(besides > 0 && besides < renewal.bytes.up).toBe(renewal.requests.length > 0);
  }
});

test('a token too large for the table costs as much each time as the first', async () => {
  const { jwt } = await connectionCases();
  const repeats = [0, 1024, 4096].map((claims) => {
    const { first, repeat } = overHttp2(withClaims(jwt.request, claims), indexCredentials);
    return repeat / first;
  });
  expect(repeats[0]).toBeLessThan(0.1);
  expect(repeats[1]).toBeLessThan(0.1);
  expect(repeats[2]).toBeGreaterThan(0.9);
});
