/** The same outside this page: commands to copy, and what the lesson rests on. */
import type { Lesson } from '#lessons/lesson';
import { CopyButton } from '../parts/copy-button';
import { SourceLink } from '../parts/source-link';
import type { Variant } from './lesson-place';
import styles from './lesson.module.css';
import { useLessonRun } from './use-lesson-run';

interface Props {
  readonly lesson: Lesson;
  readonly variant: Variant;
}

/** Made from the lesson's run with the toggles as they are. */
export const Checks = ({ lesson, variant }: Props) => {
  const { run } = useLessonRun(lesson, lesson.beats.length, variant);
  return (
    <section className="stack">
      <h2>Check it yourself</h2>
      <ul className="stack">
        {lesson.checks.map((check) => {
          const command = run && check.command(run);
          return (
            <li key={`${check.tool} ${check.says}`}>
              <p>
                <strong>{check.tool}</strong>: {check.says}
              </p>
              {command === undefined ? null : (
                <div className={styles.command}>
                  <pre>{command}</pre>
                  <CopyButton text={command} what={`the command for ${check.tool}`} />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};

/** Links that one follows or does not. */
export const Sources = ({ lesson }: { readonly lesson: Lesson }) => (
  <section className="stack">
    <h2>Sources</h2>
    <ul className="stack">
      {lesson.sources.map((source) => (
        <li key={source.title}>
          <SourceLink source={source} />
        </li>
      ))}
    </ul>
  </section>
);
