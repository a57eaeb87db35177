/** Judges the token as if it were another time. The machine's clock stays as it is. */
import { memo, useState } from 'react';
import { claim, numberOf, type Jws } from '#jose/jws/jws';
import { useChoices } from '../../choices';
import { useFromNow } from '../../now';
import { fromField, toField } from './local-time';
import styles from './what-if.module.css';

/** Shows the seconds go by, so only while it can be seen. */
const JudgedAt = () => {
  const pretend = useChoices((choices) => choices.pretend);
  const now = useFromNow((seconds) => seconds);
  return (
    <input
      type="datetime-local"
      step={1}
      value={toField(now)}
      onChange={(event) => {
        const seconds = fromField(event.target.value, now);
        if (Number.isFinite(seconds)) pretend(seconds);
      }}
    />
  );
};

/** A field for the time, and the moments at which the answer changes. */
export const WhatIf = memo(({ jws }: { jws: Jws }) => {
  const whatIf = useChoices((choices) => choices.whatIf);
  const pretend = useChoices((choices) => choices.pretend);
  const [isOpen, setIsOpen] = useState(whatIf !== undefined);
  const exp = numberOf(claim(jws, 'exp')?.value);
  const start = numberOf((claim(jws, 'nbf') ?? claim(jws, 'iat'))?.value);
  const moments = [
    { label: 'when it was issued', at: start },
    { label: 'a second before exp', at: exp === undefined ? undefined : exp - 1 },
    { label: 'an hour after exp', at: exp === undefined ? undefined : exp + 3600 },
  ];
  return (
    <details
      className={styles.box}
      open={whatIf !== undefined}
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open);
      }}
    >
      <summary>{whatIf === undefined ? 'Check at another time' : 'Checked at another time'}</summary>
      <div className={styles.fields}>
        <label>Check it at {isOpen ? <JudgedAt /> : null}</label>
        {moments.map(({ label, at }) => (
          <button
            key={label}
            type="button"
            disabled={at === undefined || !Number.isFinite(at)}
            onClick={() => {
              pretend(at === undefined ? undefined : Math.floor(at));
            }}
          >
            {label}
          </button>
        ))}
        <button
          type="button"
          disabled={whatIf === undefined}
          onClick={() => {
            pretend(undefined);
          }}
        >
          now
        </button>
      </div>
    </details>
  );
});
