/** What a person chooses above the columns: of each mode that is shown, the choices that belong there. Not: the other choices (setup-menu.tsx). */
import { modeOf } from '#lab/modes';
import type { Setup } from '#lab/run/setup';
import { Select } from '../../parts/select';
import styles from './token-choices.module.css';

interface Props {
  readonly setup: Setup;
  readonly onChoose: (setup: Setup) => void;
}

/** A group of selects a mode; a change does the same acts again. */
export const TokenChoices = ({ setup, onChoose }: Props) =>
  setup.columns.map((column) => {
    const mode = modeOf(column);
    const choices = (mode?.choices ?? []).filter(({ inBar }) => inBar !== undefined);
    return choices.length === 0 ? null : (
      <fieldset key={column} className={styles.choices} aria-label={`${mode?.label} column`}>
        {choices.map(({ id, inBar, options }) => (
          <Select
            key={id}
            label={inBar ?? ''}
            value={setup[id]}
            options={options}
            onChoose={(option) => {
              onChoose({ ...setup, [id]: option });
            }}
          />
        ))}
      </fieldset>
    );
  });
