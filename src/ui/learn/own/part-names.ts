/** What the form calls the part of the text that a problem is in. */
import { wholeAt, type Path } from '#lessons/form/place';
import type { Problem } from '#lessons/form/problem';
import { memberOf, type Json } from '#text/json';

const PARTS: readonly (readonly [name: string, path: Path])[] = [
  ['Title', ['title']],
  ['Opening question', ['question']],
  ['Columns', ['modes']],
  ['The lab at the start', ['setup']],
  ['Task', ['task']],
];
const LISTS: readonly (readonly [name: string, member: string])[] = [
  ['Step', 'beats'],
  ['What-if', 'toggles'],
];

const itemsAt = (root: Json, member: string): number => {
  const list = root.type === 'object' ? memberOf(root, member)?.value : undefined;
  return list?.type === 'array' ? list.items.length : 0;
};

/** @returns for a problem `Step 4`; undefined where the form has no part for it */
export const partNamer = (root: Json): ((problem: Problem) => string | undefined) => {
  const named = [
    ...PARTS,
    ...LISTS.flatMap(([name, member]) =>
      Array.from(
        { length: itemsAt(root, member) },
        (_, index) => [`${name} ${index + 1}`, [member, index]] as const,
      ),
    ),
  ].map(([name, path]) => ({ name, whole: wholeAt(root, path) }));
  return ({ at }) => named.find(({ whole }) => whole && at.start >= whole.start && at.end <= whole.end)?.name;
};
