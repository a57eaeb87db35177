import { describe, expect, test } from 'vitest';
import { field, type HttpResponse } from '#http/message';
import { modes } from '#lab/modes';
import { reasonPhrase } from '#http/reason-phrases';
import { begin } from '#lab/run/run';
import { ALL_COLUMNS, ask, exchanges, lastWorld, runOf, setupOf, traceOf } from './runs';

const start = async (mode: string) => lastWorld(traceOf(await begin(setupOf('', ALL_COLUMNS)), mode));

describe.each(modes.map(({ id }) => id))('%s', (mode) => {
  const login = async (content: string): Promise<HttpResponse> =>
    ask(mode, await start(mode), { method: 'POST', url: 'https://shop.example/login', content });

  test('a wrong password is 401 with a challenge and a problem document, and changes nothing', async () => {
    const trace = traceOf(await runOf('log-in-wrong', ALL_COLUMNS), mode);
    const response = exchanges(trace)[0]?.response ?? { status: 0, fields: [], content: '{}' };
    expect(response.status).toBe(401);
    expect(field(response, 'WWW-Authenticate')).toMatch(/^[A-Za-z]+ realm="shop"/u);
    expect(field(response, 'Content-Type')).toBe('application/problem+json');
    expect(JSON.parse(response.content)).toEqual({
      type: 'https://shop.example/problems/wrong-password',
      title: expect.any(String) as string,
      status: 401,
      detail: expect.any(String) as string,
    });
    expect(lastWorld(trace)).toEqual(trace.start);
  });

  test('an unknown name gets the same answer', async () => {
    const wrong = await login('{"username":"alice","password":"x"}');
    expect(await login('{"username":"nobody","password":"x"}')).toEqual(wrong);
    expect(await login('{"username":"__proto__","password":"x"}')).toEqual(wrong);
  });

  test.each(['', '{', 'null', '[]', '"x"', '{"username":"alice"}', '{"username":1,"password":2}', '\u0000'])(
    'content that is no login is 400: %j',
    async (content) => {
      const response = await login(content);
      expect(response.status).toBe(400);
      expect(JSON.parse(response.content)).toMatchObject({ type: 'about:blank', title: 'Bad Request' });
    },
  );

  test.each([
    ['GET', '/nothing', 404],
    ['GET', '/', 404],
    ['GET', '/__proto__', 404],
    ['GET', '/constructor', 404],
    ['DELETE', '/orders', 405],
    ['constructor', '/orders', 405],
    ['GET', '/login', 405],
  ])('%s %s is %i', async (method, path, status) => {
    const response = await ask(mode, await start(mode), { method, url: `https://shop.example${path}` });
    expect(response.status).toBe(status);
    expect(JSON.parse(response.content)).toMatchObject({ status, title: reasonPhrase(status) });
    expect(field(response, 'Allow') !== undefined).toBe(status === 405);
  });

  test('every response says its length and time; those with a credential are not to be stored', async () => {
    const all = exchanges(
      traceOf(await runOf('log-in-wrong log-in read-orders refresh log-out', ALL_COLUMNS), mode),
    );
    for (const { response } of all) {
      const length = field(response, 'Content-Length');
      expect(length).toBe(response.status === 204 ? undefined : String(Buffer.byteLength(response.content)));
      expect(field(response, 'Date')).toBe('Mon, 02 Mar 2026 10:00:00 GMT');
      expect(field(response, 'Cache-Control')).toBe('no-store');
    }
  });
});
