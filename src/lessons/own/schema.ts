/**
 * The form of a lesson of one's own, once: what is checked, what `public/lesson.schema.json` says, what the editor's
 * reference lists. Not: what its parts refer to in one another (refer.ts), and not what its runs say (examine.ts).
 */
import * as v from 'valibot';
import { ACTS } from '#lab/run/act';
import { attacks } from '#lab/attacks';
import { defences } from '#lab/defences';
import { modes } from '#lab/modes';
import { CHOICES } from '#lab/run/choices';
import type { Choice, ChoiceId } from '#lab/run/setup';
import { TOOLS } from '../lesson';
import { LINE, MOST_BEATS, MOST_ITEMS, MOST_OPTIONS, MOST_TOGGLES, PARAGRAPH } from './limits';
import { MEASURES } from './measures';
import { nearest } from './nearest';

const ids = (units: readonly { readonly id: string }[]): string[] => units.map(({ id }) => id);

/** As many as are read in a message. */
const FEW = 12;

/** What a value should have been, with what may have been meant. */
const noSuch = (what: string, allowed: readonly string[], input: unknown): string => {
  const meant = typeof input === 'string' ? nearest(input, allowed) : undefined;
  return [
    typeof input === 'string'
      ? `No ${what} is called “${input.slice(0, LINE)}”.`
      : `Here stands the id of a ${what}.`,
    ...(meant === undefined ? [] : [`Did you mean “${meant}”?`]),
    allowed.length <= FEW
      ? `Allowed: ${allowed.join(', ')}.`
      : `There are ${allowed.length}; the reference lists them.`,
  ].join(' ');
};

/** One of some names. */
const oneOf = <const Name extends string>(what: string, names: readonly Name[]) =>
  v.picklist(names, ({ input }) => noSuch(what, names, input));

const line = (says: string) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(LINE), v.description(says));
const paragraph = (says: string) =>
  v.pipe(v.string(), v.nonEmpty(), v.maxLength(PARAGRAPH), v.description(says));

const mode = oneOf('column', ids(modes));
const actId = oneOf('act', ids([...ACTS, ...attacks]));
const defenceId = oneOf('defence', ids(defences));
const measureId = v.pipe(oneOf('measure', ids(MEASURES)), v.description('What is read from the run.'));
const actNumber = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(1),
  v.maxValue(MOST_BEATS),
  v.description('The number of an act, the first is 1; without it the last one done.'),
);

const comparison = {
  is: v.exactOptional(
    v.pipe(
      v.union([v.number(), v.boolean(), v.string()], 'Here stands a number, true or false, or a text.'),
      v.description('The value is this one.'),
    ),
  ),
  atLeast: v.exactOptional(v.pipe(v.number(), v.description('The value is this or more.'))),
  atMost: v.exactOptional(v.pipe(v.number(), v.description('The value is this or less.'))),
};

const choiceEntry = ({ label, options }: Choice) =>
  v.exactOptional(v.pipe(oneOf('option', ids(options)), v.description(`As the lab has it: ${label}.`)));

/** One for each of the lab's choices, under its id. */
const choiceEntries = Object.fromEntries(
  CHOICES.map((choice) => [choice.id, choiceEntry(choice)]),
) as Readonly<Record<ChoiceId, ReturnType<typeof choiceEntry>>>;

const patchEntries = {
  ...choiceEntries,
  defences: v.exactOptional(
    v.pipe(
      v.strictObject({
        on: v.exactOptional(v.pipe(v.array(defenceId), v.description('Defences to switch on.'))),
        off: v.exactOptional(v.pipe(v.array(defenceId), v.description('Defences to switch off.'))),
      }),
      v.description('What differs in the defences; the others stay as they are.'),
    ),
  ),
};

const patch = (says: string) => v.pipe(v.strictObject(patchEntries), v.description(says));

const acts = (says: string) =>
  v.pipe(v.array(actId), v.minLength(1), v.maxLength(MOST_BEATS), v.description(says));

const cites = v.pipe(
  v.array(v.strictObject({ mode, act: v.exactOptional(actNumber) })),
  v.maxLength(MOST_ITEMS),
  v.description('Steps that one can go to; without it the last exchange of the act in every column.'),
);

const measured = v.pipe(
  v.array(
    v.strictObject({
      label: line('What it is, as a heading.'),
      measure: measureId,
      act: v.exactOptional(actNumber),
    }),
  ),
  v.maxLength(MOST_ITEMS),
  v.description('A table that stands before the text, a row for each: the measure in every column.'),
);

const option = v.strictObject({
  label: line('What one chooses.'),
  columns: v.exactOptional(
    v.pipe(
      v.array(mode),
      v.maxLength(ids(modes).length),
      v.description('Where columns are asked for: the columns that this option names; [] is none.'),
    ),
  ),
  ...comparison,
});

const answer = v.pipe(
  v.strictObject({
    columns: v.exactOptional(
      v.pipe(
        v.strictObject({ measure: measureId, act: v.exactOptional(actNumber), ...comparison }),
        v.description('The columns in which the measure is so.'),
      ),
    ),
    value: v.exactOptional(
      v.pipe(
        v.strictObject({ measure: measureId, mode, act: v.exactOptional(actNumber) }),
        v.description('The value of the measure in one column.'),
      ),
    ),
  }),
  v.description('What is read from the run to find the right option: columns or value.'),
);

