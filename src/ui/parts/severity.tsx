/** A severity as glyph and word. */
import type { Severity } from '#lint/rule';
import styles from './severity.module.css';

const GLYPHS: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', info: '●' };

/** @param props `says`: in place of the word */
export const SeverityMark = ({ severity, says = severity }: { severity: Severity; says?: string }) => (
  <span className={`${styles.mark} ${styles[severity]}`}>
    <span aria-hidden="true">{GLYPHS[severity]} </span>
    {says}
  </span>
);
