/** The lines of code that findings are about, underlined. */
import { useMemo } from 'react';
import type { Unread } from '#lint/code/code';
import type { PlacedFinding } from '#lint/placed-finding';
import { VisibleText } from '../../parts/visible-text';
import styles from './code-lines.module.css';
import { linesAbout, type Mark } from './code-places';

/** More lines than a person would compare with the findings. */
const MOST_LINES = 120;

/** Characters to mark of what was not read, which can be the rest of the text. */
const MOST_UNREAD = 80;

interface Props {
  readonly text: string;
  readonly findings: readonly PlacedFinding[];
  readonly unread: readonly Unread[];
}

/** @param props places are in `text` */
export const CodeLines = ({ text, findings, unread }: Props) => {
  const lines = useMemo(() => {
    const marks: Mark[] = [
      ...findings.map(({ finding }) => ({ at: finding.at, kind: finding.severity })),
      ...unread.map(({ at }) => ({
        // What is missing has no character of its own.
        at: { start: at.start, end: Math.max(at.start + 1, Math.min(at.end, at.start + MOST_UNREAD)) },
        kind: 'unread' as const,
      })),
    ];
    return linesAbout(text, marks, MOST_LINES);
  }, [text, findings, unread]);
  if (lines.length === 0) return null;
  return (
    // Long lines scroll, and what scrolls takes the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.lines} role="group" aria-label="Lines with findings" tabIndex={0}>
      {lines.map(({ number, pieces, gap }) => (
        <div key={number} className={styles.line} data-gap={gap || undefined}>
          <span className={styles.number}>{number}</span>
          <code>
            {pieces.map(({ start, text: piece, kind }) =>
              kind === undefined ? (
                <VisibleText key={start} text={piece} />
              ) : (
                <mark key={start} className={styles.mark} data-kind={kind} data-at={start}>
                  <VisibleText text={piece} />
                </mark>
              ),
            )}
          </code>
        </div>
      ))}
    </div>
  );
};
