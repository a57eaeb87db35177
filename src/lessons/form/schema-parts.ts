/** What the parts of a lesson's form are made of: names, texts, conditions, patches of a setup. Not: the parts (schema.ts). */
import * as v from 'valibot';
import { attacks } from '#lab/attacks';
import { defences } from '#lab/defences';
import { modes } from '#lab/modes';
import { ACTS } from '#lab/run/act';
import { CHOICES } from '#lab/run/choices';
import { OLD_CHOICES } from '#lab/run/old-choices';
import type { Choice, ChoiceId } from '#lab/run/setup';
import { MEASURES } from '../measures';
import { LINE, MOST_BEATS, MOST_ITEMS, MOST_LINES, PARAGRAPH } from './limits';
import { nearest } from './nearest';

export const ids = (units: readonly { readonly id: string }[]): string[] => units.map(({ id }) => id);

/** As many as are read in a message. */
const FEW = 12;

/** What a value should have been, with what may have been meant. */
export const noSuch = (what: string, allowed: readonly string[], input: unknown): string => {
  const meant = typeof input === 'string' ? nearest(input, allowed) : undefined;
  return [
    typeof input === 'string'
      ? `No ${what} is called “${input.slice(0, LINE)}”.`
      : `Expected here: the id of a ${what}.`,
    ...(meant === undefined ? [] : [`Did you mean “${meant}”?`]),
    allowed.length <= FEW
      ? `Allowed: ${allowed.join(', ')}.`
      : `There are ${allowed.length}; the reference lists them.`,
  ].join(' ');
};

/** One of some names. */
export const oneOf = <const Name extends string>(what: string, names: readonly Name[]) =>
  v.picklist(names, ({ input }) => noSuch(what, names, input));

export const line = (says: string) =>
  v.pipe(v.string(), v.nonEmpty(), v.maxLength(LINE), v.description(says));
export const paragraph = (says: string) =>
  v.pipe(v.string(), v.nonEmpty(), v.maxLength(PARAGRAPH), v.description(says));

export const mode = oneOf('column', ids(modes));
export const actId = oneOf('act', ids([...ACTS, ...attacks]));
export const defenceId = oneOf('defence', ids(defences));
export const measureId = v.pipe(
  oneOf('measure', ids(MEASURES)),
  v.description('The value that is read from the run.'),
);

export const id = (says: string) =>
  v.pipe(
    v.string(),
    v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'An id contains only small letters, digits and single hyphens.'),
    v.maxLength(LINE),
    v.description(says),
  );

const actNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_BEATS));
export const actRef = v.pipe(
  v.union([v.pipe(v.string(), v.maxLength(LINE)), actNumber], 'Expected here: the id of an act.'),
  v.description(
    'Which act: the id of its beat, or the act’s own name if the beat has no id. Default: the last act. A number counts acts from 1.',
  ),
);

export const comparison = {
  is: v.exactOptional(
    v.pipe(
      v.union([v.number(), v.boolean(), v.string()], 'Expected here: a number, true or false, or a text.'),
      v.description('The value equals this.'),
    ),
  ),
  atLeast: v.exactOptional(v.pipe(v.number(), v.description('The value is this or more.'))),
  atMost: v.exactOptional(v.pipe(v.number(), v.description('The value is this or less.'))),
  below: v.exactOptional(v.pipe(v.number(), v.description('The value is less than this.'))),
};

export const condition = v.strictObject({
  mode: v.exactOptional(v.pipe(mode, v.description('The column. Default: every column.'))),
  measure: v.exactOptional(measureId),
  act: v.exactOptional(actRef),
  choice: v.exactOptional(
    v.pipe(
      oneOf('choice', ids(CHOICES) as ChoiceId[]),
      v.description('Instead of a measure: a choice of the setup.'),
    ),
  ),
  defence: v.exactOptional(
    v.pipe(
      defenceId,
      v.description('Instead of a measure: whether this defense is on. Default of “is”: true.'),
    ),
  ),
  ...comparison,
});

/** A text that a run decides. */
export const says = (what: string) =>
  v.pipe(
    v.union(
      [
        paragraph('A text.'),
        v.pipe(
          v.array(
            v.union(
              [
                paragraph('A piece.'),
                v.pipe(
                  v.array(
                    v.strictObject({
                      if: v.exactOptional(
                        v.pipe(
                          condition,
                          v.description('The condition of this case. Without it, the case is the default.'),
                        ),
                      ),
                      says: paragraph('The text for this case.'),
                    }),
                  ),
                  v.minLength(1),
                  v.maxLength(MOST_ITEMS),
                  v.description('Cases: the first with a true condition is shown.'),
                ),
              ],
              'Expected here: a text, or a list of cases.',
            ),
          ),
          v.minLength(1),
          v.maxLength(MOST_LINES),
        ),
      ],
      'Expected here: a text, or a list of texts and of cases.',
    ),
    v.description(what),
  );

const choiceEntry = ({ label, options }: Choice) =>
  v.exactOptional(v.pipe(oneOf('option', ids(options)), v.description(`As the lab has it: ${label}.`)));

/** One for each of the lab's choices, under its id. */
const choiceEntries = Object.fromEntries(
  CHOICES.map((choice) => [choice.id, choiceEntry(choice)]),
) as Readonly<Record<ChoiceId, ReturnType<typeof choiceEntry>>>;

/** Of lessons that were written before. */
const oldEntries = Object.fromEntries(
  Object.entries(OLD_CHOICES).map(([id, options]) => [
    id,
    v.exactOptional(
      v.pipe(oneOf('option', options), v.description('An old name. The reference has the new one.')),
    ),
  ]),
);

export const patchEntries = {
  ...choiceEntries,
  ...oldEntries,
  defences: v.exactOptional(
    v.pipe(
      v.strictObject({
        on: v.exactOptional(v.pipe(v.array(defenceId), v.description('Defenses to switch on.'))),
        off: v.exactOptional(v.pipe(v.array(defenceId), v.description('Defenses to switch off.'))),
      }),
      v.description('The changed defenses; the others stay as they are.'),
    ),
  ),
};

export const patch = (says: string) => v.pipe(v.strictObject(patchEntries), v.description(says));

export const acts = (says: string) =>
  v.pipe(v.array(actId), v.minLength(1), v.maxLength(MOST_BEATS), v.description(says));
