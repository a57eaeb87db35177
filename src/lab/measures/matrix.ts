/** Every attack in every mode and store, without defences, with each alone, and with those the lab opens with. Nothing in it is declared. */
import { direct } from '#http/message';
import type { Attack } from '../attacker/attack';
import { actOf } from '../run/act';
import { defences } from '../defences';
import type { Mode } from '../mode';
import { modeOf, modes } from '../modes';
import { advance, run, type Run } from '../run/run';
import { columnsIn, DEFAULT_SETUP } from '../run/choices';
import type { Setup } from '../run/setup';
import type { Trace } from '../run/trace';
import { verdict, type Verdict } from '../attacker/verdict';

/** `broken`: the victim can't do what the scene asks for, so there is nothing to attack. */
export type Outcome = 'succeeded' | 'failed' | 'broken' | 'not applicable';

export interface Played {
  readonly outcome: Outcome;
  /** A whole sentence. */
  readonly because: string;
  /** It failed because time went by: an attacker who waits less succeeds. Seconds. */
  readonly stoppedAfter?: number;
}

/** A column of the matrix: a mode with the store of its access token, if it has one. */
export interface Lane {
  readonly mode: string;
  readonly store?: string;
}

export const LANES: readonly Lane[] = modes.flatMap(({ id, store }): Lane[] =>
  store ? store.tried.map((each) => ({ mode: id, store: each })) : [{ mode: id }],
);

const modeOfLane = (lane: Lane): Mode => {
  const mode = modeOf(lane.mode);
  if (!mode) throw new RangeError(`No mode is called ${lane.mode}.`);
  return mode;
};

/** The choice that a lane fixes. */
const keptIn = (lane: Lane): Partial<Setup> => {
  const { store } = modeOfLane(lane);
  return store && lane.store !== undefined ? { [store.choice]: lane.store } : {};
};

/** What an attack is tried on: nothing defends but what it presupposes. */
const bareSetup = (attack: Attack, lane: Lane, browser: string): Setup => ({
  ...DEFAULT_SETUP,
  browser,
  columns: columnsIn([...DEFAULT_SETUP.columns, lane.mode]),
  defences: [],
  ...attack.presupposes,
  ...keptIn(lane),
  acts: [...attack.scene, attack.id],
});

/** With one more defence, and without the one it excludes. */
export const withDefence = (setup: Setup, id: string): Setup => {
  const excluded = defences
    .filter((each) => each.id === id || each.excludes?.id === id)
    .flatMap((each) => (each.id === id ? [each.excludes?.id] : [each.id]));
  return { ...setup, defences: [...setup.defences.filter((each) => !excluded.includes(each)), id] };
};

/** With all that the lab opens with. */
const defendedSetup = (setup: Setup): Setup =>
  DEFAULT_SETUP.defences.reduce(
    (each, id) => (each.defences.includes(id) ? each : withDefence(each, id)),
    setup,
  );

/** Whether each request of the scene's own pages went well: without a login there is nothing to steal. */
const brokenScene = (trace: Trace, scene: number): string | undefined => {
  for (const { act, event } of trace.steps) {
    if (act >= scene || event.type !== 'exchange' || event.by.type === 'server') continue;
    if (event.response.status >= 400) {
      return `${event.request.method} ${new URL(event.request.url).pathname} was answered with ${event.response.status}.`;
    }
  }
  return undefined;
};

/** Many attacks come after the same acts under the same setup: those are played once. */
const scenes = new Map<string, Promise<Run>>();
/** A run of a few acts is small, and a page may be open for long. */
const MOST_KEPT = 2000;

const afterScene = (setup: Setup, mode: Mode): Promise<Run> => {
  const scene = { ...setup, acts: setup.acts.slice(0, -1) };
  const key = JSON.stringify([mode.id, scene]);
  const known = scenes.get(key) ?? run(scene, direct, [mode.id]);
  if (scenes.size < MOST_KEPT) scenes.set(key, known);
  return known;
};

