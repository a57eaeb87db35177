/** A lane at a step as actors, places, messages and an outcome: what the stage draws. */
import type { Instant } from '#cookies/cookie';
import { isAttackersServer, ORIGIN } from '../../origins';
import { modeOf } from '../../modes';
import { actOf } from '../../run/act';
import { isAttackers, type AnyAgent, type AnyPage, type TabId, type UserAgentId } from '../../run/party';
import type { Setup } from '../../run/setup';
import type { Step, Trace } from '../../run/trace';
import type { World } from '../../run/world';
import { kindsOf, lifeOf, type Kinds, type Credential, type Life } from './credential';
import { messageOf, type Message, type Barred } from './message';
import { movesOf, type Move, type Spot } from './moves';
import { harmIn, outcomeAt, withdrawnBy, type Outcome } from './outcome';
import { placesOf, type Place } from './places';
import { serversOf, type Server } from './servers';

export interface Browser {
  readonly userAgent: AnyAgent;
  readonly tabs: readonly AnyPage[];
  /** Script that the attacker put into the shop's page ran in it. */
  readonly isInjected?: true;
  /** In a recording: it was handed nothing so far. */
  readonly isStart?: true;
  readonly places: readonly Place[];
}

/** Something the attacker holds. */
export interface Loot {
  readonly credential: Credential;
  /** The step that brought it: its index in the trace. */
  readonly step: number;
  readonly why: Move['why'];
  readonly from: Spot;
  readonly life?: Life;
}

/** A request of the attacker's that carries a credential, stolen or added by Alice's browser. */
export interface Use {
  /** Index in the trace. */
  readonly step: number;
  readonly message: Message;
}

export interface Scene {
  /** Of a recording: the id of its flow. */
  readonly mode: string;
  /** Of a lane that is no mode's; absent: the mode's own. */
  readonly label?: string;
  /** Index in the trace; −1: before the first. */
  readonly step: number;
  /** That step, and the one of the still before; absent: before the first. A still follows another where these are one. */
  readonly shows?: object;
  readonly follows?: object;
  readonly at: Instant;
  readonly outcome: Outcome;
  /** Why the step’s answer to Alice may be wrong; absent: nothing speaks against serving her. */
  readonly taken?: Barred;
  readonly browsers: readonly Browser[];
  /** The shop first; then those that took part so far, without the attacker's. */
  readonly servers: readonly Server[];
  /** Absent: nobody has attacked so far. */
  readonly attacker?: { readonly loot: readonly Loot[]; readonly uses: readonly Use[] };
  /** Of the step, where it is an exchange. */
  readonly message?: Message;
  /** Of the step, where it is none: a whole sentence. */
  readonly says?: string;
  /** Of all steps since the still before, in order. */
  readonly moves: readonly Move[];
}

/** What a step adds to those before it. */
interface Told {
  readonly message?: Message;
  readonly moves: readonly Move[];
  /** In the order of first sight. */
  readonly seen: readonly Credential[];
  readonly loot: readonly Omit<Loot, 'life'>[];
  readonly uses: readonly Use[];
  /** Of the servers, in the order of their first request. */
  readonly origins: readonly string[];
}

const NOTHING: Told = { moves: [], seen: [], loot: [], uses: [], origins: [ORIGIN] };

/** A step belongs to one run, so what came before it is always the same. */
const told = new WeakMap<Step, Told>();

const joined = <Each>(list: readonly Each[], more: readonly Each[]): readonly Each[] =>
  more.length === 0 ? list : [...list, ...more];

const tell = (step: Step, index: number, world: World, kinds: Kinds, before: Told): Told => {
  const { event } = step;
  const message = event.type === 'exchange' ? messageOf(event, kinds, before.seen) : undefined;
  const moves = movesOf(step, world, kinds, message);
  const fresh = new Map<string, Credential>();
  for (const { credential } of [...moves, ...(message?.got ?? [])]) {
    if (!before.seen.some(({ value }) => value === credential.value)) fresh.set(credential.value, credential);
  }
  const had = new Set(before.loot.map(({ credential }) => credential.value));
  const loot = moves.flatMap(({ from, to, credential, why }) => {
    if (to.at !== 'attacker' || had.has(credential.value)) return [];
    had.add(credential.value);
    return [{ credential, step: index, why, from }];
  });
  const isUse =
    message !== undefined &&
    message.sent.length > 0 &&
    isAttackers(message.by) &&
    !isAttackersServer(message.to) &&
    message.initiator !== 'preflight';
  return {
    ...(message ? { message } : {}),
    moves,
    seen: joined(before.seen, [...fresh.values()]),
    loot: joined(before.loot, loot),
    uses: joined(before.uses, isUse ? [{ step: index, message }] : []),
    origins: joined(before.origins, message && !before.origins.includes(message.to) ? [message.to] : []),
  };
};

