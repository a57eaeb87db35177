/** The inspector: paste, and see what it is, whether it holds, what is wrong with it. Not: the lab. */
import { lazy, Suspense, useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import type { Artifact } from '#artifacts/artifact';
import { explainNothing } from '#artifacts/explain';
import { recognise } from '#artifacts/recognise';
import { readKey } from '#jose/key';
import { useChoices } from '../choices';
import { useNow } from '../now';
import { useVerification } from '../queries';
import { nameOf } from './found/name-of';
import styles from './inspect-page.module.css';
import { JwsView } from './jws-view';
import { COLOURED_LENGTH, PasteBox } from './paste-box';
import { marksOf, runsOf } from './places';
import { usePointing } from './pointing';
import { SampleList } from './sample-list';
import { SetCookieView } from './set-cookie-view';
import { ToolTabs } from './tool-tabs';
import { expectationsFrom } from './verify/stated';
import { Verifying } from './verify/verifying';
import { Welcome } from './welcome';
import { WhatIf } from './what-if';
import { VisibleText } from './visible-text';

const JweView = lazy(() => import('./jwe/jwe-view').then(({ JweView: view }) => ({ default: view })));
const SdJwtView = lazy(() =>
  import('./sd-jwt/sd-jwt-view').then(({ SdJwtView: view }) => ({ default: view })),
);
const JsonSerializationView = lazy(() =>
  import('./json-serialization/json-serialization-view').then(({ JsonSerializationView: view }) => ({
    default: view,
  })),
);

/** More things than this are counted, not listed. */
const MOST_FOUND = 24;

const Pasting = ({ artifacts, children }: { artifacts: readonly Artifact[]; children: ReactNode }) => {
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
      {children}
    </div>
  );
};

const Token = ({ artifact }: { artifact: Artifact & { kind: 'jws' } }) => {
  const { keyText, keyReading, stated } = useChoices();
  const now = useNow();
  const key = useMemo(
    () => (keyText === '' ? undefined : readKey(keyText, keyReading)),
    [keyText, keyReading],
  );
  const expected = expectationsFrom(stated);
  const verification = useVerification(artifact.jws.text, keyText, keyReading, now, expected);
  return (
    <JwsView
      artifact={artifact}
      verification={verification}
      now={now}
      leeway={expected.leeway}
      clock={<WhatIf jws={artifact.jws} now={now} />}
      tools={
        <ToolTabs
          artifact={artifact}
          verification={verification}
          keyText={keyText}
          keyReading={keyReading}
          now={now}
        />
      }
      keyBox={<Verifying artifact={artifact} verification={verification} keyText={key} />}
    />
  );
};

interface ChoiceProps {
  readonly artifacts: readonly Artifact[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** What else was found in the text; nothing when there is only one thing. */
const Choice = ({ artifacts, chosen, onChoose }: ChoiceProps) =>
  artifacts.length < 2 ? null : (
    <div className={styles.choice}>
      <h2>Found: {artifacts.length}</h2>
      <ul>
        {artifacts.slice(0, MOST_FOUND).map((artifact, index) => (
          <li key={artifact.slice.pieces[0]?.from}>
            <button
              type="button"
              aria-pressed={index === chosen}
              data-artifact={index === chosen ? undefined : artifact.kind}
              onClick={() => {
                onChoose(index);
              }}
            >
              <VisibleText text={nameOf(artifact)} limit={60} />
            </button>
          </li>
        ))}
      </ul>
      {artifacts.length > MOST_FOUND ? <p>{artifacts.length - MOST_FOUND} more are not listed.</p> : null}
    </div>
  );

/** `#/inspect` */
export const InspectPage = () => {
  const pasted = useDeferredValue(useChoices((choices) => choices.pasted));
  const artifacts = useMemo(() => recognise(pasted), [pasted]);
  const [wanted, choose] = useState(0);
  const chosen = Math.min(wanted, artifacts.length - 1);
  const now = useNow();
  const artifact = artifacts[chosen];
  return (
    <>
      <h1 className="hidden-visually">Inspect a token</h1>
      <div className={styles.page}>
        <Pasting artifacts={artifacts}>
          <Choice artifacts={artifacts} chosen={chosen} onChoose={choose} />
        </Pasting>
        {artifact?.kind === 'jws' ? <Token artifact={artifact} /> : null}
        {artifact?.kind === 'set-cookie' ? (
          <div className={styles.others}>
            <SetCookieView artifact={artifact} now={now - (now % 60)} />
          </div>
        ) : null}
        <Suspense fallback={<p className={styles.others}>Loading …</p>}>
          {artifact?.kind === 'jwe' ? <JweView artifact={artifact} /> : null}
          {artifact?.kind === 'sd-jwt' ? <SdJwtView artifact={artifact} /> : null}
          {artifact?.kind === 'json-serialization' ? (
            <JsonSerializationView key={artifact.slice.text} artifact={artifact} />
          ) : null}
        </Suspense>
        {artifact === undefined ? (
          <div className={styles.others}>
            {pasted === '' ? (
              <Welcome />
            ) : (
              <output className={styles.nothing} data-nothing>
                {explainNothing(pasted)}
              </output>
            )}
          </div>
        ) : null}
      </div>
    </>
  );
};
