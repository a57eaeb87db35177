/** What the presenting window and its notes tell each other, and reading it. Not: the channel (use-channel.ts). */
import { isSeed } from '#lab/run/random';
import type { Action, Presentation } from './presentation';
import { PHASES } from './spots';
import { MOST_VOTES, type Vote } from './tally';
import type { Clock } from './timing';

/** The presenting window's. */
export interface StateMessage {
  readonly type: 'state';
  /** Id of the lesson. */
  readonly lesson: string;
  readonly presentation: Presentation;
  /** A beat is still being played. */
  readonly busy: boolean;
  /** When the window was opened, in milliseconds since 1970: of two on one channel the older stays. */
  readonly opened: number;
  /** The text of a lesson that only the presenting window holds. */
  readonly own?: string;
}

export type Message =
  | StateMessage
  /** Asks for the state. */
  | { readonly type: 'hello' }
  /** The notes ask for an action. */
  | { readonly type: 'do'; readonly action: Action }
  /** The presenting window goes. */
  | { readonly type: 'bye' };

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** A whole number that is not below zero. */
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const isInstant = (value: unknown): value is number | undefined => value === undefined || isCount(value);

const SIMPLE = ['next', 'previous', 'first', 'last', 'undo', 'blank', 'pause', 'reset'] as const;

const actionIn = (value: unknown): Action | undefined => {
  if (!isObject(value)) return undefined;
  const { type, option, by, count, toggle } = value;
  const simple = SIMPLE.find((each) => each === type);
  if (simple) return { type: simple };
  if (type === 'vote' && isCount(option) && (by === 1 || by === -1)) return { type, option, by };
  if (type === 'count' && isCount(option) && isCount(count)) return { type, option, count };
  return type === 'toggle' && isCount(toggle) ? { type, toggle } : undefined;
};

const voteIn = (value: unknown): Vote | undefined => {
  if (!isObject(value)) return undefined;
  const { step, option, by } = value;
  return isCount(step) && isCount(option) && Number.isSafeInteger(by) && Math.abs(Number(by)) <= MOST_VOTES
    ? { step, option, by: Number(by) }
    : undefined;
};

const clockIn = (value: unknown): Clock | undefined => {
  if (!isObject(value)) return undefined;
  const { started, stopped, idle } = value;
  return isInstant(started) && isInstant(stopped) && isCount(idle) ? { started, stopped, idle } : undefined;
};

/** Every member of a list, or nothing where one of them is wrong. */
const allIn = <Item>(value: unknown, read: (each: unknown) => Item | undefined): Item[] | undefined => {
  if (!Array.isArray(value)) return undefined;
  const found = value.flatMap((each) => read(each) ?? []);
  return found.length === value.length ? found : undefined;
};

const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const presentationIn = (value: unknown): Presentation | undefined => {
  if (!isObject(value)) return undefined;
  const { step, seed, blank, sitting } = value;
  const phase = PHASES.find((each) => each === value['phase']);
  const on = allIn(value['on'], textIn);
  const votes = allIn(value['votes'], voteIn);
  const clock = clockIn(value['clock']);
  return isCount(step) &&
    typeof seed === 'number' &&
    isSeed(seed) &&
    typeof blank === 'boolean' &&
    isCount(sitting) &&
    phase &&
    on &&
    votes &&
    clock
    ? { step, phase, on, seed, votes, blank, clock, sitting }
    : undefined;
};

/** Never throws. @returns undefined for what is no message of ours, which is left alone */
export const messageIn = (value: unknown): Message | undefined => {
  if (!isObject(value)) return undefined;
  const { type, lesson, busy, opened, own } = value;
  if (type === 'hello' || type === 'bye') return { type };
  if (type === 'do') {
    const action = actionIn(value['action']);
    return action && { type, action };
  }
  const presentation = presentationIn(value['presentation']);
  return type === 'state' &&
    typeof lesson === 'string' &&
    presentation &&
    typeof busy === 'boolean' &&
    isCount(opened) &&
    (own === undefined || typeof own === 'string')
    ? { type, lesson, presentation, busy, opened, ...(own === undefined ? {} : { own }) }
    : undefined;
};
