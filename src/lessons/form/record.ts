/** A run of the lab as the text of a lesson: its choices, and a beat for each of its acts. The author adds the questions. */
import { printJson } from '#text/print-json';
import { actOf } from '#lab/run/act';
import { CHOICES } from '#lab/run/choices';
import type { Setup } from '#lab/run/setup';
import { setupWith } from '../play';
import { MOST_BEATS } from './limits';
import type { FormPatch, LessonForm } from './schema';

/** What a setup chooses otherwise than the lab as it opens. */
const patchOf = (setup: Setup): FormPatch => {
  const plain = setupWith({});
  const on = setup.defences.filter((id) => !plain.defences.includes(id));
  const off = plain.defences.filter((id) => !setup.defences.includes(id));
  return {
    ...Object.fromEntries(
      CHOICES.flatMap(({ id }) => (setup[id] === plain[id] ? [] : [[id, setup[id]] as const])),
    ),
    ...(on.length + off.length > 0 ? { defences: { on, off } } : {}),
  };
};

/**
 * The form of a lesson that does what was done.
 */
export const recorded = (setup: Setup): LessonForm => {
  const patch = patchOf(setup);
  const modes = [...setup.columns];
  return {
    claimcheckLesson: 1,
    title: 'My lesson',
    question: `What happens to Alice’s login in each design?`,
    modes,
    ...(Object.keys(patch).length > 0 ? { setup: patch } : {}),
    beats: setup.acts.slice(0, MOST_BEATS).map((act) => ({ says: `${actOf(act)?.label ?? act}.`, act })),
  };
};

/** The same as text, for the editor. */
export const recordedText = (setup: Setup): string =>
  `${printJson({ $schema: 'lesson.schema.json', ...recorded(setup) })}\n`;