const predict = v.pipe(
  v.strictObject({
    question: paragraph('Asked before the act.'),
    options: v.pipe(
      v.array(option),
      v.minLength(2),
      v.maxLength(MOST_OPTIONS),
      v.description('What one may predict, wrong ones that people really give among them.'),
    ),
    answer,
    reason: paragraph('Why, said after the act; placeholders are filled from the run.'),
    measured: v.exactOptional(measured),
    cites: v.exactOptional(cites),
  }),
  v.description('A question that the act decides.'),
);

const beat = v.strictObject({
  says: paragraph('Said before the act.'),
  act: v.exactOptional(v.pipe(actId, v.description('What is then done; without it one only reads.'))),
  predict: v.exactOptional(predict),
  after: v.exactOptional(paragraph('Said after the act where nothing is asked; with placeholders.')),
  measured: v.exactOptional(measured),
  cites: v.exactOptional(cites),
  note: v.exactOptional(paragraph('For who presents.')),
});

const toggle = v.strictObject({
  id: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'An id is made of small letters, digits and single hyphens.'),
    v.maxLength(LINE),
    v.description('Its name in the address.'),
  ),
  label: line('On the switch.'),
  setup: patch('What it changes of the lesson’s setup.'),
  outcome: paragraph('What one looks at, with placeholders: it must read otherwise with the switch on.'),
});

const condition = v.strictObject({
  mode,
  measure: measureId,
  act: v.exactOptional(actNumber),
  ...comparison,
});

/** What a task may ask to be left as it was. */
const KEPT = ['acts', ...CHOICES.map(({ id }) => id), 'defences'] as const;

const task = v.pipe(
  v.strictObject({
    says: paragraph('What one is to do.'),
    hints: v.exactOptional(
      v.pipe(
        v.array(paragraph('A hint.')),
        v.maxLength(MOST_ITEMS),
        v.description('From the least to the most telling.'),
      ),
    ),
    start: v.pipe(
      v.strictObject({ ...patchEntries, acts: acts('The acts that it starts with.') }),
      v.description('What one begins with: the lesson’s setup with these changes.'),
    ),
    solved: v.pipe(
      v.array(condition),
      v.minLength(1),
      v.maxLength(MOST_ITEMS),
      v.description('What the run must show; all of it.'),
    ),
    keep: v.exactOptional(
      v.pipe(
        v.array(oneOf('part of a setup', KEPT)),
        v.maxLength(KEPT.length),
        v.description('What must stay as at the start.'),
      ),
    ),
    without: v.exactOptional(v.pipe(v.array(defenceId), v.description('Defences that must not be on.'))),
    solution: v.pipe(
      v.strictObject({
        ...patchEntries,
        acts: v.exactOptional(acts('Its acts; without it those of the start.')),
      }),
      v.description('One that solves it: the start with these changes.'),
    ),
  }),
  v.description('What the learner does alone, until the run says that it is solved.'),
);

const check = v.strictObject({
  tool: v.pipe(oneOf('tool', TOOLS), v.description('What it is made with.')),
  says: paragraph('What one sees there.'),
  command: paragraph('Lines to copy; placeholders are filled from the run.'),
});

const source = v.strictObject({
  title: line('As one cites it.'),
  href: v.pipe(
    v.string(),
    v.url('Here stands an address, as https://example.org/.'),
    v.startsWith('https://', 'An address of a source begins with https://.'),
    v.maxLength(PARAGRAPH),
    v.description('Where it can be read.'),
  ),
});

const lines = (says: string) =>
  v.pipe(v.array(paragraph('A sentence.')), v.maxLength(MOST_ITEMS), v.description(says));

const guide = v.pipe(
  v.strictObject({
    goal: v.exactOptional(paragraph('What one knows after it.')),
    minutes: v.exactOptional(
      v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(240), v.description('How long it takes.')),
    ),
    say: v.exactOptional(lines('What to say.')),
    wrong: v.exactOptional(lines('What classes get wrong, and what helps.')),
  }),
  v.description('For who teaches it.'),
);

export const OWN_SCHEMA = v.strictObject({
  $schema: v.exactOptional(
    v.pipe(v.string(), v.description('Where the JSON Schema stands, for other editors.')),
  ),
  claimcheckLesson: v.pipe(
    v.literal(1, 'Here stands 1, the version of this form.'),
    v.description('The version of this form: 1.'),
  ),
  title: line('Its heading.'),
  question: paragraph('The question that it opens with.'),
  modes: v.pipe(
    v.array(mode),
    v.minLength(1),
    v.maxLength(ids(modes).length),
    v.description('The columns that are shown.'),
  ),
  setup: v.exactOptional(patch('What differs from what the lab opens with.')),
  beats: v.pipe(
    v.array(beat),
    v.minLength(1),
    v.maxLength(MOST_BEATS),
    v.description('Its steps, one after the other.'),
  ),
  toggles: v.exactOptional(
    v.pipe(
      v.array(toggle),
      v.maxLength(MOST_TOGGLES),
      v.description(
        'Changes of the setup that flip an outcome. Each doubles the runs that examine the lesson.',
      ),
    ),
  ),
  task,
  checks: v.exactOptional(
    v.pipe(v.array(check), v.maxLength(MOST_ITEMS), v.description('How to see the same outside this page.')),
  ),
  sources: v.exactOptional(
    v.pipe(v.array(source), v.maxLength(MOST_ITEMS), v.description('What it stands on.')),
  ),
  guide: v.exactOptional(guide),
});

export type OwnLesson = v.InferOutput<typeof OWN_SCHEMA>;
export type OwnPatch = v.InferOutput<ReturnType<typeof patch>>;
