/** The controls of a situation, and situations to begin with. */
import { useId } from 'react';
import { PRESETS, QUESTIONS, SERVICES, situationQuery, type Situation } from '#lessons/choosing/situation';
import { hrefOf } from '../../address';
import styles from './choosing.module.css';

/** The address of the sheet for a situation. */
export const sheetPath = (situation: Situation): string => {
  const query = situationQuery(situation);
  return `/learn/choosing${query === '' ? '' : `?${query}`}`;
};

interface Props {
  readonly situation: Situation;
  readonly onChange: (situation: Situation) => void;
}

/** Native controls; the address holds what they say. */
export const SituationForm = ({ situation, onChange }: Props) => {
  const name = useId();
  const now = situationQuery(situation);
  return (
    <section aria-label="The situation" className={`stack ${styles.form}`}>
      <p className={`words ${styles.presets}`}>
        Examples:{' '}
        {PRESETS.map((preset) => (
          <a
            key={preset.label}
            href={hrefOf(sheetPath(preset.situation))}
            aria-current={situationQuery(preset.situation) === now ? 'true' : undefined}
          >
            {preset.label}
          </a>
        ))}
      </p>
      <div className={styles.controls}>
        {QUESTIONS.map(({ id, label, options }) => (
          <fieldset key={id}>
            <legend>{label}</legend>
            {options.map((option) => (
              <label key={option.id}>
                <input
                  type="radio"
                  name={`${name}-${id}`}
                  value={option.id}
                  checked={situation[id] === option.id}
                  onChange={() => {
                    onChange({ ...situation, [id]: option.id });
                  }}
                />
                {option.label}
              </label>
            ))}
          </fieldset>
        ))}
        <label className={styles.services}>
          <span>
            Number of services: <output>{situation.services}</output>
          </span>
          <input
            type="range"
            min={SERVICES.from}
            max={SERVICES.to}
            step={1}
            value={situation.services}
            onChange={(event) => {
              onChange({ ...situation, services: event.target.valueAsNumber });
            }}
          />
        </label>
      </div>
    </section>
  );
};
