/** The example with one thing wrong, for every place where that is possible. */
import { parseJson, type Json, type JsonObject } from '#text/json';
import type { Span } from '#text/span';
import { LESSON_SCHEMA } from '#lessons/form/schema';

interface Mutant {
  readonly what: string;
  readonly text: string;
  /** What must be told of, in the mutated text: some mark touches it. */
  readonly at: Span;
}

interface Node {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Node>>;
  readonly item?: Node;
  readonly wrapped?: Node;
  readonly options?: readonly (Node | string | number)[];
}

const put = (text: string, { start, end }: Span, by: string): string =>
  text.slice(0, start) + by + text.slice(end);

const withoutMember = (text: string, object: JsonObject, index: number): string => {
  const members = object.members
    .filter((_, each) => each !== index)
    .map(({ span }) => text.slice(span.start, span.end));
  return put(text, object.span, `{${members.join(', ')}}`);
};

/** Each member that must be there left out, each value another type, each name misspelled. */
export const mutants = (text: string): Mutant[] => {
  const found: Mutant[] = [];
  const walk = (node: Node, value: Json, path: string): void => {
    const whole = node.wrapped ?? node;
    const form = whole.options?.find((each) => typeof each === 'object' && (each.item ?? each.entries));
    const { entries, item } = typeof form === 'object' ? form : whole;
    if (value.type === 'array' && item) {
      for (const [index, each] of value.items.entries()) walk(item, each, `${path}[${index}]`);
    }
    if (value.type !== 'object' || !entries) return;
    for (const [index, member] of value.members.entries()) {
      const entry = entries[member.name];
      if (!entry) continue;
      const here = `${path}.${member.name}`;
      if (!entry.wrapped) {
        const { start } = value.span;
        found.push({
          what: `without ${here}`,
          text: withoutMember(text, value, index),
          at: { start, end: start + 1 },
        });
      }
      const wrong = member.value.type === 'object' ? 'null' : '{"x": []}';
      found.push({
        what: `another type of ${here}`,
        text: put(text, member.value.span, wrong),
        at: { start: member.span.start, end: member.value.span.start + wrong.length },
      });
      found.push({
        what: `misspelled ${here}`,
        text: put(text, member.nameSpan, `"${member.name}x"`),
        at: { start: member.nameSpan.start, end: member.nameSpan.end + 1 },
      });
      walk(entry, member.value, here);
    }
  };
  const { value } = parseJson(text);
  if (value) walk(LESSON_SCHEMA, value, '');
  return found;
};
