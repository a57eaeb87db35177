/** Parts of a lesson’s form: where each is in its text, what it says, and how it comes to say something else. */
import type { Path } from '#lessons/form/place';

export interface Part<Value> {
  readonly path: Path;
  readonly value: Value;
  set(value: Value): void;
}

/** What it becomes undefined in has no such member. */
export const member = <Whole extends object, Name extends keyof Whole & string>(
  part: Part<Whole>,
  name: Name,
): Part<Whole[Name]> => ({
  path: [...part.path, name],
  value: part.value[name],
  set: (value) => {
    const { [name]: _, ...rest } = part.value;
    part.set(value === undefined ? (rest as Whole) : { ...part.value, [name]: value });
  },
});

/** The part where it is there. */
export const given = <Value>(part: Part<Value | undefined>): Part<Value> | undefined =>
  part.value === undefined ? undefined : (part as Part<Value>);

/** An item that the list has. */
export const itemOf = <Item>(list: Part<Item[]>, index: number, value: Item): Part<Item> => ({
  path: [...list.path, index],
  value,
  set: (next) => {
    list.set(list.value.with(index, next));
  },
});

/** A part that may be absent, and is so where it would say nothing. @param none what it says there */
export const optional = <Value>(part: Part<Value | undefined>, none: Value): Part<Value> => ({
  path: part.path,
  value: part.value ?? none,
  set: (value) => {
    const says = typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : value !== '';
    part.set(says ? value : undefined);
  },
});
