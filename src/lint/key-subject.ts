/** Keys as rules look at them: what was read, and where each stands in the text. Not: reading them (jose/keys/key.ts). */
import type { Key } from '#jose/keys/jwk';
import { readKey, type KeyReading, type KeyText } from '#jose/keys/key';
import { memberOf, parseJson, type JsonObject } from '#text/json';
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

/** The JSON of each key, in the order of the keys; none for PEM and secrets. */
const objectsIn = ({ text, form }: KeyText): readonly (JsonObject | undefined)[] => {
  if (form !== 'jwk' && form !== 'jwks') return [];
  const start = text.search(/[^\s\ufeff]/u);
  const { value } = parseJson(' '.repeat(start) + text.slice(start));
  if (value?.type !== 'object') return [];
  if (form === 'jwk') return [value];
  const keys = memberOf(value, 'keys')?.value;
  return keys?.type === 'array' ? keys.items.map((item) => (item.type === 'object' ? item : undefined)) : [];
};

/** Places the keys of a text that was read. */
export const keySubject = (keyText: KeyText): KeySubject => {
  const { text, form } = keyText;
  const objects = objectsIn(keyText);
  const whole = { start: 0, end: text.length };
  const keys = keyText.keys.map((key, index) => {
    const json = objects[index];
    return json ? { key, at: json.span, json } : { key, at: whole };
  });
  return { text, form, keys };
};

/** Reads a text as keys. Never throws. */
export const readKeySubject = (text: string, reading: KeyReading = 'auto'): KeySubject =>
  keySubject(readKey(text, reading));
