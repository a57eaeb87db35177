/** Judges the token as if it were another time. Not: the machine's clock, which stays as it is. */
import { useState } from 'react';
import { claim, numberOf, type Jws } from '#jose/jws/jws';
import { useChoices } from '../../choices';
import { useFromNow } from '../../now';
import styles from './what-if.module.css';

/** Seconds that a field for date and time can hold. */
const FIELD_RANGE = 2.5e11;

const pad = (value: number): string => String(value).padStart(2, '0');

/** As a `datetime-local` field wants it: the reader's own time zone, to the second. */
const fieldValue = (seconds: number): string => {
  if (Math.abs(seconds) > FIELD_RANGE) return '';
  const date = new Date(seconds * 1000);
  if (date.getFullYear() < 1 || date.getFullYear() > 9999) return '';
  return `${String(date.getFullYear()).padStart(4, '0')}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}T${pad(
    date.getHours(),
  )}:${pad(date.getMinutes())}:${pad(date.getSeconds())}`;
};

/** Shows the seconds go by, so only while it can be seen. */
const JudgedAt = () => {
  const pretend = useChoices((choices) => choices.pretend);
  const value = useFromNow(fieldValue);
  return (
    <input
      type="datetime-local"
      step={1}
      value={value}
      onChange={(event) => {
        const seconds = new Date(event.target.value).getTime() / 1000;
        if (Number.isFinite(seconds)) pretend(seconds);
      }}
    />
  );
};

/** A field for the time, and the moments at which the answer changes. */
export const WhatIf = ({ jws }: { jws: Jws }) => {
  const whatIf = useChoices((choices) => choices.whatIf);
  const pretend = useChoices((choices) => choices.pretend);
  const [isOpen, setIsOpen] = useState(whatIf !== undefined);
  const exp = numberOf(claim(jws, 'exp')?.value);
  const start = numberOf((claim(jws, 'nbf') ?? claim(jws, 'iat'))?.value);
  const moments = [
    { label: 'as it was issued', at: start },
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
      <summary>
        {whatIf === undefined ? 'What if it were another time?' : 'Judged as if it were another time'}
      </summary>
      <div className={styles.fields}>
        <label>Judge it at {isOpen ? <JudgedAt /> : null}</label>
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
};
