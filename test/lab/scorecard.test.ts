import { describe, expect, test } from 'vitest';
import { direct } from '#http/message';
import { run } from '#lab/run/run';
import { scorecard } from '#lab/measures/scorecard';
import { exchanges, setupOf, traceOf } from './runs';
import type { Setup } from '#lab/run/setup';

const MODES = ['session', 'jwt', 'hybrid'];

const table = async (more: Partial<Setup> = {}) =>
  Object.fromEntries((await scorecard(setupOf('', more), MODES)).map(({ id, values }) => [id, values]));

test('by default: a session ends at once, a token when it expires', async () => {
  expect(await table({ store: 'local-storage' })).toMatchObject({
    'seconds-until-refused': { session: 0, jwt: 900, hybrid: 900 },
    'requests-until-refused': { session: 0, jwt: 30, hybrid: 30 },
    'stale-role': { session: 0, jwt: 900, hybrid: 900 },
    secrets: { session: 0, jwt: 1, hybrid: 1 },
    forged: { session: 401, jwt: 401, hybrid: 401 },
    rows: { session: 1, jwt: 0, hybrid: 2 },
  });
});

describe('variants', () => {
  test.each<[Partial<Setup>, string, object]>([
    [{ sessions: 'cached' }, 'seconds-until-refused', { session: 60 }],
    [{ sessions: 'cached' }, 'stale-role', { session: 60 }],
    [{ sessions: 'signed-cookie' }, 'seconds-until-refused', { session: 12 * 3600 }],
    [{ lifetime: 'none', defences: [] }, 'seconds-until-refused', { jwt: 'never', hybrid: 900 }],
    [{ lifetime: '30d' }, 'seconds-until-refused', { jwt: 30 * 24 * 3600 }],
    [{ verify: 'introspect' }, 'seconds-until-refused', { session: 0, jwt: 0, hybrid: 0 }],
    [{ verify: 'introspect' }, 'stale-role', { jwt: 0, hybrid: 0 }],
    [{ defences: [...setupOf('').defences, 'denylist'] }, 'seconds-until-refused', { jwt: 0, hybrid: 0 }],
    [
      { defences: [...setupOf('').defences, 'short-expiry'] },
      'seconds-until-refused',
      { jwt: 60, hybrid: 60 },
    ],
    [{ defences: [...setupOf('').defences, 'user-looked-up'] }, 'stale-role', { jwt: 0, hybrid: 0 }],
    [{ defences: [] }, 'forged', { session: 200, jwt: 401, hybrid: 401 }],
    [{ defences: [] }, 'secrets', { session: 1, jwt: 1, hybrid: 2 }],
  ])('%j: %s', async (more, figure, values) => {
    expect((await table(more))[figure]).toMatchObject(values);
  });

  test('a look-up is counted where a table or a server was asked', async () => {
    expect((await table())['look-ups']).toEqual({ session: 2, jwt: 0, hybrid: 0 });
    const asking = await table({ verify: 'introspect' });
    // One request to the authorization server, and there the token's row and the user's.
    expect(asking['look-ups']).toEqual({ session: 2, jwt: 3, hybrid: 3 });
  });
});

test('a figure is what its own run shows', async () => {
  const figures = await scorecard(setupOf(''), MODES);
  const shown = async (id: string, mode: string) => {
    const figure = figures.find((each) => each.id === id);
    const trace = traceOf(await run(setupOf(figure?.acts.join(' ') ?? ''), direct), mode);
    return { value: figure?.values[mode], status: exchanges(trace).at(-1)?.response.status };
  };
  for (const mode of MODES) {
    const forged = await shown('forged', mode);
    expect(forged.status).toBe(forged.value);
    const ended = await shown('seconds-until-refused', mode);
    expect(ended.status === 200).toBe(ended.value !== 0);
    const stale = await shown('stale-role', mode);
    expect(stale.status === 200).toBe(stale.value !== 0);
  }
});
