/** All outcomes in one line, where the stage shows one lane. Not: the lanes. */
import { modeOf } from '#lab/modes';
import type { Scene } from '#lab/derive/scene/scene';
import styles from './outcome-strip.module.css';
import { OUTCOMES } from './words';

export const OutcomeStrip = ({ scenes }: { readonly scenes: readonly Scene[] }) => (
  <ul className={styles.strip} aria-label="Outcomes">
    {scenes.map(({ mode, outcome: { is } }) => (
      <li key={mode} data-is={is}>
        <span aria-hidden="true">{OUTCOMES[is].sign}</span> {modeOf(mode)?.label}
        <span className="hidden-visually">: {OUTCOMES[is].says}</span>
      </li>
    ))}
  </ul>
);
