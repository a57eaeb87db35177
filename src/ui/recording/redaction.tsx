/** What is replaced before a recording is passed on, and the file that comes of it. Not: replacing it (recording/redacted-har.ts). */
import { useEffect, useMemo, useRef } from 'react';
import type { RecordedFlow } from '#recording/recorded-flow';
import { redacted } from '#recording/redacted-har';
import { bytesText } from '../parts/clock-text';
import { Dialog } from '../parts/dialog';
import { download } from '../parts/download';
import { VisibleText } from '../parts/visible-text';
import styles from './redaction.module.css';
import { KIND_NAMES } from '#recording/credential';

interface Props {
  readonly flow: RecordedFlow;
  readonly onClose: () => void;
}

export const Redaction = ({ flow, onClose }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const { har, replaced, dropped } = useMemo(() => redacted(flow), [flow]);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <Dialog dialog={dialog} title="Save without secrets" width="wide" onClose={onClose}>
      <p>
        Each credential gets a stand-in of the same kind and length, the same everywhere. Names, addresses and
        other values stay: read them before you share the file.
      </p>
      <p>
        {dropped === 0 ? 'No content is left out.' : `${dropped} contents without a credential are left out.`}
      </p>
      <button
        type="button"
        onClick={() => {
          download('recording-without-secrets.har', har, 'application/json');
        }}
      >
        Save the file
      </button>
      {/* A long table scrolls, and what scrolls takes the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroll} role="group" aria-label="What is replaced" tabIndex={0}>
        <table className={styles.replaced}>
          <caption>Replaced: {replaced.length}</caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Names</th>
              <th scope="col">Times</th>
              <th scope="col">Stand-in</th>
            </tr>
          </thead>
          <tbody>
            {replaced.map(({ kind, names, bytes, times, standIn }) => (
              <tr key={standIn} data-replaced={kind}>
                <th scope="row">
                  {KIND_NAMES[kind]}, {bytesText(bytes)}
                </th>
                <td>{names.join(', ')}</td>
                <td>{times}</td>
                <td>
                  <code>
                    <VisibleText text={standIn} limit={60} />
                  </code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
};
