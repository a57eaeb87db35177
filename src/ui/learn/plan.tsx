/** What a lesson is about to do, act by act, and where it asks first. */
import { actOf } from '#lab/run/act';
import { meansOf } from '#lessons/decisive';
import type { Lesson } from '#lessons/lesson';
import { Glyph } from './drawing/glyphs';
import styles from './lesson.module.css';

export const Plan = ({ lesson: { beats } }: { readonly lesson: Lesson }) => (
  <div className={styles.plan} data-plan>
    <p>
      What happens, and where you predict <b>?</b>
    </p>
    <ol>
      {beats.map((beat, index) => {
        const act = actOf(beat.act ?? '');
        return act ? (
          // A lesson does the same act more than once.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} data-attack={act.group === 'attack' || undefined}>
            <Glyph of={meansOf(act)[0] ?? 'server'} /> {act.label}
            {beat.predict ? (
              <b>
                <span aria-hidden="true">?</span>
                <span className="hidden-visually">, you predict</span>
              </b>
            ) : null}
          </li>
        ) : null;
      })}
    </ol>
  </div>
);
