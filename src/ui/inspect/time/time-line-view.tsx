/** The life of a token as a line with now on it. Not: where the marks stand (time-line.ts). */
import { duration, relative } from '#jose/numeric-date';
import { timeLine, type Mark, type Times } from './time-line';
import styles from './time-line-view.module.css';

interface Props {
  readonly times: Times;
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly now: number;
  /** Seconds. */
  readonly leeway?: number | undefined;
}

const clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

const timeOf = (mark: Mark, now: number): string => {
  if (Math.abs(mark.seconds) > 8.64e12) return '';
  return (Math.abs(mark.seconds - now) < 43_200 ? clock : day).format(mark.seconds * 1000);
};

/** Towards which side a name is written, so that it does not stick out. */
const sideOf = (at: number): 'left' | 'right' | undefined => {
  if (at > 78) return 'left';
  return at < 22 ? 'right' : undefined;
};

/** Marks closer than this, in hundredths of the line, have their names on different rows. */
const CROWDED = 16;

/** Nothing when the token has no time that can be placed. */
export const TimeLineView = ({ times, now, leeway }: Props) => {
  const line = timeLine(times, now, leeway);
  if (!line) return null;
  const words = line.marks.map((mark) => `${mark.name} ${relative(mark.seconds - now)}`).join(', ');
  const rows = line.marks.map((mark, index) => {
    const before = line.marks[index - 1];
    return before && mark.at - before.at < CROWDED ? 1 : 0;
  });
  return (
    <figure className={styles.line}>
      <figcaption className="hidden-visually">
        Life of the token: {words}.{leeway ? ` Leeway after exp: ${duration(leeway)}.` : ''}
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
      {line.marks.map((mark, index) => (
        <div
          key={mark.name}
          className={styles.mark}
          data-row={rows[index]}
          data-side={sideOf(mark.at)}
          style={{ left: `${mark.at}%` }}
        >
          <span className={styles.label}>
            {mark.name} <span className={styles.time}>{timeOf(mark, now)}</span>
          </span>
        </div>
      ))}
      {line.broken ? (
        <div className={styles.gap} style={{ left: line.broken === 'after' ? '82%' : '18%' }}>
          ⁄⁄
        </div>
      ) : null}
      <div className={styles.now} data-side={sideOf(line.now.at)} style={{ left: `${line.now.at}%` }}>
        <span className={styles.label}>now</span>
      </div>
    </figure>
  );
};
