/** The four attacks on a login by authorization code, and that each is stopped by what RFC 9700 says against it, and by nothing else. */
import { describe, expect, test } from 'vitest';
import { field } from '#http/message';
import { attackOf } from '#lab/attacks';
import { defences } from '#lab/defences';
import { LANES, playCell } from '#lab/measures/matrix';
import { exchanges, runOf, traceOf } from './runs';

const outcome = async (id: string, lane: (typeof LANES)[number], defence: string) => {
  const attack = attackOf(id);
  if (!attack) throw new Error(`no attack ${id}`);
  return (await playCell(attack, lane, defence)).played.outcome;
};

const FLOW = defences.filter((defence) => 'codeFlow' in defence).map(({ id }) => id);

/** Sections 4.7.1 and 2.1.1: state or PKCE; 4.5.3.1: PKCE; 4.1.3: exact comparison. */
describe.each([
  ['code-login-csrf', ['state-checked', 'pkce']],
  ['code-intercepted', ['pkce']],
  ['code-redirected', ['exact-redirect']],
  // Section 4.11.1: clients expose no open redirector.
  ['code-open-redirect', ['exact-redirect', 'no-open-redirect']],
])('%s', (id, stops) => {
  test.each(LANES.filter(({ store }) => store === undefined || store === 'memory'))('$mode', async (lane) => {
    expect(await outcome(id, lane, 'none')).toBe('succeeded');
    for (const defence of FLOW) {
      const expected = stops.includes(defence) ? 'failed' : 'succeeded';
      expect([defence, await outcome(id, lane, defence)]).toEqual([defence, expected]);
    }
    const others = FLOW.filter((defence) => !stops.includes(defence)).join('+');
    expect(await outcome(id, lane, others)).toBe('succeeded');
  });
});

/** `GET evil.example/callback 204`, one for each exchange of the last act. */
const asked = async (id: string, on: readonly string[]) => {
  const trace = traceOf(await runOf(id, { defences: on, crossSite: 'yes' }), 'jwt');
  return exchanges(trace)
    .filter(({ initiator }) => initiator !== 'preflight')
    .map(({ request: { method, url }, response }) => {
      const { host, pathname } = new URL(url);
      return `${method} ${host}${pathname} ${response.status}`;
    });
};

test('the code goes to the attacker, and with the exact comparison nowhere', async () => {
  expect(await asked('code-redirected', [])).toEqual([
    'GET shop.example/authorize 200',
    'POST shop.example/authorize 303',
    'GET evil.example/callback 204',
    'POST shop.example/token 200',
    'GET shop.example/orders 200',
  ]);
  expect(await asked('code-redirected', ['exact-redirect'])).toEqual(['GET shop.example/authorize 400']);
});

test('the partner’s redirector hands the code on, and closed it does not', async () => {
  const through = await asked('code-open-redirect', []);
  expect(through.slice(0, 4)).toEqual([
    'GET shop.example/authorize 200',
    'POST shop.example/authorize 303',
    'GET partner.example/away 302',
    'GET evil.example/collect 204',
  ]);
  expect(through.at(-1)).toBe('GET shop.example/orders 200');
  expect((await asked('code-open-redirect', ['no-open-redirect'])).at(-1)).toBe(
    'GET partner.example/away 400',
  );
});

test('a code that was used is refused to the partner’s own page', async () => {
  expect((await asked('code-intercepted', [])).at(-1)).toBe('POST shop.example/token 400');
  expect((await asked('code-intercepted', ['pkce'])).filter((line) => line.includes('/token'))).toEqual([
    'POST shop.example/token 400',
    'POST shop.example/token 400',
  ]);
});

test('without a state the partner’s page uses a code that it did not ask for', async () => {
  const codes = async (on: readonly string[]) =>
    (await asked('code-login-csrf', on)).filter((line) => line.includes('/token')).length;
  expect(await codes([])).toBe(1);
  expect(await codes(['state-checked'])).toBe(0);
});

test('a careless login asks for neither state nor challenge, a careful one for both', async () => {
  const query = async (on: readonly string[]) => {
    const trace = traceOf(await runOf('partner', { defences: on }), 'jwt');
    const { request } = exchanges(trace)[0] ?? {};
    return [...new URL(request?.url ?? '').searchParams.keys()];
  };
  expect(await query([])).toEqual(['response_type', 'client_id', 'redirect_uri']);
  expect(await query(FLOW)).toEqual([
    'response_type',
    'client_id',
    'redirect_uri',
    'code_challenge',
    'code_challenge_method',
    'state',
  ]);
});

test('what the shop answers at its own origin stays there', async () => {
  const trace = traceOf(await runOf('partner', { defences: FLOW }), 'jwt');
  const location = field(exchanges(trace)[1]?.response ?? { fields: [] }, 'Location') ?? '';
  expect(location.startsWith('https://partner.example/callback?code=')).toBe(true);
});
