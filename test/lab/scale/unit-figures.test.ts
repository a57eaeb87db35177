/** What is read from a run. */
import { expect, test } from 'vitest';
import type { HttpRequest } from '#http/message';
import { byteCount, requestWire } from '#http/wire';
import { SMALLEST_CLAIM, tokenIn, withClaims } from '#lab/scale/token-in';
import { exchanges, traceOf } from '../runs';
import { answers, figuresIn, modeFigures, unitFiguresNow, unitRun, worldsOf } from './fleet';

test('the figures of each mode are those of the run', async () => {
  const made = await unitRun();
  for (const figures of modeFigures(made)) {
    const [login, read] = exchanges(traceOf(made, figures.mode));
    expect(figures.request).toBe(read?.request);
    expect(figures.requestBytes).toBe(read && byteCount(requestWire(read.request)));
    expect(figures.loginBytes.up).toBe(login && byteCount(requestWire(login.request)));
  }
});

test('a session does not run out, a JWT asks for the password, the hybrid refreshes', async () => {
  const made = await unitRun();
  const renewals = modeFigures(made).map(({ mode, renewal, lifetime }) => [
    mode,
    renewal.calls,
    renewal.requests.map(({ method, url }) => `${method} ${new URL(url).pathname}`),
    renewal.asksUser,
    lifetime,
  ]);
  const expected = [
    ['session', 0, [], false, undefined],
    ['jwt', 1, ['GET /orders', 'POST /login'], true, 900],
    ['hybrid', 1, ['GET /orders', 'POST /auth/refresh'], false, 900],
  ];
  expect(renewals).toEqual(expect.arrayContaining(expected));
});

test('a request is looked up exactly where the server can’t answer it without its tables', async () => {
  const made = await unitRun();
  for (const { mode, request, lookUps, verifications } of modeFigures(made)) {
    const { central, alone } = worldsOf(made, mode);
    expect(await answers(mode, central, request, 1)).toBe(true);
    expect(await answers(mode, alone, request, 1)).toBe(lookUps === 0);
    const isShown = tokenIn(request) !== undefined;
    expect(isShown ? verifications : 1 - lookUps).toBe(1 - lookUps);
  }
});

test('signatures and look-ups of each way', async () => {
  const all = await unitFiguresNow();
  const of = (name: string) => {
    const { lookUps, verifications, signatures, listKept } = all.find(({ mode }) => mode === name) ?? {};
    return {
      lookUps,
      verifications,
      ...(signatures ? { signatures } : {}),
      ...(listKept ? { listKept } : {}),
    };
  };
  expect(of('session')).toEqual({ lookUps: 1, verifications: 0 });
  expect(of('jwt')).toEqual({ lookUps: 0, verifications: 1 });
  expect(of('jwt introspection')).toEqual({ lookUps: 1, verifications: 0 });
  // The honest rival of a session: a service has a copy of the list, and is late by as long as it keeps it.
  expect(of('jwt jwt-denylist')).toEqual({ lookUps: 0, verifications: 1, listKept: 60 });
  expect(of('hybrid hybrid-denylist')).toEqual({ lookUps: 0, verifications: 1, listKept: 60 });
  // A gateway that resolves a session signs for each request.
  expect(of('session session-gateway')).toEqual({ lookUps: 1, verifications: 1, signatures: 1 });
  // Looked up once at the gateway, checked by the service behind it.
  expect(of('bff')).toEqual({ lookUps: 1, verifications: 1 });
});

test('the rows that a login leaves', async () => {
  const figures = modeFigures(await unitRun());
  const rows = Object.fromEntries(figures.map(({ mode, rowBytes }) => [mode, rowBytes > 0]));
  expect(rows).toMatchObject({ session: true, jwt: false, hybrid: true });
});

test('more claims: as many bytes of JSON more, in a token that still reads', async () => {
  const { request } = figuresIn(await unitRun(), 'jwt');
  const payloadOf = (of: HttpRequest) => Buffer.from(tokenIn(of)?.split('.')[1] ?? '', 'base64url');
  const claims = JSON.parse(payloadOf(request).toString()) as Record<string, unknown>;
  for (const bytes of [SMALLEST_CLAIM, 100, 1023, 8192]) {
    const payload = payloadOf(withClaims(request, bytes));
    const { permissions, ...others } = JSON.parse(payload.toString()) as Record<string, unknown>;
    expect(permissions).toHaveLength(bytes - SMALLEST_CLAIM);
    expect(others).toEqual(claims);
    expect(payload.length - payloadOf(request).length).toBe(bytes);
  }
  expect(withClaims(request, 0)).toBe(request);
  const { request: session } = figuresIn(await unitRun(), 'session');
  expect(withClaims(session, 4096)).toBe(session);
});
