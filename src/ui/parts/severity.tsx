/** A severity as glyph and word. */
import type { Severity } from '#lint/rule';
import styles from './severity.module.css';

const GLYPHS: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', info: '●' };

/** The glyph alone, for a place that another text explains. */
export const SeverityGlyph = ({ severity }: { readonly severity: Severity }) => (
  <span aria-hidden="true" className={styles[severity]}>
    {GLYPHS[severity]}
  </span>
);

/** @param props `says`: in place of the word */
export const SeverityMark = ({ severity, says = severity }: { severity: Severity; says?: string }) => (
  <span className={`${styles.mark} ${styles[severity]}`}>
    <span aria-hidden="true">{GLYPHS[severity]} </span>
    {says}
  </span>
);
