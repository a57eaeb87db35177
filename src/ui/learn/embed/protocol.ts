/** The messages between an embedded lesson and the page around it. Not: sending them, and who may (use-parent.ts). */
import type { Variant } from '../lesson-place';

/** What the page around asks for. */
export type Command =
  /** Opens as an address does: past the task is the task. */
  | { readonly do: 'goto'; readonly step: number }
  /** At an open prediction it stays, unless it is to reveal what happens. */
  | { readonly do: 'next'; readonly reveal: boolean }
  | { readonly do: 'prev' }
  /** The toggles that are on, and no others; unknown ids are left out. */
  | { readonly do: 'toggle'; readonly on: readonly string[] }
  | { readonly do: 'reset' }
  | { readonly do: 'state' };

/** Where the lesson is. */
export interface Standing extends Variant {
  /** The lesson's id. */
  readonly lesson: string;
  readonly step: number;
  /** The step of the task. */
  readonly last: number;
  /** A prediction is open. */
  readonly asked: boolean;
}

/** A key with which the lesson does nothing. */
export type Key = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat'
>;

/** What the lesson says: opened, or reset; where it is after a change or a question; a key it leaves. */
export type Said =
  | ({ readonly claimcheck: 1; readonly is: 'ready' | 'at' } & Standing)
  | ({ readonly claimcheck: 1; readonly is: 'key' } & Key);

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

const READERS: Readonly<Record<Command['do'], (fields: Fields) => Command | undefined>> = {
  goto: ({ step }) =>
    typeof step === 'number' && Number.isSafeInteger(step) && step >= 0 ? { do: 'goto', step } : undefined,
  next: ({ reveal }) =>
    reveal === undefined || typeof reveal === 'boolean' ? { do: 'next', reveal: reveal === true } : undefined,
  prev: () => ({ do: 'prev' }),
  toggle: ({ on }) => (isTexts(on) ? { do: 'toggle', on: [...on] } : undefined),
  reset: () => ({ do: 'reset' }),
  state: () => ({ do: 'state' }),
};

const isCommandName = (value: unknown): value is Command['do'] =>
  typeof value === 'string' && Object.hasOwn(READERS, value);

/** @returns undefined for whatever is none of this form. Never throws for what a message can hold */
export const commandIn = (data: unknown): Command | undefined =>
  isFields(data) && data['claimcheck'] === 1 && isCommandName(data['do'])
    ? READERS[data['do']](data)
    : undefined;

/** What of a key is handed on. */
export const keyOf = ({ key, code, shiftKey, ctrlKey, altKey, metaKey, repeat }: Key): Key => ({
  key,
  code,
  shiftKey,
  ctrlKey,
  altKey,
  metaKey,
  repeat,
});
