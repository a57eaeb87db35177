/**
 * The form of a lesson, of the path or of one’s own, once: what is checked, what `public/lesson.schema.json` says, what the editor's
 * reference lists. Not: what its parts refer to in one another (refer.ts), and not what its runs say (examine.ts).
 */
import * as v from 'valibot';
import { modes } from '#lab/modes';
import { CHOICES } from '#lab/run/choices';
import { DOCUMENT_IDS, isDocument, isRfc } from '#sources/sources';
import { TOOLS } from '../lesson';
import { CITABLE, CITABLES } from './cites';
import { MOST_BEATS, MOST_ITEMS, MOST_OPTIONS, MOST_TOGGLES, PARAGRAPH } from './limits';
import {
  actId,
  actRef,
  acts,
  comparison,
  condition,
  defenceId,
  id,
  ids,
  line,
  measureId,
  mode,
  noSuch,
  oneOf,
  paragraph,
  patch,
  patchEntries,
  says,
} from './schema-parts';

const cites = v.pipe(
  v.array(
    v.strictObject({
      mode: v.exactOptional(v.pipe(mode, v.description('The column. Default: every column.'))),
      act: v.exactOptional(actRef),
      what: v.exactOptional(
        v.pipe(
          oneOf('thing to point at', CITABLES),
          v.description(
            `Which part of the act. ${CITABLES.map((each) => `${each}: ${CITABLE[each].says}`).join('; ')}.`,
          ),
        ),
      ),
    }),
  ),
  v.maxLength(MOST_ITEMS),
  v.description('Steps to link to. Default: the act’s last exchange in every column.'),
);

const measured = v.pipe(
  v.array(
    v.strictObject({
      label: line('Its heading.'),
      measure: v.exactOptional(measureId),
      value: v.exactOptional(
        paragraph('Instead of a measure: a text with placeholders, where “each” is the cell’s column.'),
      ),
      act: v.exactOptional(actRef),
    }),
  ),
  v.maxLength(MOST_ITEMS),
  v.description('A table before the text, with a row for each: the measure in every column.'),
);

const option = v.strictObject({
  id: v.exactOptional(id('Its name in a learner’s saved progress. Default: made from its text.')),
  label: line('The text of the option.'),
  columns: v.exactOptional(
    v.pipe(
      v.array(mode),
      v.maxLength(ids(modes).length),
      v.description('If the question asks for columns: the columns that this option names. [] means none.'),
    ),
  ),
  ...comparison,
});

const answer = v.pipe(
  v.strictObject({
    columns: v.exactOptional(
      v.pipe(
        v.strictObject({ measure: measureId, act: v.exactOptional(actRef), ...comparison }),
        v.description('The columns in which the measure has this value.'),
      ),
    ),
    value: v.exactOptional(
      v.pipe(
        v.strictObject({ measure: measureId, mode, act: v.exactOptional(actRef) }),
        v.description('The value of the measure in one column.'),
      ),
    ),
  }),
  v.description('How the run finds the right option: by columns or by value.'),
);

const predict = v.pipe(
  v.strictObject({
    question: paragraph('Asked before the act.'),
    options: v.pipe(
      v.array(option),
      v.minLength(2),
      v.maxLength(MOST_OPTIONS),
      v.description('The predictions to choose from, including the wrong ones that people really give.'),
    ),
    answer,
    reason: says('Why, shown after the act. Placeholders are filled from the run.'),
    measured: v.exactOptional(measured),
    cites: v.exactOptional(cites),
  }),
  v.description('A question that the act decides.'),
);

const beat = v.strictObject({
  id: v.exactOptional(id('A name for its act. Needed if the same act comes more than once.')),
  says: paragraph('Shown before the act.'),
  act: v.exactOptional(
    v.pipe(actId, v.description('The act of this beat. Without it, the beat is only text.')),
  ),
  predict: v.exactOptional(predict),
  after: v.exactOptional(says('Shown after the act if the beat asks nothing. May have placeholders.')),
  measured: v.exactOptional(measured),
  cites: v.exactOptional(cites),
  note: v.exactOptional(paragraph('For the presenter.')),
});

const toggle = v.strictObject({
  id: id('Its name in the address.'),
  label: line('On the switch.'),
  setup: patch('Its changes to the lesson’s setup.'),
  outcome: says('The outcome to look at, with placeholders. It must differ when the switch is on.'),
});

/** What a task may ask to be left as it was. */
const KEPT = ['acts', ...CHOICES.map(({ id }) => id), 'defences'] as const;

