/** Keys as rules look at them: what was read, and where each is in the text. Not: reading them (jose/keys/key.ts). */
import type { Key } from '#jose/keys/jwk';
import type { KeyText } from '#jose/keys/key';
import type { JsonObject } from '#text/json';
import type { Span } from '#text/span';

export interface PlacedKey {
  readonly key: Key;
  /** The JWK, or the whole text where the form tells no place. */
  readonly at: Span;
  /** With the members that verification leaves aside. */
  readonly json?: JsonObject;
}

export interface KeySubject {
  readonly text: string;
  readonly form: KeyText['form'];
  readonly keys: readonly PlacedKey[];
}

/** Places the keys of a text that was read. */
export const keySubject = ({ text, form, keys, objects }: KeyText): KeySubject => {
  const whole = { start: 0, end: text.length };
  const placed = keys.map((key, index) => {
    const json = objects?.[index];
    return json ? { key, at: json.span, json } : { key, at: whole };
  });
  return { text, form, keys: placed };
};
