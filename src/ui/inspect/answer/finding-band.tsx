/** The answer on what has no signature, as a band: the worst finding and its fix. Not: the answer on a token (answer-lines.tsx), or all findings (parts/finding-section.tsx). */
import type { PlacedFinding } from '#lint/placed-finding';
import type { Severity } from '#lint/rule';
import { useSuppressed } from '../../parts/use-suppressed';
import { VisibleText } from '../../parts/visible-text';
import { GLYPHS, type Tone } from './answer-words';
import styles from './answer.module.css';

const TONES: Readonly<Record<Severity, Tone>> = { error: 'bad', warning: 'warn', info: 'open' };

interface Props {
  /** The gravest first. */
  readonly findings: readonly PlacedFinding[];
  /** The text that they are on. */
  readonly about: string;
  /** What is said when none is left: a whole sentence. */
  readonly none: string;
}

export const FindingBand = ({ findings, about, none }: Props) => {
  const { open } = useSuppressed(findings, about);
  const [worst] = open;
  const tone = worst ? TONES[worst.finding.severity] : 'good';
  return (
    <div className={styles.answer}>
      <div className={styles.band} data-tone={tone}>
        <p className={styles.verdict}>
          <span aria-hidden="true">{GLYPHS[tone]}</span>{' '}
          <VisibleText text={worst ? worst.finding.says.replace(/\.$/u, '') : 'No warnings'} />
        </p>
        <p className={styles.next}>{worst?.finding.rule.fix ?? none}</p>
      </div>
    </div>
  );
};