/** The shortest wait, of so many seconds at most, after which an attack fails; undefined: time is not what stops it. */
const stoppingWait = async (
  waited: number,
  succeedsAfter: (seconds: number) => Promise<boolean>,
): Promise<number | undefined> => {
  if (waited === 0 || !(await succeedsAfter(0))) return undefined;
  let [good, bad] = [0, waited];
  while (bad - good > 1) {
    const between = Math.floor((good + bad) / 2);
    if (await succeedsAfter(between)) good = between;
    else bad = between;
  }
  return bad;
};

/** The run of a setup that ends with an attack, and what came of it. */
export const playOn = async (setup: Setup, mode: Mode): Promise<Played> => {
  const scene = await afterScene(setup, mode);
  const last = setup.acts.length - 1;
  const id = setup.acts[last];
  const played = async (patience?: number): Promise<Trace | undefined> =>
    (await advance(scene, id ?? '', direct, patience)).traces[0];
  const trace = await played();
  if (!trace || id === undefined || actOf(id)?.does.type !== 'attack') {
    throw new RangeError('The last act of the setup is no attack.');
  }
  const unmeant = trace.steps.find(({ act, event }) => act === last && event.type === 'not-applicable');
  if (unmeant?.event.type === 'not-applicable') {
    return { outcome: 'not applicable', because: unmeant.event.says };
  }
  const broken = brokenScene(trace, last);
  if (broken !== undefined) return { outcome: 'broken', because: broken };
  const { succeeded, because }: Verdict = verdict(trace, last);
  if (succeeded) return { outcome: 'succeeded', because };
  const waited = trace.steps.reduce(
    (sum, { act, event }) => (act === last && event.type === 'time-passed' ? sum + event.seconds : sum),
    0,
  );
  const stoppedAfter = await stoppingWait(waited, async (seconds) => {
    const sooner = await played(seconds);
    return sooner !== undefined && verdict(sooner, last).succeeded;
  });
  return { outcome: 'failed', because, ...(stoppedAfter === undefined ? {} : { stoppedAfter }) };
};

export interface Cell {
  readonly attack: string;
  readonly lane: Lane;
  /** The setup it was played with; its run can be opened. */
  readonly setup: Setup;
  /** As it was asked for. */
  readonly defence: string;
  readonly played: Played;
}

/** The setup of a cell. */
const setupOf = (attack: Attack, lane: Lane, defence: string, browser: string): Setup => {
  const bare = bareSetup(attack, lane, browser);
  if (defence === 'none') return bare;
  return defence === 'default' ? defendedSetup(bare) : defence.split('+').reduce(withDefence, bare);
};

/**
 * One attack in one lane with some defences.
 * @param defence ids of defences with `+` between them, `none` or `default`
 * @param browser id of a browser profile; absent: the one that the lab opens with
 */
export const playCell = async (
  attack: Attack,
  lane: Lane,
  defence: string,
  browser: string = DEFAULT_SETUP.browser,
): Promise<Cell> => {
  const setup = setupOf(attack, lane, defence, browser);
  return { attack: attack.id, lane, setup, defence, played: await playOn(setup, modeOfLane(lane)) };
};

/** The defences that an attack does not presuppose, as the matrix tries them. */
export const defencesFor = (attack: Attack): string[] =>
  defences.filter(({ id }) => !attack.presupposes?.defences?.includes(id)).map(({ id }) => id);

/** One attack in one lane: bare, with each defence alone, and with the default defences. */
export const playLane = async (attack: Attack, lane: Lane): Promise<Cell[]> => {
  const bare = await playCell(attack, lane, 'none');
  // No defence gives an attack a meaning that has none, but one can open what was shut.
  if (bare.played.outcome === 'not applicable') return [bare];
  const cells = [bare];
  for (const defence of [...defencesFor(attack), 'default']) {
    // One after the other: a run is work for the processor, and nothing is gained by mixing them.
    cells.push(await playCell(attack, lane, defence));
  }
  return cells;
};
