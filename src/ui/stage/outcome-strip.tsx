/** All outcomes in one line, where the stage shows one lane. */
import type { Scene } from '#lab/derive/scene/scene';
import styles from './outcome-strip.module.css';
import { isBad, isGood, labelOf, OUTCOMES } from './words';

export const OutcomeStrip = ({ scenes }: { readonly scenes: readonly Scene[] }) => (
  <ul className={styles.strip} aria-label="Outcomes">
    {scenes.map((scene) => {
      const { is } = scene.outcome;
      return (
        <li
          key={scene.mode}
          data-is={is}
          data-good={isGood(is) || undefined}
          data-bad={isBad(is) || undefined}
        >
          <span aria-hidden="true">{OUTCOMES[is].sign}</span> {labelOf(scene)}
          <span className="hidden-visually">: {OUTCOMES[is].says}</span>
        </li>
      );
    })}
  </ul>
);
