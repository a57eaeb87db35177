/** The life of a token as a line with now on it. Not: where the marks are (time-line.ts). */
import { memo } from 'react';
import { duration, relative } from '#jose/numeric-date';
import { useFromNow } from '../../now';
import { labelRows, lefts } from './labels';
import { timeLine, type Times } from './time-line';
import styles from './time-line-view.module.css';

interface Props {
  readonly times: Times;
  /** Seconds. */
  readonly leeway?: number | undefined;
}

const tenths = (at: number): number => Math.round(at * 10) / 10;

/** What is drawn at a time; places to a tenth of a hundredth, which is less than a pixel. */
const drawn = (times: Times, leeway: number | undefined, now: number) => {
  const line = timeLine(times, now, leeway);
  return (
    line && {
      ...line,
      words: line.marks.map((mark) => `${mark.name} ${relative(mark.seconds - now)}`).join(', '),
      marks: [...new Set(line.marks.map((mark) => tenths(mark.at)))],
      rows: labelRows(line, now).map((labels) => lefts(labels)),
      now: tenths(line.now.at),
      life: { from: tenths(line.life.from), to: tenths(line.life.to) },
    }
  );
};

/** A sentence when the token has no time that can be placed. */
export const TimeLineView = memo(({ times, leeway }: Props) => {
  const line = useFromNow((now) => drawn(times, leeway, now));
  if (!line) return <p className={styles.none}>No iat, nbf or exp was found.</p>;
  return (
    <figure className={styles.line}>
      <figcaption className="hidden-visually">
        Life of the token: {line.words}.{leeway ? ` Leeway after exp: ${duration(leeway)}.` : ''}
      </figcaption>
      <div className={styles.axis} data-broken={line.broken} />
      <div
        className={styles.life}
        data-open={times.exp === undefined || undefined}
        style={{ left: `${line.life.from}%`, width: `${Math.max(line.life.to - line.life.from, 0)}%` }}
      />
      {line.grace ? (
        <div
          className={styles.grace}
          style={{ left: `${line.grace.from}%`, width: `${line.grace.to - line.grace.from}%` }}
        />
      ) : null}
      {line.marks.map((at) => (
        <div key={at} className={styles.mark} style={{ left: `${at}%` }} />
      ))}
      {line.broken ? (
        <div className={styles.gap} style={{ left: line.broken === 'after' ? '82%' : '18%' }}>
          ⁄⁄
        </div>
      ) : null}
      <div className={styles.now} style={{ left: `${line.now}%` }} />
      {line.rows.map((labels, row) =>
        labels.map(({ name, time, left }) => (
          <span key={name} className={styles.label} data-row={row} data-name={name} style={{ left }}>
            {name} <span className={styles.time}>{time}</span>
          </span>
        )),
      )}
    </figure>
  );
});
