/** The measured comparison of the lanes as bars. Not: measuring (bars.ts, lab/measures/still-accepted.ts). */
import { useEffect, useMemo, useState } from 'react';
import type { Transport } from '#http/message';
import { toQuery } from '#lab/derive/lab-address';
import { acceptedAfterRevocation, revokedAt } from '#lab/measures/still-accepted';
import { modeOf } from '#lab/modes';
import type { Run } from '#lab/run/run';
import { inWords } from '#lint/duration';
import { turnTaker } from '../../parts/turns';
import { keepPreviousData, useQuery } from '../../query';
import { barsOf } from './bars';
import styles from './bars.module.css';

interface Props {
  /** With the acts that are shown. */
  readonly run: Run;
  /** Goes to the step at which a figure was measured. @param acts how many are done */
  readonly onStep: (acts: number) => void;
  /** Revokes at the step that is shown. */
  readonly onRevoke: () => void;
}

type Value = number | 'never' | undefined;

/** Carries messages directly, with turns for the page: some hundred of them are sent. */
const inTurns = (): Transport => {
  const turn = turnTaker();
  return (origin) => async (request) => {
    await turn();
    return origin(request);
  };
};

interface CardProps {
  readonly id: string;
  readonly label: string;
  readonly run: Run;
  readonly values: readonly Value[];
  readonly text: (value: number) => string;
  /** What a press does; undefined: there is nothing to go to. */
  readonly leads: string | undefined;
  readonly onPress: () => void;
}

const Card = ({ id, label, run, values, text, leads, onPress }: CardProps) => {
  const most = Math.max(1, ...values.map((value) => (typeof value === 'number' ? value : 0)));
  return (
    <div className={styles.card} data-bar={id}>
      <h3>
        {leads === undefined ? (
          label
        ) : (
          <button type="button" title={leads} onClick={onPress}>
            {label}
          </button>
        )}
      </h3>
      <dl>
        {run.traces.map(({ mode }, lane) => {
          const value = values[lane];
          const share = value === 'never' ? 1 : (value ?? 0) / most;
          return (
            <div key={mode} data-lane={mode} data-value={value}>
              <dt>{modeOf(mode)?.label}</dt>
              <dd>
                <span className={styles.bar} aria-hidden="true">
                  <i style={{ inlineSize: `${(share * 100).toFixed(1)}%` }} />
                </span>
                {value === undefined ? '–' : value === 'never' ? 'no end' : text(value)}
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
};

/** Milliseconds. */
const PAUSE = 150;

/** The run once nobody scrubs: what is measured by further requests is not asked of each step on the way. */
const useRested = (run: Run): Run => {
  const [rested, rest] = useState(run);
  useEffect(() => {
    const timer = setTimeout(rest, PAUSE, run);
    return () => {
      clearTimeout(timer);
    };
  }, [run]);
  return rested;
};

const counted = (value: number): string => value.toLocaleString('en');

export const Bars = ({ run, onStep, onRevoke }: Props) => {
  const bars = useMemo(() => barsOf(run), [run]);
  const rested = useRested(run);
  const accepted = useQuery({
    queryKey: ['accepted', toQuery(rested.setup)],
    queryFn: () => acceptedAfterRevocation(rested, inTurns()),
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    placeholderData: keepPreviousData,
    throwOnError: false,
  });
  const revoked = revokedAt(run);
  const values = run.traces.map(
    ({ mode }) => accepted.data?.[rested.traces.findIndex((each) => each.mode === mode)],
  );
  return (
    <section className={styles.bars} aria-label="Measured">
      {bars.map(({ id, label, figures, step }) => (
        <Card
          key={id}
          id={id}
          label={label}
          run={run}
          values={figures}
          text={counted}
          leads={step === undefined ? undefined : 'Show the step it was measured at'}
          onPress={() => {
            if (step !== undefined) onStep(step);
          }}
        />
      ))}
      <Card
        id="accepted"
        label="Accepted after revocation"
        run={run}
        values={values}
        text={(seconds) => (seconds === 0 ? '0 s' : inWords(seconds))}
        leads={revoked === undefined ? 'Revoke Alice now' : 'Show the step it was measured at'}
        onPress={() => {
          if (revoked === undefined) onRevoke();
          else onStep(revoked);
        }}
      />
    </section>
  );
};
