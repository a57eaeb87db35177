/** For how long a request out of a log is answered to a program that sends it again and again. */
import { direct } from '#http/message';
import { knownCredentials } from '#lab/attacker/known-credentials';
import { worldAt } from '#lab/run/run';
import { openStage } from '#lab/run/stage';
import { secondsAccepted } from '#lab/measures/seconds-accepted';
import type { World } from '#lab/run/world';
import { column, lastExchange } from '../read';
import type { Bench } from './bench';

const OK = 200;
const ACTS = ['log-in', 'read-orders'];

/** Seconds between two tries of a thief who keeps the login in use. */
const PERIOD = 10 * 60;
/** Tries after which only what has an end of its own can end it. */
const TRIES = 100;

/** @returns seconds from the theft on; `never` where it has no end */
export const shownFor = async (bench: Bench): Promise<number | 'never'> => {
  const { mode, setup, unit } = bench;
  const made = await bench.run(ACTS);
  const { request } = lastExchange(made, mode).exchange;
  const logged = { ...request, fields: knownCredentials(unit, setup).fieldsOf(request) };
  const send = async (from: World, seconds: number) => {
    const stage = openStage(unit, setup, { ...from, clock: from.clock + seconds }, 0, direct, []);
    const response = await stage.exchange(logged, {
      by: { type: 'tool', userAgent: 'attacker' },
      initiator: 'tool',
    });
    return { accepted: response.status === OK, world: stage.world() };
  };
  const start = worldAt(column(made, mode), ACTS.length);
  let last = start;
  for (let tries = 0; tries < TRIES; tries += 1) {
    // Each try may prolong the login for the next.
    const { accepted, world } = await send(last, PERIOD);
    if (!accepted) break;
    last = world;
  }
  const rest = await secondsAccepted(async (seconds) => (await send(last, seconds)).accepted);
  return rest === 'never' ? 'never' : last.clock - start.clock + rest;
};
