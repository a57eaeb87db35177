/** The inspector: paste, and see what it is, whether it holds, what is wrong with it. Not: the lab. */
import { lazy, Suspense, useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Artifact } from '#artifacts/artifact';
import { explainNothing } from '#artifacts/explain';
import { recognise } from '#artifacts/recognise';
import { readKey } from '#jose/key';
import { useChoices } from '../choices';
import { useNow } from '../now';
import { useVerification } from '../queries';
import { FileButton } from './found/file-button';
import { takeFile, takeText, useLargeText } from './found/large-text';
import { LargeTextLine } from './found/large-text-line';
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

const JweView = lazy(() => import('./jwe/jwe-view').then(({ JweView: view }) => ({ default: view })));
const SdJwtView = lazy(() =>
  import('./sd-jwt/sd-jwt-view').then(({ SdJwtView: view }) => ({ default: view })),
);
const JsonSerializationView = lazy(() =>
  import('./json-serialization/json-serialization-view').then(({ JsonSerializationView: view }) => ({
    default: view,
  })),
);

const CookieView = lazy(() =>
  import('./found/cookie-view').then(({ CookieView: view }) => ({ default: view })),
);
const KeysView = lazy(() => import('./found/keys-view').then(({ KeysView: view }) => ({ default: view })));
const CodeView = lazy(() => import('./found/code-view').then(({ CodeView: view }) => ({ default: view })));
const KeptView = lazy(() => import('./found/kept-view').then(({ KeptView: view }) => ({ default: view })));
const FoundTable = lazy(() =>
  import('./found/found-table').then(({ FoundTable: table }) => ({ default: table })),
);
const StorageOffer = lazy(() =>
  import('./found/storage-offer').then(({ StorageOffer: offer }) => ({ default: offer })),
);

interface PastingProps {
  readonly artifacts: readonly Artifact[];
  readonly chosen: Artifact | undefined;
}

const Pasting = ({ artifacts, chosen }: PastingProps) => {
  const { pasted, paste, giveKey } = useChoices();
  const large = useLargeText();
  const pointed = usePointing((pointing) => pointing.spans);
  const { parts, places, broken } = useMemo(() => marksOf(artifacts, chosen), [artifacts, chosen]);
  const coloured = artifacts.length > 0 && pasted.length <= COLOURED_LENGTH;
  const runs = coloured && pasted !== '' ? runsOf(pasted, parts, broken, pointed) : [];
  const take = (text: string) => {
    paste(takeText(text));
  };
  const open = (file: File) => {
    paste('');
    void takeFile(file).then(paste);
  };
  return (
    <div className={styles.paste}>
      <div className={styles.head}>
        <label htmlFor="paste">Token or text to inspect</label>
        <span className={styles.acts}>
          <FileButton onFile={open} />
          {pasted || large ? (
            <button
              type="button"
              className={styles.clear}
              onClick={() => {
                take('');
                giveKey('');
              }}
            >
              Clear
            </button>
          ) : null}
        </span>
      </div>
      <PasteBox
        text={pasted}
        onText={take}
        onFile={open}
        isElsewhere={pasted === '' && large !== undefined}
        runs={runs}
        places={places}
      />
      {pasted === '' && large ? <LargeTextLine text={large} /> : null}
      <div className={styles.samples}>
        <span className={styles.hint}>Try</span>
        <SampleList
          onSample={({ text, key }) => {
            take(text);
            giveKey(key);
          }}
        />
      </div>
      {pasted === '' && !large ? (
        <Suspense>
          <StorageOffer />
        </Suspense>
      ) : null}
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
      keyBox={
        <>
          {artifact.keptIn ? (
            <Suspense>
              <KeptView artifact={artifact} now={now - (now % 60)} />
            </Suspense>
          ) : null}
          <Verifying artifact={artifact} verification={verification} keyText={key} />
        </>
      }
    />
  );
};

const TOKENS: ReadonlySet<Artifact['kind']> = new Set(['jws', 'jwe', 'sd-jwt', 'json-serialization']);

/** What was found, and which of it is open: the one that the person chose in a list of this length, else the first token. */
const useFound = (pasted: string) => {
  const large = useLargeText();
  const own = useMemo(() => recognise(pasted), [pasted]);
  const artifacts = pasted === '' && large?.state === 'read' ? large.artifacts : own;
  const [choice, setChoice] = useState({ among: 0, index: 0 });
  const first = Math.max(
    artifacts.findIndex(({ kind }) => TOKENS.has(kind)),
    0,
  );
  const chosen = choice.among === artifacts.length ? choice.index : first;
  const choose = useCallback(
    (index: number) => {
      setChoice({ among: artifacts.length, index });
    },
    [artifacts.length],
  );
  return { artifacts, chosen, choose, large: pasted === '' ? large : undefined };
};

/** `#/inspect` */
export const InspectPage = () => {
  const pasted = useDeferredValue(useChoices((choices) => choices.pasted));
  const { artifacts, chosen, choose, large } = useFound(pasted);
  const now = useNow();
  const minute = now - (now % 60);
  const artifact = artifacts[chosen];
  return (
    <>
      <h1 className="hidden-visually">Inspect a token</h1>
      <div className={styles.page} data-many={artifacts.length > 1 || undefined}>
        <Pasting artifacts={artifacts} chosen={artifact} />
        {artifacts.length > 1 ? (
          <div className={styles.found}>
            <Suspense fallback={<p>Found: {artifacts.length}</p>}>
              <FoundTable artifacts={artifacts} chosen={chosen} onChoose={choose} now={minute} />
            </Suspense>
          </div>
        ) : null}
        {artifact?.kind === 'jws' ? <Token artifact={artifact} /> : null}
        {artifact?.kind === 'set-cookie' ? (
          <div className={styles.others}>
            <SetCookieView artifact={artifact} now={minute} />
          </div>
        ) : null}
        <Suspense fallback={<p className={styles.others}>Loading …</p>}>
          {artifact?.kind === 'jwe' ? <JweView artifact={artifact} /> : null}
          {artifact?.kind === 'sd-jwt' ? <SdJwtView artifact={artifact} /> : null}
          {artifact?.kind === 'json-serialization' ? (
            <JsonSerializationView key={artifact.slice.text} artifact={artifact} />
          ) : null}
          {artifact?.kind === 'cookie' ? <CookieView artifact={artifact} /> : null}
          {artifact?.kind === 'jwks' ? (
            <KeysView artifact={artifact} besideToken={artifacts.some(({ kind }) => TOKENS.has(kind))} />
          ) : null}
          {artifact?.kind === 'code' ? <CodeView artifact={artifact} others={artifacts.length - 1} /> : null}
        </Suspense>
        {artifact === undefined ? (
          <div className={styles.others}>
            {pasted === '' && !large ? <Welcome /> : null}
            {pasted !== '' || large?.state === 'read' ? (
              <output className={styles.nothing} data-nothing>
                {large
                  ? 'Neither a token nor a cookie nor a key could be found in it.'
                  : explainNothing(pasted)}
              </output>
            ) : null}
          </div>
        ) : null}
      </div>
    </>
  );
};
