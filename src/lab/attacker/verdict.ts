/** Whether an attack succeeded, read from what happened. A forged token that looks right is no success. */
import type { HttpRequest } from '#http/message';
import { isAttackersServer } from '../origins';
import { ATTACKER_NAME, USERNAME } from '../shop/shop';
import { isAttackers, pageFacts } from '../run/party';
import type { Step, Trace } from '../run/trace';
import type { User, World } from '../run/world';

export interface Verdict {
  readonly succeeded: boolean;
  /** A whole sentence. */
  readonly because: string;
  /** The step that shows it: its index in the trace. */
  readonly step?: number;
}

/** What some users ordered: text that is in their data and nowhere else. */
const ordersOf = ({ server }: World, whose: (user: User) => boolean): readonly string[] =>
  server.users.filter(whose).flatMap(({ orders }) => orders.map(({ item }) => item));

/** What a service answers to the victim alone, as it names whose it is. */
const AT_SERVICES = `"of ${USERNAME}"`;

const protectedData = (world: World): readonly string[] => ordersOf(world, ({ name }) => name === USERNAME);

const holds = (text: string, data: readonly string[]): boolean => data.some((each) => text.includes(each));

/** A request's address and content, as one text. */
const textOf = ({ url, content }: HttpRequest): string => {
  const text = `${url}\n${content}`;
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
};

/** The last exchange of the shop's and the partner's own pages; in a frame of the attacker's nobody looks at them. */
const lastOfPages = (steps: readonly Step[]): Step | undefined =>
  steps.findLast(
    ({ event }) =>
      event.type === 'exchange' &&
      event.by.type === 'page' &&
      pageFacts(event.by.tab).framedBy === undefined &&
      !isAttackers(event.by),
  );

/** Whether the victim lost her login in an act that was done in her browser alone. She had a login when it began and is refused at its end. She did not end it, and its time is not over. */
const isLoginLost = (steps: readonly Step[], start: World, earlier: readonly Step[]): boolean => {
  const alone = steps.every(({ event }) => {
    if (event.type === 'server' || event.type === 'attacker') return false;
    if (event.type !== 'exchange' && event.type !== 'script') return true;
    const { by } = event;
    // A request that a page of the attacker's made is of this browser too.
    if (isAttackers(by)) return event.type === 'exchange' && by.type === 'page' && by.userAgent === 'victim';
    if (event.type === 'script' || by.type === 'server') return true;
    return by.userAgent === 'victim' && by.type === 'page' && !event.request.url.endsWith('/logout');
  });
  const last = lastOfPages(steps);
  if (!alone || last?.event.type !== 'exchange' || last.event.response.status !== 401) return false;
  const { sessions, refreshTokens } = start.server;
  // Where no table knows of the login, it was good a moment ago.
  const before = lastOfPages(earlier)?.event;
  const isMoment = steps.every(({ event }) => event.type !== 'time-passed');
  if (isMoment && before?.type === 'exchange' && before.response.status === 200) return true;
  return [...sessions, ...refreshTokens].some(({ user, expires }) => user === USERNAME && expires > last.at);
};

/** What a step shows of success. */
const shown = ({ event, after }: Step, before: World, data: readonly string[]): string | undefined => {
  const gained = after.server.transfers.slice(before.server.transfers.length);
  if (gained.some(({ from, to }) => from === USERNAME && to === ATTACKER_NAME)) {
    return 'The shop transferred the victim’s money to the attacker.';
  }
  if (event.type !== 'exchange') return undefined;
  const { by, request, response } = event;
  const attackers = by.type !== 'server' && by.userAgent === 'attacker';
  if (attackers && response.status === 200 && holds(response.content, data)) {
    return 'The attacker’s machine got the victim’s orders.';
  }
  if (attackers && response.status === 200 && response.content.includes(AT_SERVICES)) {
    return 'The attacker’s machine got the victim’s data from a service of the shop.';
  }
  const isStaff = before.server.users.some(({ name, role }) => name === USERNAME && role === 'staff');
  const alices = by.type === 'page' && by.userAgent === 'victim';
  // What other customers ordered is for staff alone.
  const others = ordersOf(before, ({ name }) => name !== USERNAME);
  if (alices && !isStaff && response.status === 200 && holds(response.content, others)) {
    return 'Alice, who is no longer staff, got other customers’ orders.';
  }
  const attackersOwn = ordersOf(before, ({ name }) => name === ATTACKER_NAME);
  const readsOwn = alices && !isAttackers(by) && new URL(request.url).pathname === '/orders';
  if (readsOwn && response.status === 200 && holds(response.content, attackersOwn)) {
    return 'Alice’s page shows the attacker’s account: what she enters now goes there.';
  }
  const home = isAttackersServer(new URL(request.url).origin);
  return home && holds(textOf(request), data)
    ? 'The victim’s orders arrived at the attacker’s server.'
    : undefined;
};

/**
 * The verdict on an act of a column that was an attack.
 * @param act its number in the setup
 */
export const verdict = (trace: Trace, act: number): Verdict => {
  const data = protectedData(trace.start);
  for (const [step, each] of trace.steps.entries()) {
    if (each.act !== act) continue;
    const because = shown(each, trace.steps[step - 1]?.after ?? trace.start, data);
    if (because !== undefined) return { succeeded: true, because, step };
  }
  const last = trace.steps.findLastIndex((each) => each.act === act);
  const own = trace.steps.filter((each) => each.act === act);
  const before = trace.steps.findLast((each) => each.act < act)?.after ?? trace.start;
  const earlier = trace.steps.filter((each) => each.act < act);
  if (isLoginLost(own, before, earlier)) {
    return { succeeded: true, because: 'Alice lost her login without logging out.', step: last };
  }
  const event = trace.steps[last]?.event;
  const says = event && 'says' in event ? event.says : undefined;
  return {
    succeeded: false,
    because: says ?? 'The attacker got none of Alice’s data and changed nothing.',
    ...(last < 0 ? {} : { step: last }),
  };
};
