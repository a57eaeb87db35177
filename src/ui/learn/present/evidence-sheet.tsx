/** The evidence before a class: what was measured, the steps that show it, and every request. */
import { useEffect, useRef, useState } from 'react';
import type { Run } from '#lab/run/run';
import type { Cited, Reason } from '#lessons/lesson';
import { Evidence } from '../reason-text';
import { RecordPane } from '../record-pane';
import styles from './present.module.css';

interface Props {
  readonly run: Run;
  /** Absent: the beat says none. */
  readonly reason: Reason | undefined;
}

/** Over the whole screen but its bar. */
export const EvidenceSheet = ({ run, reason }: Props) => {
  const [pointed, setPointed] = useState<Cited>();
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    sheet.current?.focus();
  }, []);
  return (
    <section ref={sheet} tabIndex={-1} className={styles.evidence} aria-label="Evidence">
      {reason ? (
        <div className={styles.measured}>
          <Evidence
            run={run}
            reason={reason}
            onPoint={(cited) => {
              setPointed({ ...cited });
            }}
          />
        </div>
      ) : null}
      <div className={styles.requests} data-sizes="page">
        <RecordPane run={run} busy={false} pointed={pointed} />
      </div>
    </section>
  );
};
