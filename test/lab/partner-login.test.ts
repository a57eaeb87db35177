/** The partner's page never sees the shop's password: it gets a code, with PKCE. */
import { expect, test } from 'vitest';
import type { HttpRequest } from '#http/message';
import { modes } from '#lab/modes';
import { PASSWORD } from '#lab/shop/shop';
import { ALL_COLUMNS, ask, exchanges, lastWorld, runOf, setupOf, traceOf } from './runs';

const MODES = modes.map(({ id }) => id);
const opened = {
  ...ALL_COLUMNS,
  crossSite: 'yes',
  defences: setupOf('').defences.filter((id) => id !== 'same-site'),
} as const;

const typedIn = ({ fields, content, url }: HttpRequest): boolean =>
  [url, content, ...fields.map(([, value]) => value)].some((text) =>
    decodeURIComponent(text.replaceAll('+', ' ')).includes(PASSWORD),
  );

test.each(MODES)('%s: the password is typed on the shop’s page, and nowhere else', async (mode) => {
  const sent = exchanges(traceOf(await runOf('partner', opened), mode));
  const typed = sent.filter(({ request }) => typedIn(request));
  expect(typed.map(({ by, initiator, request }) => [by, initiator, new URL(request.url).pathname])).toEqual([
    [{ type: 'page', userAgent: 'victim', tab: 'second' }, 'form', '/authorize'],
  ]);
  expect(sent.at(-1)?.response.status).toBe(200);
});

test('the code goes by redirect, is exchanged with the secret, and is good once', async () => {
  const trace = traceOf(await runOf('partner', opened), 'jwt');
  const paths = exchanges(trace)
    .filter(({ initiator }) => initiator !== 'preflight')
    .map(({ request, response }) => `${new URL(request.url).pathname} ${response.status}`);
  expect(paths).toEqual(['/authorize 200', '/authorize 303', '/callback 200', '/token 200', '/orders 200']);
  const [, , callback, token] = exchanges(trace);
  const code = new URL(callback?.request.url ?? '').searchParams.get('code') ?? '';
  const given = new URLSearchParams(token?.request.content);
  expect(given.get('code')).toBe(code);
  expect(lastWorld(trace).server.codes).toEqual([]);
  // The same again, as somebody does who read the address.
  const again = await ask('jwt', lastWorld(trace), { ...token?.request });
  expect(again.status).toBe(400);
});

test.each([
  ['code_verifier', 'a guess'],
  ['client_id', 'mallory'],
  ['redirect_uri', 'https://evil.example/callback'],
  ['code', 'another'],
])('a code with another %s is refused', async (name, value) => {
  const trace = traceOf(await runOf('partner', opened), 'jwt');
  const step = trace.steps.findIndex(
    ({ event }) => event.type === 'exchange' && event.request.url.endsWith('/token'),
  );
  const event = trace.steps[step]?.event;
  const before = trace.steps[step - 1]?.after;
  if (event?.type !== 'exchange' || !before) throw new Error('no token request');
  const content = new URLSearchParams(event.request.content);
  const good = await ask('jwt', before, event.request);
  content.set(name, value);
  const bad = await ask('jwt', before, { ...event.request, content: content.toString() });
  expect([good.status, bad.status]).toEqual([200, 400]);
});

test('no code goes to an address that is not registered, or without a challenge', async () => {
  const trace = traceOf(await runOf('partner', opened), 'jwt');
  const asked = exchanges(trace)[1]?.request;
  if (!asked) throw new Error('no request');
  const statusWith = async (name: string, value: string) => {
    const url = new URL(asked.url);
    url.searchParams.set(name, value);
    return (await ask('jwt', trace.start, { ...asked, url: url.href })).status;
  };
  expect(await statusWith('state', 'another')).toBe(303);
  expect(await statusWith('redirect_uri', 'https://evil.example/callback')).toBe(400);
  expect(await statusWith('code_challenge_method', 'plain')).toBe(400);
  expect(await statusWith('response_type', 'token')).toBe(400);
});
