/** For who presents: what is on the screen, what to say, what comes next. Not: the answers (notes-answer.tsx). */
import type { Lesson } from '#lessons/lesson';
import { Check } from '../../parts/check';
import { ToggleOutcome } from '../toggles';
import styles from './notes.module.css';
import type { Action, Presentation } from './presentation';
import { spotFrom, spotIndex, spotName, spotsOf, type Spot } from './spots';

const captionOf = (lesson: Lesson, { step, phase }: Spot): string => {
  if (phase === 'what-if') return 'Each what-if plays the same steps again.';
  return step === 0 ? lesson.question : (lesson.beats[step - 1]?.says ?? lesson.task?.says ?? '');
};

const nextIs = (lesson: Lesson, at: Spot): string => {
  if (spotIndex(lesson, at) === spotsOf(lesson).length - 1) return 'Nothing: this is the end.';
  const next = spotFrom(lesson, at, 1);
  if (next.step === at.step && next.phase === 'told') return 'The reveal.';
  const vote = next.phase === 'asked' ? ` A vote: ${lesson.beats[next.step - 1]?.predict?.question}` : '';
  return `${spotName(lesson, next)}: ${captionOf(lesson, next)}${vote}`;
};

interface Props {
  readonly lesson: Lesson;
  readonly presentation: Presentation;
  readonly onAct: (action: Action) => void;
}

const WhatIfSwitches = ({ lesson, presentation, onAct }: Props) => (
  <ol className="stack tight">
    {lesson.toggles.map((toggle, index) => (
      <li key={toggle.id}>
        <Check
          on={presentation.on.includes(toggle.id)}
          onSwitch={() => {
            onAct({ type: 'toggle', toggle: index });
          }}
        >
          {index + 1}. {toggle.label}
        </Check>
        <ToggleOutcome lesson={lesson} toggle={toggle} variant={presentation} />
      </li>
    ))}
  </ol>
);

export const NotesScript = ({ lesson, presentation, onAct }: Props) => {
  const { step, phase } = presentation;
  const note = phase === 'what-if' ? undefined : lesson.beats[step - 1]?.note;
  const on = lesson.toggles.filter(({ id }) => presentation.on.includes(id));
  return (
    <section aria-label="Script">
      <h2 className="quiet">On the screen: {spotName(lesson, presentation)}</h2>
      <p className={styles.caption} data-script>
        {captionOf(lesson, presentation)}
      </p>
      {phase === 'what-if' ? (
        <WhatIfSwitches lesson={lesson} presentation={presentation} onAct={onAct} />
      ) : on.length > 0 ? (
        <p className="quiet">With: {on.map(({ label }) => label).join('; ')}.</p>
      ) : null}
      {note === undefined ? null : <p className={styles.note}>{note}</p>}
      <h2 className="quiet">Next</h2>
      <p data-next>{nextIs(lesson, presentation)}</p>
      <h2 className="quiet">To say in this lesson</h2>
      <ul className="stack tight bullets">
        {lesson.guide.say.map((say) => (
          <li key={say}>{say}</li>
        ))}
      </ul>
      <p className="quiet">Aim: {lesson.guide.goal}</p>
    </section>
  );
};
