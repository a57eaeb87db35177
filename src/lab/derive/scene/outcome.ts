/** What a lane comes to at a step, told from Alice's side. Not: whether an attack succeeded, which attacker/verdict.ts reads. */
import { verdict } from '../../attacker/verdict';
import { AUTH_ORIGIN, BILLING_ORIGIN, ORIGIN, PHOTOS_ORIGIN } from '../../origins';
import { actOf } from '../../run/act';
import { pageFacts } from '../../run/party';
import type { Step, Trace } from '../../run/trace';
import { needsWithdrawn, type Withdrawn } from './message';

export interface Outcome {
  /**
   * After the shop revoked her logins, a person served with one of them is `still-in`, any other `locked-out`.
   * After it took her role, one who gets what is for staff is `still-staff`, any other `not-staff`.
   */
  readonly is:
    | 'logged-in'
    | 'rejected'
    | 'still-in'
    | 'locked-out'
    | 'still-staff'
    | 'not-staff'
    | 'attacker-in'
    | 'attacker-out'
    | 'none';
  /** The step that proves it: its index in the trace. */
  readonly step?: number;
  /** A whole sentence, of an attack's outcome. */
  readonly because?: string;
  /** The request of Alice's that shows it, and its status. */
  readonly shown?: { readonly request: string; readonly status: number };
}

const THE_SHOPS: readonly string[] = [ORIGIN, AUTH_ORIGIN, PHOTOS_ORIGIN, BILLING_ORIGIN];

/** What a request of Alice's own pages shows; undefined: nothing about her login. */
const shown = ({ event }: Step): 'logged-in' | 'rejected' | 'none' | undefined => {
  if (event.type !== 'exchange' || event.initiator !== 'script') return undefined;
  const { by, request, response, unreadable } = event;
  if (by.type !== 'page' || by.userAgent === 'attacker') return undefined;
  const { owner, framedBy } = pageFacts(by.tab);
  if (owner === 'attacker' || framedBy !== undefined) return undefined;
  const { origin, pathname } = new URL(request.url);
  if (!THE_SHOPS.includes(origin)) return undefined;
  if (response.status >= 400 || unreadable !== undefined) return 'rejected';
  return pathname === '/logout' ? 'none' : 'logged-in';
};

const AFTER = {
  login: { 'logged-in': 'still-in', rejected: 'locked-out', none: 'none' },
  role: { 'logged-in': 'still-staff', rejected: 'not-staff', none: 'none' },
} as const;

const REVOKES: readonly string[] = ['end-logins', 'suspend'];

/** An attack in which the shop revokes or demotes counts as that act. */
const endOf = (act: string): string => {
  const does = actOf(act)?.does;
  return (does?.type === 'attack' ? does.attack.ends : undefined) ?? act;
};

/** What the shop took from Alice by the end of those acts: her last login, or her staff role. @param acts their ids */
export const withdrawnBy = (acts: readonly string[]): Withdrawn | undefined => {
  const done = acts.map(endOf);
  if (done.findLastIndex((act) => REVOKES.includes(act)) > done.lastIndexOf('log-in')) return 'login';
  return done.includes('demote') ? 'role' : undefined;
};

/**
 * The step that shows that an attack succeeded; its answer may be to Alice’s own browser.
 * @param act index and id of an act
 */
export const harmIn = (trace: Trace, act: number, id: string): Step | undefined => {
  const does = actOf(id)?.does;
  if (does?.type !== 'attack' || does.attack.group === 'accidents') return undefined;
  const { succeeded, step } = verdict(trace, act);
  return succeeded && step !== undefined ? trace.steps[step] : undefined;
};

const ofAlice = (trace: Trace, acts: readonly string[], step: number): Outcome => {
  for (let at = step; at >= 0; at -= 1) {
    const each = trace.steps[at];
    const is = each && shown(each);
    if (!is || each.event.type !== 'exchange') continue;
    const { request, response } = each.event;
    const path = new URL(request.url).pathname;
    const { status } = response;
    const taken = withdrawnBy(acts.slice(0, each.act + 1));
    return {
      is: needsWithdrawn(taken, path, status) ? AFTER[taken][is] : is,
      step: at,
      shown: { request: `${request.method} ${path}`, status },
    };
  }
  return { is: 'none' };
};

/**
 * @param acts ids of the run's acts
 * @param step index in the trace; −1: before the first
 */
export const outcomeAt = (trace: Trace, acts: readonly string[], step: number): Outcome => {
  const now = trace.steps[step]?.act ?? -1;
  for (let act = now; act >= 0; act -= 1) {
    const does = actOf(acts[act] ?? '')?.does;
    if (does?.type !== 'attack') continue;
    const { succeeded, because, step: proof } = verdict(trace, act);
    const last = trace.steps.findLastIndex((each) => each.act === act);
    const isMeant = trace.steps[last]?.event.type !== 'not-applicable';
    if (!isMeant) return { is: 'none', because };
    const proved = proof === undefined ? {} : { step: proof };
    if (succeeded && proof !== undefined && proof <= step) {
      // Where nobody attacks, Alice is out of what was hers.
      return { is: does.attack.group === 'accidents' ? 'rejected' : 'attacker-in', because, ...proved };
    }
    if (step >= last && !succeeded) {
      if (does.attack.group === 'accidents') return { ...ofAlice(trace, acts, step), because };
      return { is: 'attacker-out', because, ...proved };
    }
    // Still under way: the outcome before it counts.
    return ofAlice(trace, acts, step);
  }
  return ofAlice(trace, acts, step);
};
