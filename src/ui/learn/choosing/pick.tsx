/** Which mode one would pick, asked before the argument is seen. */
import { useState } from 'react';
import { modeOf } from '#lab/modes';
import type { Setup } from '#lab/run/setup';
import { MODE_IDS } from '#lessons/choosing/argue';
import type { ModeId } from '#lessons/lesson';
import styles from './choosing.module.css';
import { useSheet } from './sheet';

export interface Picked {
  readonly mode: ModeId;
  readonly sure: boolean;
  /** In one's own words; may be empty. */
  readonly why: string;
}

interface AskProps {
  /** What the modes are set up with, for what each says of itself. */
  readonly setup: Setup;
  readonly onPick: (picked: Picked | 'skipped') => void;
}

/** How sure one is takes no press of its own. */
export const AskPick = ({ setup, onPick }: AskProps) => {
  const [mode, setMode] = useState<ModeId>();
  const [why, setWhy] = useState('');
  const commit = (sure: boolean) => () => {
    if (mode) onPick({ mode, sure, why: why.trim() });
  };
  return (
    <fieldset className={`stack ${styles.ask}`} data-asked>
      <legend>Which would you pick?</legend>
      <div className={styles.tiles}>
        {MODE_IDS.map((id) => (
          <label key={id}>
            <input
              type="radio"
              aria-labelledby={`pick-${id}`}
              aria-describedby={`pick-${id}-says`}
              name="pick"
              value={id}
              checked={mode === id}
              onChange={() => {
                setMode(id);
              }}
            />
            <strong id={`pick-${id}`}>{modeOf(id)?.label}</strong>
            <span id={`pick-${id}-says`}>{modeOf(id)?.says(setup)}</span>
          </label>
        ))}
      </div>
      <label>
        Why? (optional, stays in this page)
        <input
          type="text"
          value={why}
          maxLength={300}
          onChange={(event) => {
            setWhy(event.target.value);
          }}
        />
      </label>
      <p className="row">
        <button type="button" disabled={!mode} onClick={commit(true)}>
          Lock in (sure)
        </button>
        <button type="button" disabled={!mode} onClick={commit(false)}>
          Lock in (unsure)
        </button>
        <button
          type="button"
          onClick={() => {
            onPick('skipped');
          }}
        >
          Show without picking
        </button>
      </p>
    </fieldset>
  );
};

interface ToldProps {
  readonly picked: Picked;
  readonly onAgain: () => void;
}

/** Beside what was measured. */
export const ToldPick = ({ picked, onAgain }: ToldProps) => {
  const { argued, situation } = useSheet();
  /** Its disadvantages here: whole sentences. */
  const against = argued
    .filter(({ mode }) => mode === picked.mode)
    .flatMap(({ points }) => points.filter(({ side }) => side === 'against'))
    .map(({ criterion, reading }) => criterion.says(reading, situation));
  return (
    <div className={`row ${styles.picked}`} data-picked={picked.mode}>
      <p>
        You picked <strong>{modeOf(picked.mode)?.label}</strong>, and were {picked.sure ? 'sure' : 'not sure'}
        .{picked.why === '' ? '' : ` You wrote: “${picked.why}”`}
      </p>
      {against.length > 0 ? (
        <details>
          <summary>Its disadvantages here: {against.length}</summary>
          <ul className="bullets">
            {against.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </details>
      ) : null}
      <button type="button" onClick={onAgain}>
        Pick again
      </button>
    </div>
  );
};
