/** What a lesson turns on: the act, who does it, with what, and to whom. Not: what comes of it (still.ts), nor how it is drawn (ui/learn/drawing/lesson-drawing.tsx). */
import type { Transport } from '#http/message';
import type { Grant } from '#lab/attacker/attack';
import type { Credential } from '#lab/derive/scene/credential';
import { sceneAt } from '#lab/derive/scene/scene';
import { ORIGIN } from '#lab/origins';
import { actOf, type Act } from '#lab/run/act';
import { isAttackers } from '#lab/run/party';
import { advance, begin } from '#lab/run/run';
import type { Event } from '#lab/run/trace';
import type { Lesson } from './lesson';
import { actsUntil, setupOf } from './play';

export type Means = Grant | Act['does']['type'];
export type Target = 'browser' | 'server' | 'services';
/** What an attack in Alice's browser is after. */
export type Goal = 'storage' | 'orders' | 'token' | 'transfer' | 'login';

export interface Decisive {
  readonly id: string;
  /** The label of the act. */
  readonly act: string;
  /** Who does it, and with what: a sentence's beginning. */
  readonly by: string;
  readonly isAttack: boolean;
  readonly means: readonly Means[];
  /** Where it is done. */
  readonly to: Target;
  /** Whole days that pass before it is done for the last time. */
  readonly days: number;
}

const BY: Readonly<Record<Act['group'], string>> = {
  attack: 'The attacker',
  alice: 'Alice',
  elsewhere: 'Alice',
  'the shop': 'The shop',
  wait: 'Time passes',
};

/** What an attacker reaches the victim's browser with; anything else goes straight to the server. */
const IN_BROWSER: ReadonlySet<Means> = new Set<Grant>([
  'markup in a page of the shop',
  'a page that the victim opens',
  'script on a sibling host',
]);

/** What the shop does to a login. */
const AT_SHOP: ReadonlySet<Means> = new Set<Act['does']['type']>(['end-logins', 'demote', 'suspend']);

const DAY = 24 * 60 * 60;

/** What an act is done with: of an attack, what the attacker has before it. */
export const meansOf = ({ does }: Act): readonly Means[] =>
  does.type === 'attack' && does.attack.grants.length > 0 ? does.attack.grants : [does.type];

const actsOf = (beats: Lesson['beats']): Act[] =>
  beats.flatMap(({ act }) => (act === undefined ? [] : (actOf(act) ?? [])));

/** A login and its use are in every lesson. */
const isCommon = ({ does }: Act): boolean => does.type === 'log-in' || does.type === 'read';

const targetOf = (does: Act['does'], means: readonly Means[]): Target => {
  if (does.type === 'read-service') return 'services';
  return means.some((each) => IN_BROWSER.has(each)) ? 'browser' : 'server';
};

/** Of the acts whose end one predicts, the one that is asked about most often; the first of equals. Where these are logins and reading alone, what the shop does meanwhile. Absent: nothing is asked. */
export const decisiveOf = ({ beats }: Lesson): Decisive | undefined => {
  const asked = actsOf(beats.filter(({ predict }) => predict));
  const times = (act: Act): number => asked.filter(({ id }) => id === act.id).length;
  const [told] = asked.filter((act) => !isCommon(act)).toSorted((a, b) => times(b) - times(a));
  const act = told ?? actsOf(beats).find(({ does }) => AT_SHOP.has(does.type)) ?? asked[0];
  if (!act) return undefined;
  const { id, label, group, does } = act;
  const grants = does.type === 'attack' ? does.attack.grants : [];
  const means = meansOf(act);
  const by = grants.length > 0 ? `${BY[group]} has ${grants.join(' and ')}` : BY[group];
  const before = actsOf(
    beats.slice(
      0,
      beats.findLastIndex((beat) => beat.act === id),
    ),
  );
  const waited = before.reduce((sum, each) => sum + (each.does.type === 'wait' ? each.does.seconds : 0), 0);
  return {
    id,
    act: label,
    by,
    isAttack: group === 'attack',
    means,
    to: targetOf(does, means),
    days: Math.floor(waited / DAY),
  };
};

/** What the shop is asked for from Alice's browser, by path. */
const GOALS: Readonly<Record<string, Goal>> = {
  '/orders': 'orders',
  '/auth/refresh': 'token',
  '/transfer': 'transfer',
  '/login': 'login',
};

/** Who asks the shop for nothing reads what is there. */
const goalIn = (events: readonly Event[]): Goal =>
  events
    .flatMap((event) => {
      if (event.type !== 'exchange' || event.initiator === 'navigation') return [];
      const { origin, pathname } = new URL(event.request.url);
      return event.by.type === 'page' && event.by.userAgent === 'victim' && origin === ORIGIN
        ? (GOALS[pathname] ?? [])
        : [];
    })
    .at(0) ?? 'storage';

interface Played {
  /** What the attacker forged, as the shop gets it. Absent: no forgery, or none in any mode. */
  readonly forged?: Credential;
  /** Absent: nothing is done in Alice's browser. */
  readonly goal?: Goal;
}

/** What a picture of an attack shows of it beside its means: the lab plays it, but nothing of it says what came of it. */
export const playedFor = async (
  lesson: Lesson,
  { id, to }: Pick<Decisive, 'id' | 'to'>,
  transport: Transport,
): Promise<Played> => {
  const does = actOf(id)?.does;
  if (does?.type !== 'attack') return {};
  const isForged = does.attack.group === 'forged tokens';
  if (!isForged && to !== 'browser') return {};
  let run = await begin({ ...setupOf(lesson), acts: [] }, lesson.modes);
  const acts = actsUntil(lesson, lesson.beats.findIndex(({ act }) => act === id) + 1);
  // Each act goes on from the run before it.
  for (const act of acts) run = await advance(run, act, transport);
  if (!isForged) {
    const steps = run.traces.flatMap((trace) => trace.steps);
    return { goal: goalIn(steps.flatMap(({ act, event }) => (act === acts.length - 1 ? [event] : []))) };
  }
  const forged = run.traces
    .flatMap((trace) =>
      trace.steps.flatMap(({ act }, step) => {
        if (act !== acts.length - 1) return [];
        const { message } = sceneAt(run.setup, trace, step);
        return message && isAttackers(message.by) ? message.sent.map(({ credential }) => credential) : [];
      }),
    )
    .find(({ kind }) => kind === 'jwt');
  return forged ? { forged } : {};
};
