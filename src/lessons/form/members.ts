/** The form's members as they can be looked up: for unknown names, duplicates, and the reference. Not: checking of values (schema.ts). */
import { getDescription } from 'valibot';
import type { Json } from '#text/json';
import { nearest } from './nearest';
import type { Problem } from './problem';
import { LESSON_SCHEMA } from './schema';

/** What all schemas of the form have that a walk needs. */
interface Node {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Node>>;
  readonly item?: Node;
  readonly wrapped?: Node;
  /** Of a union: its forms; of a list of names: those. */
  readonly options?: readonly (Node | string | number)[];
}

/** A member of an object may be left out; its own schema is then within. */
const unwrapped = (node: Node): Node => node.wrapped ?? node;

/** Of several forms the one that has members within, if any has. */
const branched = (node: Node): Node => {
  const whole = unwrapped(node);
  const form = whole.options?.find((each) => typeof each === 'object' && (each.item ?? each.entries));
  return typeof form === 'object' ? form : whole;
};

const within = (node: Node, value: Json, found: Problem[]): void => {
  const { entries, item } = branched(node);
  if (value.type === 'array' && item) {
    for (const each of value.items) within(item, each, found);
  }
  if (value.type === 'array' && entries) {
    // valibot takes a list for an object.
    const { start } = value.span;
    found.push({
      severity: 'error',
      at: { start, end: start + 1 },
      says: 'Expected here: an object in { }, not a list.',
    });
  }
  if (value.type !== 'object' || !entries) return;
  for (const { name, nameSpan, value: inner, duplicate } of value.members) {
    const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
    if (entry) within(entry, inner, found);
    else found.push({ severity: 'error', at: nameSpan, says: unknownSays(name, Object.keys(entries)) });
    if (duplicate) {
      found.push({ severity: 'error', at: nameSpan, says: `“${name.slice(0, 40)}” appears here twice.` });
    }
  }
};

const unknownSays = (name: string, known: readonly string[]): string => {
  const meant = nearest(name, known);
  return [
    `No member is called “${name.slice(0, 40)}” here.`,
    ...(meant === undefined ? [] : [`Did you mean “${meant}”?`]),
    `Allowed: ${known.join(', ')}.`,
  ].join(' ');
};

/** Names that the form does not have, and names that appear twice in one object. */
export const memberProblems = (root: Json): Problem[] => {
  const found: Problem[] = [];
  within(LESSON_SCHEMA, root, found);
  return found;
};

export interface MemberRow {
  /** `beats[].predict.question` */
  readonly path: string;
  readonly says: string;
  readonly required: boolean;
}

/** Every member of the form, outer before inner. The changes of a setup are listed once. */
export const memberRows = (): MemberRow[] => {
  const rows: MemberRow[] = [];
  let setupListed = false;
  const walk = (node: Node, path: string): void => {
    const { entries, item } = branched(node);
    if (item) walk(item, `${path}[]`);
    if (!entries) return;
    const isSetup = Object.hasOwn(entries, 'defences');
    const listed = isSetup && setupListed;
    setupListed ||= isSetup;
    for (const [name, entry] of Object.entries(entries)) {
      if (listed && name !== 'acts') continue;
      const inner = path === '' ? name : `${path}.${name}`;
      rows.push({
        path: inner,
        says: getDescription(unwrapped(entry) as unknown as typeof LESSON_SCHEMA) ?? '',
        required: entry.wrapped === undefined,
      });
      walk(entry, inner);
    }
  };
  walk(LESSON_SCHEMA, '');
  return rows;
};
