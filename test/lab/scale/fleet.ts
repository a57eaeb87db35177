/** A fleet of services in the lab's world, each asking the centre for what it does not keep. */
import type { HttpRequest } from '#http/message';
import { readUnitFigures, unitFigures, UNIT_SETUP, type UnitFigures } from '#lab/scale/unit-figures';
import type { Run } from '#lab/run/run';
import { run, worldAt } from '#lab/run/run';
import { direct } from '#http/message';
import type { World } from '#lab/run/world';
import { ask, traceOf } from '../runs';

/** What most ways have none of. */
export const PLAIN_WAY = { signatures: 0, atGateway: false, listKept: 0 } as const;

export const unitRun = (): Promise<Run> => run(UNIT_SETUP, direct);

/** The figures as the page has them. */
export const unitFiguresNow = (): Promise<UnitFigures[]> => readUnitFigures((setup) => run(setup, direct));

export const figuresIn = (made: Run, mode: string): UnitFigures => {
  const figures = modeFigures(made).find((each) => each.mode === mode);
  if (!figures) throw new Error(`no figures of ${mode}`);
  return figures;
};

/** Of the modes. */
export const modeFigures = (made: Run): UnitFigures[] => unitFigures(made, []);

/** The world right after the login, and the one of a service that can't reach the tables of logins. */
export const worldsOf = (made: Run, mode: string) => {
  const central = worldAt(traceOf(made, mode), 2);
  const alone: World = { ...central, server: { ...central.server, sessions: [], refreshTokens: [] } };
  return { central, alone };
};

/** Whether a server with this world answers the request, so many seconds after the login. */
export const answers = async (
  mode: string,
  world: World,
  request: HttpRequest,
  seconds: number,
): Promise<boolean> => (await ask(mode, world, request, { now: world.clock + seconds })).status === 200;

interface Options {
  readonly services: number;
  /** When each request comes, in seconds after the login, and to which service. */
  readonly requests: readonly { readonly at: number; readonly service: number }[];
  /** Seconds that a service keeps the key set. */
  readonly keySetKept: number;
}

/** Counts what the centre is asked while the requests are really answered. */
export const countCalls = async (made: Run, mode: string, { requests, keySetKept }: Options) => {
  const { request } = figuresIn(made, mode);
  const { central, alone } = worldsOf(made, mode);
  const count = { lookUps: 0, keySets: 0, answered: 0 };
  const keysUntil = new Map<number, number>();
  for (const { at, service } of requests) {
    // By itself a service has a key set and no table.
    if (await answers(mode, alone, request, at)) {
      if ((keysUntil.get(service) ?? 0) <= at) {
        count.keySets += 1;
        keysUntil.set(service, at + keySetKept);
      }
      count.answered += 1;
    } else {
      count.lookUps += 1;
      if (await answers(mode, central, request, at)) count.answered += 1;
    }
  }
  return count;
};
