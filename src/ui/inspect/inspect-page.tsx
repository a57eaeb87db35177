/** The inspector: paste, and see what it is, whether it holds, what is wrong with it. Not: the lab. */
import { useDeferredValue, useMemo } from 'react';
import type { Artifact } from '#artifacts/artifact';
import { explainNothing } from '#artifacts/explain';
import { recognise } from '#artifacts/recognise';
import { readKey } from '#jose/key';
import { useChoices } from '../choices';
import { useNow } from '../now';
import { useVerification } from '../queries';
import styles from './inspect-page.module.css';
import { JwsView } from './jws-view';
import { KeyBox } from './key-box';
import { COLOURED_LENGTH, PasteBox } from './paste-box';
import { marksOf, runsOf } from './places';
import { usePointing } from './pointing';
import { SampleList } from './sample-list';
import { SetCookieView } from './set-cookie-view';

const Pasting = ({ artifacts }: { artifacts: readonly Artifact[] }) => {
  const { pasted, paste, giveKey } = useChoices();
  const pointed = usePointing((pointing) => pointing.spans);
  const { parts, places, broken } = useMemo(() => marksOf(artifacts), [artifacts]);
  const coloured = artifacts.length > 0 && pasted.length <= COLOURED_LENGTH;
  const runs = coloured ? runsOf(pasted, parts, broken, pointed) : [];
  return (
    <div className={styles.paste}>
      <div className={styles.head}>
        <label htmlFor="paste">Token or text to inspect</label>
        {pasted ? (
          <button
            type="button"
            className={styles.clear}
            onClick={() => {
              paste('');
              giveKey('');
            }}
          >
            Clear
          </button>
        ) : null}
      </div>
      <PasteBox text={pasted} onText={paste} runs={runs} places={places} />
      <div className={styles.samples}>
        <span className={styles.hint}>Try</span>
        <SampleList
          onSample={({ text, key }) => {
            paste(text);
            giveKey(key);
          }}
        />
      </div>
    </div>
  );
};

const Token = ({ artifact }: { artifact: Artifact & { kind: 'jws' } }) => {
  const { keyText, keyReading, giveKey, readKeyAs } = useChoices();
  const now = useNow();
  const key = useMemo(
    () => (keyText === '' ? undefined : readKey(keyText, keyReading)),
    [keyText, keyReading],
  );
  const verification = useVerification(artifact.jws.text, keyText, keyReading, now);
  return (
    <JwsView
      artifact={artifact}
      verification={verification}
      now={now}
      keyBox={
        <KeyBox text={keyText} reading={keyReading} keyText={key} onText={giveKey} onReading={readKeyAs} />
      }
    />
  );
};

/** `#/inspect` */
export const InspectPage = () => {
  const pasted = useDeferredValue(useChoices((choices) => choices.pasted));
  const artifacts = useMemo(() => recognise(pasted), [pasted]);
  const now = useNow();
  const token = artifacts.find((artifact) => artifact.kind === 'jws');
  const cookies = artifacts.filter((artifact) => artifact.kind === 'set-cookie');
  return (
    <>
      <h1 className="hidden-visually">Inspect a token</h1>
      <div className={styles.page}>
        <Pasting artifacts={artifacts} />
        {token ? <Token artifact={token} /> : null}
        {token ? null : (
          <div className={styles.others}>
            {cookies.map((artifact, index) => (
              <SetCookieView
                key={artifact.slice.pieces[0]?.from}
                artifact={artifact}
                index={index}
                now={now - (now % 60)}
              />
            ))}
            {artifacts.length === 0 ? (
              <output className={styles.nothing} data-nothing={pasted === '' ? undefined : true}>
                {explainNothing(pasted)}
              </output>
            ) : null}
          </div>
        )}
      </div>
    </>
  );
};
