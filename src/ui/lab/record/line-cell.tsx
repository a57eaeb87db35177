/** What one column did on one line of the sequence. Not: which line that is (lab/derive/sequence). */
import { useRef } from 'react';
import type { Barred } from '#lab/derive/scene/message';
import type { Step } from '#lab/run/trace';
import type { OpaqueValues } from '../holdings/credential-marks';
import { ExchangeRow } from './exchange-row';
import styles from './line-cell.module.css';
import { usePointed } from '../holdings/pointed';

interface Props {
  readonly steps: readonly Step[];
  readonly values: OpaqueValues;
  readonly taken: Barred | undefined;
}

/** Between the two lanes; empty where the column did nothing. */
export const LineCell = ({ steps, values, taken }: Props) => {
  const cell = useRef<HTMLDivElement>(null);
  const pointed = usePointed(
    steps.map(({ event }) => event),
    cell,
  );
  return (
    <div
      ref={cell}
      className={styles.cell}
      data-gap={steps.length === 0 || undefined}
      data-pointed={pointed || undefined}
    >
      {steps.map(({ event, at }, index) => {
        if (event.type === 'exchange') {
          // The steps of a line never change places.
          // oxlint-disable-next-line react/no-array-index-key
          return <ExchangeRow key={index} exchange={event} at={at} values={values} taken={taken} />;
        }
        return event.type === 'time-passed' ? null : (
          // oxlint-disable-next-line react/no-array-index-key
          <p key={index} className={`quiet ${styles.quiet}`} data-event={event.type}>
            {event.says}
          </p>
        );
      })}
    </div>
  );
};
