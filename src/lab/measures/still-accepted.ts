/** For how long servers still accept Alice's own page, to the second. Not: the halving (seconds-accepted.ts). */
import { direct, type Transport } from '#http/message';
import { openPage } from '../browser/page';
import type { Mode } from '../mode';
import { modeOf } from '../modes';
import { advance, worldAt, type Run } from '../run/run';
import type { Setup } from '../run/setup';
import { openStage } from '../run/stage';
import type { World } from '../run/world';
import { secondsAccepted } from './seconds-accepted';

/** The status that the victim's own page ends up with, so many seconds after a world. */
const statusAfter = async (
  world: World,
  mode: Mode,
  setup: Setup,
  path: string,
  seconds: number,
  transport: Transport,
): Promise<number> => {
  const later = { ...world, clock: world.clock + seconds };
  const stage = openStage(mode, setup, later, 0, transport, []);
  const page = openPage(stage, { userAgent: 'victim', tab: 'shop' });
  return (await mode.script.request(page, 'GET', path)).status;
};

/**
 * @param path at the shop, or an absolute address
 * @returns seconds after the world; `never`: there is no end
 */
export const stillAccepted = (
  world: World,
  mode: Mode,
  setup: Setup,
  path: string,
  transport: Transport = direct,
): Promise<number | 'never'> =>
  secondsAccepted(
    async (seconds) => (await statusAfter(world, mode, setup, path, seconds, transport)) === 200,
  );

const REVOKED = 'end-logins';

/** How many acts of a run are done once its last revocation is; undefined: nobody revoked. */
export const revokedAt = ({ setup }: Run): number | undefined => {
  const act = setup.acts.lastIndexOf(REVOKED);
  return act < 0 ? undefined : act + 1;
};

/**
 * For how long each lane's login is accepted after the run's last revocation; without one, after one that is tried now.
 * @param transport a page that is drawn meanwhile gets its turns by it
 * @returns for each lane seconds, `never` where there is no end, and undefined where Alice was not logged in before
 */
export const acceptedAfterRevocation = async (
  run: Run,
  transport: Transport = direct,
): Promise<(number | 'never' | undefined)[]> => {
  const at = revokedAt(run);
  const revoked = at === undefined ? await advance(run, REVOKED, transport) : run;
  const acts = at ?? revoked.setup.acts.length;
  return Promise.all(
    revoked.traces.map(async (trace) => {
      const mode = modeOf(trace.mode);
      const before = worldAt(trace, acts - 1);
      if (!mode || (await statusAfter(before, mode, run.setup, '/orders', 0, transport)) !== 200)
        return undefined;
      return stillAccepted(worldAt(trace, acts), mode, run.setup, '/orders', transport);
    }),
  );
};
