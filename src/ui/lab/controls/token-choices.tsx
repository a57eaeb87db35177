/** What a person chooses of the JWT column: where its token lives and how long. Not: of the other columns, which have no choice. */
import { LIFETIMES, type Setup } from '#lab/run/setup';
import { stores } from '#lab/stores';
import { Select } from '../../parts/select';
import styles from './token-choices.module.css';

interface Props {
  readonly setup: Setup;
  readonly onChoose: (setup: Setup) => void;
}

/** Two selects; a change does the same acts again. */
export const TokenChoices = ({ setup, onChoose }: Props) => (
  <fieldset className={styles.choices} aria-label="JWT column">
    <Select
      label="JWT kept in"
      value={setup.store}
      options={stores}
      onChoose={(store) => {
        onChoose({ ...setup, store });
      }}
    />
    <Select
      label="expires after"
      value={setup.lifetime}
      options={LIFETIMES}
      onChoose={(lifetime) => {
        onChoose({ ...setup, lifetime });
      }}
    />
  </fieldset>
);
