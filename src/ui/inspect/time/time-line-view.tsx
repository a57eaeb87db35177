/** The life of a token as a line with now on it. Not: where the marks stand (time-line.ts). */
import { duration, relative } from '#jose/numeric-date';
import { useFromNow } from '../../now';
import { shortLocalTime } from './local-time';
import { timeLine, type Times } from './time-line';
import styles from './time-line-view.module.css';

interface Props {
  readonly times: Times;
  /** Seconds. */
  readonly leeway?: number | undefined;
}

/** Towards which side a name is written, so that it does not stick out. */
const sideOf = (at: number): 'left' | 'right' | undefined => {
  if (at > 78) return 'left';
  return at < 22 ? 'right' : undefined;
};

const tenths = (at: number): number => Math.round(at * 10) / 10;

/** Marks closer than this, in hundredths of the line, have their names on different rows. */
const CROWDED = 16;

/** What is drawn at a time; places to a tenth of a hundredth, which is less than a pixel. */
const drawn = (times: Times, leeway: number | undefined, now: number) => {
  const line = timeLine(times, now, leeway);
  return (
    line && {
      ...line,
      words: line.marks.map((mark) => `${mark.name} ${relative(mark.seconds - now)}`).join(', '),
      marks: line.marks.map((mark, index) => {
        const before = line.marks[index - 1];
        const row = before && mark.at - before.at < CROWDED ? 1 : 0;
        return { name: mark.name, at: tenths(mark.at), row, time: shortLocalTime(mark.seconds, now) };
      }),
      now: tenths(line.now.at),
      life: { from: tenths(line.life.from), to: tenths(line.life.to) },
    }
  );
};

/** A sentence when the token has no time that can be placed. */
export const TimeLineView = ({ times, leeway }: Props) => {
  const line = useFromNow((now) => drawn(times, leeway, now));
  if (!line) return <p className={styles.none}>No iat, nbf or exp: it has no times.</p>;
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
      {line.marks.map((mark) => (
        <div
          key={mark.name}
          className={styles.mark}
          data-row={mark.row}
          data-side={sideOf(mark.at)}
          style={{ left: `${mark.at}%` }}
        >
          <span className={styles.label}>
            {mark.name} <span className={styles.time}>{mark.time}</span>
          </span>
        </div>
      ))}
      {line.broken ? (
        <div className={styles.gap} style={{ left: line.broken === 'after' ? '82%' : '18%' }}>
          ⁄⁄
        </div>
      ) : null}
      <div className={styles.now} data-side={sideOf(line.now)} style={{ left: `${line.now}%` }}>
        <span className={styles.label}>now</span>
      </div>
    </figure>
  );
};
