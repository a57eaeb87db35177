/** The text that is left once a finding is put right, to be seen and copied. */
import type { PlacedFinding } from '#lint/placed-finding';
import type { SubjectKind } from '#lint/rule';
import { VisibleText } from './visible-text';
import { CopyButton } from './copy-button';
import styles from './finding-list.module.css';

/** What is longer is copied whole and shown in part. */
const SHOWN = 2000;

/** What is fixed, where it is no token. */
const WHAT: Partial<Readonly<Record<SubjectKind, string>>> = { 'set-cookie': 'field', code: 'code' };

interface Props extends Pick<PlacedFinding, 'finding'> {
  readonly fixed: string;
}

/** A button, and the text for who wants to see it first. */
export const FixedBox = ({ finding, fixed }: Props) => {
  const what = WHAT[finding.rule.on] ?? 'token';
  return (
    <>
      <CopyButton text={fixed} what={`fixed ${what}`} shown={`Copy fixed ${what}`} />
      <details className={`soft ${styles.act}`} data-fixed={finding.rule.id}>
        <summary aria-label={`Show it: fixed ${what}`}>show it</summary>
        <pre className={styles.fixed}>
          <VisibleText text={fixed} limit={SHOWN} />
        </pre>
      </details>
    </>
  );
};
