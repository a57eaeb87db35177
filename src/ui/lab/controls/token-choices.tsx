/** What a person chooses of the JWT column: where its token lives and how long. Not: of the other columns, which have no choice. */
import { LIFETIMES, type Setup } from '#lab/run/setup';
import { stores } from '#lab/stores';
import styles from './token-choices.module.css';

interface Props {
  readonly setup: Setup;
  readonly onChoose: (setup: Setup) => void;
}

/** Two selects; a change does the same acts again. */
export const TokenChoices = ({ setup, onChoose }: Props) => (
  <fieldset className={styles.choices} aria-label="JWT column">
    <label>
      JWT kept in{' '}
      <select
        value={setup.store}
        onChange={(event) => {
          onChoose({ ...setup, store: event.target.value });
        }}
      >
        {stores.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
    <label>
      expires after{' '}
      <select
        value={setup.lifetime}
        onChange={(event) => {
          onChoose({ ...setup, lifetime: event.target.value });
        }}
      >
        {LIFETIMES.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  </fieldset>
);
