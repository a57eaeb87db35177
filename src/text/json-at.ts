/** Members of JSON that another program wrote, by name: nothing where one is missing, or of another type. */
import { memberOf, type Json, type JsonObject, type JsonString } from './json';

type Of = JsonObject | undefined;

export const objectAt = (object: Of, name: string): Of => {
  const value = object && memberOf(object, name)?.value;
  return value?.type === 'object' ? value : undefined;
};

export const itemsAt = (object: Of, name: string): readonly Json[] => {
  const value = object && memberOf(object, name)?.value;
  return value?.type === 'array' ? value.items : [];
};

export const stringAt = (object: Of, name: string): JsonString | undefined => {
  const value = object && memberOf(object, name)?.value;
  return value?.type === 'string' ? value : undefined;
};

export const textOf = (object: Of, name: string): string | undefined => stringAt(object, name)?.value;

/** The empty text where there is none. */
export const textAt = (object: Of, name: string): string => textOf(object, name) ?? '';

/** Those of the members that are texts. */
export const textsAt = (object: Of, names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const text = textOf(object, name);
      return text === undefined ? [] : [[name, text]];
    }),
  );

/** Negative numbers stand for none. */
export const numberAt = (object: Of, name: string): number | undefined => {
  const value = object && memberOf(object, name)?.value;
  return value?.type === 'number' && value.value >= 0 ? value.value : undefined;
};

export const isTrue = (object: JsonObject, name: string): boolean =>
  memberOf(object, name)?.value.type === 'true';