/** What all steps up to one add up to. */
const toldAt = (trace: Trace, kinds: Kinds, index: number): Told => {
  let from = index;
  while (from >= 0 && !told.has(trace.steps[from] as Step)) from -= 1;
  let sum = (from < 0 ? undefined : told.get(trace.steps[from] as Step)) ?? NOTHING;
  for (const [offset, step] of trace.steps.slice(from + 1, index + 1).entries()) {
    const at = from + 1 + offset;
    sum = tell(step, at, trace.steps[at - 1]?.after ?? trace.start, kinds, sum);
    told.set(step, sum);
  }
  return sum;
};

const AGENTS: readonly UserAgentId[] = ['victim', 'device', 'attacker'];

/** Whether markup of the attacker's ran as script: the page was opened in an attack that may leave some, and did something since. */
const isInjected = (trace: Trace, acts: readonly string[], step: number): boolean => {
  const now = trace.steps[step]?.act;
  const does = actOf(acts[now ?? -1] ?? '')?.does;
  if (does?.type !== 'attack' || !does.attack.grants.includes('markup in a page of the shop')) return false;
  const own = trace.steps.slice(0, step + 1).filter(({ act, event }) => {
    const by = event.type === 'exchange' || event.type === 'script' ? event.by : undefined;
    return act === now && by?.type === 'page' && by.userAgent === 'victim' && by.tab === 'shop';
  });
  const opened = own.findIndex(({ event }) => event.type === 'exchange' && event.initiator === 'navigation');
  return opened >= 0 && own.length > opened + 1;
};

const browsersOf = (world: World, kinds: Kinds, injected: boolean): Browser[] =>
  AGENTS.flatMap((userAgent) => {
    const agent = world.userAgents[userAgent];
    const tabs = Object.keys(agent.tabs) as TabId[];
    const places = placesOf(agent, world, kinds);
    const isIdle = tabs.length === 0 && places.every(({ items }) => items.length === 0);
    if (isIdle && userAgent !== 'victim') return [];
    return [
      {
        userAgent,
        tabs,
        places,
        ...(injected && userAgent === 'victim' ? { isInjected: true as const } : {}),
      },
    ];
  });

/** The scene is of an attack from the first step of the first attack on. */
const isAttacked = (trace: Trace, acts: readonly string[], step: number): boolean => {
  const now = trace.steps[step]?.act ?? -1;
  return acts.slice(0, now + 1).some((id) => actOf(id)?.does.type === 'attack');
};

/**
 * A column at a step.
 * @param setup of the run that the trace is of, its acts included
 * @param step index in the trace; −1: before the first
 * @param since index of the step that the still before shows; from it the moves come, and the rows that go
 * @throws RangeError when the trace's mode is unknown
 */
export const sceneAt = (setup: Setup, trace: Trace, step: number, since = step - 1): Scene => {
  const mode = modeOf(trace.mode);
  if (!mode) throw new RangeError(`No mode is called ${trace.mode}.`);
  const kinds = kindsOf(mode, setup);
  const world = trace.steps[step]?.after ?? trace.start;
  const { message, seen, loot, uses, origins } = toldAt(trace, kinds, step);
  const { event, act = -1 } = trace.steps[step] ?? {};
  const shows = trace.steps[step];
  const isHarm = shows !== undefined && harmIn(trace, act, setup.acts[act] ?? '') === shows;
  const taken = isHarm ? 'harm' : withdrawnBy(setup.acts.slice(0, act + 1));
  return {
    mode: trace.mode,
    step,
    ...(trace.steps[step] ? { shows: trace.steps[step] } : {}),
    ...(trace.steps[since] ? { follows: trace.steps[since] } : {}),
    at: world.clock,
    outcome: outcomeAt(trace, setup.acts, step),
    ...(taken ? { taken } : {}),
    browsers: browsersOf(world, kinds, isInjected(trace, setup.acts, step)),
    servers: serversOf(trace, step, since, { message, seen, origins }),
    ...(isAttacked(trace, setup.acts, step)
      ? {
          attacker: {
            loot: loot.map((each) => {
              const life = lifeOf(each.credential, world);
              return { ...each, ...(life ? { life } : {}) };
            }),
            uses,
          },
        }
      : {}),
    ...(message ? { message } : {}),
    ...(event && 'says' in event ? { says: event.says } : {}),
    moves: trace.steps.slice(since + 1, step + 1).flatMap((each) => told.get(each)?.moves ?? []),
  };
};
