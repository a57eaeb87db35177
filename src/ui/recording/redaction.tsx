/** What is replaced before a recording is passed on, and the file that comes of it. Not: replacing it (recording/redacted-har.ts). */
import { counted } from '#text/counted';
import { useEffect, useMemo, useState } from 'react';
import { KIND_NAMES } from '#recording/credential';
import type { RecordedFlow } from '#recording/recorded-flow';
import { redactedHar, redaction, type Replaced } from '#recording/redacted-har';
import { bytesText } from '../parts/clock-text';
import { Dialog } from '../parts/dialog';
import { download } from '../parts/download';
import { Table } from '../parts/table';
import { inTurns } from '../parts/turns';
import { VisibleText } from '../parts/visible-text';
import styles from './redaction.module.css';

interface Props {
  readonly flow: RecordedFlow;
  readonly onClose: () => void;
}

interface Made {
  readonly of: RecordedFlow;
  readonly har: string;
  /** How many exchanges lose content. */
  readonly dropped: number;
}

const FILE = 'recording-without-secrets.har';

/** What is replaced, at once, and the file, once it is made. */
const useRedaction = (flow: RecordedFlow) => {
  const pieces = useMemo(() => redaction(flow), [flow]);
  const [made, setMade] = useState<Made>();
  useEffect(() => {
    const ended = new AbortController();
    void inTurns(flow.recording.exchanges, pieces.entry, ended.signal).then((entries) => {
      if (ended.signal.aborted) return;
      setMade({
        of: flow,
        har: redactedHar(entries),
        dropped: entries.filter(({ isDropped }) => isDropped).length,
      });
    });
    return () => {
      ended.abort();
    };
  }, [flow, pieces]);
  return { replaced: pieces.replaced, made: made?.of === flow ? made : undefined };
};

const ReplacedTable = ({ replaced }: { readonly replaced: readonly Replaced[] }) => (
  <Table
    className={`small ${styles.replaced}`}
    caption={<strong>Replaced: {replaced.length}</strong>}
    columns={['What', 'Names', 'Times', 'Stand-in']}
    region="What is replaced"
  >
    {replaced.map(({ kind, names, bytes, times, standIn }) => (
      <tr key={standIn} data-replaced={kind}>
        <th scope="row">
          {KIND_NAMES[kind]}, {bytesText(bytes)}
        </th>
        <td data-label="Names: ">{names.join(', ')}</td>
        <td data-label="Times: ">{times}</td>
        <td>
          <code>
            <VisibleText text={standIn} limit={60} />
          </code>
        </td>
      </tr>
    ))}
  </Table>
);

export const Redaction = ({ flow, onClose }: Props) => {
  const { replaced, made } = useRedaction(flow);
  const [isSaved, setIsSaved] = useState(false);
  return (
    <Dialog title="Save without secrets" width="wide" onClose={onClose}>
      <p>
        Each credential gets the same stand-in everywhere, of the same kind and length. Names, addresses and
        other values stay. Check them before you share the file.
      </p>
      <p role="status">
        {made === undefined
          ? 'Replacing them …'
          : made.dropped === 0
            ? 'No content is left out.'
            : `Content without a credential is left out of ${counted(made.dropped, 'exchange')}.`}
      </p>
      <button
        type="button"
        disabled={made === undefined}
        onClick={() => {
          if (!made) return;
          download(FILE, made.har, 'application/json');
          setIsSaved(true);
        }}
      >
        Save the file
      </button>{' '}
      <output>{isSaved ? `Saved as ${FILE}.` : ''}</output>
      <div className={styles.scroll}>
        <ReplacedTable replaced={replaced} />
      </div>
    </Dialog>
  );
};
