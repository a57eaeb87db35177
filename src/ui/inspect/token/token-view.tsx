/** One compact serialization, decoded, to be read only. Not: for pasting (inspect-page.tsx). */
import { useMemo } from 'react';
import { decodeJws } from '#jose/jws/jws';
import { readKey } from '#jose/keys/key';
import { wholeSlice } from '#text/slice';
import { AtTime } from '../../now';
import { ColouredText } from '../paste/coloured-text';
import { JwsView } from './jws-view';
import { marksOf, runsOf } from '../paste/places';
import { useFindings } from '../reading/use-findings';
import { useEvidence, useVerification } from '../reading/use-verification';
import styles from './token-view.module.css';

interface Props {
  readonly text: string;
  /** Seconds since 1970-01-01T00:00:00Z; in the lab the virtual clock's. */
  readonly now: number;
  /** To verify with, when there is one: PEM, JWK or secret. */
  readonly keyText?: string;
  /** Whose key it is: a whole sentence. */
  readonly keySays?: string;
}

const Shown = ({ text, keyText = '', keySays }: Omit<Props, 'now'>) => {
  const artifact = useMemo(
    () => ({ kind: 'jws' as const, slice: wholeSlice(text), jws: decodeJws(text), leftOut: [] }),
    [text],
  );
  const runs = useMemo(() => runsOf(text, marksOf([artifact])), [text, artifact]);
  const key = useMemo(() => (keyText === '' ? undefined : readKey(keyText, 'auto')), [keyText]);
  const findings = useFindings(artifact);
  const found = useVerification(artifact.jws, useEvidence(artifact.jws, key)?.verification);
  const verification =
    found && keySays !== undefined ? { ...found, key: { ...found.key, says: keySays } } : found;
  return (
    <div className={styles.view}>
      <pre className={styles.text}>
        <ColouredText runs={runs} />
      </pre>
      <JwsView artifact={artifact} verification={verification} findings={findings} />
    </div>
  );
};

/** The inspector's view of a token that was not pasted. */
export const TokenView = ({ now, ...shown }: Props) => (
  <AtTime value={now}>
    <Shown {...shown} />
  </AtTime>
);
