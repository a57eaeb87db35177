/** A severity as glyph and word. Not: a colour alone. */
import type { Severity } from '#lint/rule';
import styles from './severity.module.css';

const GLYPHS: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', info: '●' };

/** The severity's mark. */
export const SeverityMark = ({ severity }: { severity: Severity }) => (
  <span className={`${styles.mark} ${styles[severity]}`}>
    <span aria-hidden="true">{GLYPHS[severity]} </span>
    {severity}
  </span>
);