const task = v.pipe(
  v.strictObject({
    says: paragraph('The task, as the learner reads it.'),
    hints: v.exactOptional(
      v.pipe(
        v.array(paragraph('A hint.')),
        v.maxLength(MOST_ITEMS),
        v.description('From the vaguest to the clearest.'),
      ),
    ),
    start: v.pipe(
      v.strictObject({ ...patchEntries, acts: acts('The acts that it starts with.') }),
      v.description('The setup at the start: the lesson’s setup with these changes.'),
    ),
    solved: v.pipe(
      v.array(condition),
      v.minLength(1),
      v.maxLength(MOST_ITEMS),
      v.description('The conditions that must all hold.'),
    ),
    keep: v.exactOptional(
      v.pipe(
        v.array(oneOf('part of a setup', KEPT)),
        v.maxLength(KEPT.length),
        v.description('The settings that must stay as at the start.'),
      ),
    ),
    without: v.exactOptional(v.pipe(v.array(defenceId), v.description('Defenses that must not be on.'))),
    solution: v.pipe(
      v.strictObject({
        ...patchEntries,
        acts: v.exactOptional(acts('Its acts. Default: those of the start.')),
      }),
      v.description('A solution: the start with these changes.'),
    ),
  }),
  v.description('A task that the learner does alone. The run says when it is solved.'),
);

const check = v.strictObject({
  tool: v.pipe(oneOf('tool', TOOLS), v.description('The tool for it.')),
  says: paragraph('The result that the learner sees there.'),
  command: says('Lines to copy. Placeholders are filled from the run.'),
});

const source = v.strictObject({
  // Which ones there are is said when they are read: a JSON Schema need not change with each document that is cited.
  rfc: v.exactOptional(
    v.pipe(
      v.number(),
      v.check(isRfc, 'Claimcheck does not know this RFC: use “title” and “href”.'),
      v.description('The number of an RFC that this page cites.'),
    ),
  ),
  document: v.exactOptional(
    v.pipe(
      v.string(),
      v.check(isDocument, ({ input }) => noSuch('document', DOCUMENT_IDS, input)),
      v.description('Another document that Claimcheck cites, by its id.'),
    ),
  ),
  section: v.exactOptional(line('The section of the RFC or document.')),
  title: v.exactOptional(line('For any other source: its title.')),
  href: v.exactOptional(
    v.pipe(
      v.string(),
      v.url('Expected here: an address, such as https://example.org/.'),
      v.startsWith('https://', 'An address of a source begins with https://.'),
      v.maxLength(PARAGRAPH),
      v.description('For any other source: its address.'),
    ),
  ),
});

const lines = (what: string) =>
  v.pipe(v.array(paragraph('A sentence.')), v.maxLength(MOST_ITEMS), v.description(what));

const guide = v.pipe(
  v.strictObject({
    goal: v.exactOptional(paragraph('The learner’s new knowledge.')),
    minutes: v.exactOptional(
      v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(240), v.description('How long it takes.')),
    ),
    say: v.exactOptional(lines('What to say.')),
    wrong: v.exactOptional(lines('Common misunderstandings, and what helps.')),
  }),
  v.description('For the teacher.'),
);

export const LESSON_SCHEMA = v.strictObject({
  $schema: v.exactOptional(
    v.pipe(v.string(), v.description('The address of the JSON Schema, for other editors.')),
  ),
  claimcheckLesson: v.pipe(
    v.literal(1, 'Expected here: 1, the version of this form.'),
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
  setup: v.exactOptional(patch('The differences from the lab’s first setup.')),
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
        'Changes of the setup that change an outcome. Each doubles the runs that check the lesson.',
      ),
    ),
  ),
  task: v.exactOptional(task),
  checks: v.exactOptional(
    v.pipe(v.array(check), v.maxLength(MOST_ITEMS), v.description('How to see the same outside this page.')),
  ),
  sources: v.exactOptional(
    v.pipe(v.array(source), v.maxLength(MOST_ITEMS), v.description('What it stands on.')),
  ),
  rules: v.exactOptional(
    v.pipe(
      v.array(id('The id of a rule.')),
      v.maxLength(MOST_ITEMS),
      v.description('Rules of the inspector whose findings appear in the lesson.'),
    ),
  ),
  guide: v.exactOptional(guide),
});

/** Parts that occur in many places, for a JSON Schema that has each once. */
export const SCHEMA_PARTS = {
  mode,
  act: actRef,
  lab: actId,
  measure: measureId,
  defence: defenceId,
  condition,
};

export type LessonForm = v.InferOutput<typeof LESSON_SCHEMA>;
export type FormPatch = v.InferOutput<ReturnType<typeof patch>>;
