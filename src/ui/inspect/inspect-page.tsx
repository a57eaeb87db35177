/** The inspector: paste, and see what it is, whether it holds, what is wrong with it. */
import { memo, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import type { Artifact } from '#artifacts/artifact';
import { recogniseToken } from '#artifacts/recognise-token';
import { useChoices } from '../choices';
import { MINUTE, useNow } from '../now';
import { Boundary } from '../parts/boundary';
import { CommandButton } from '../parts/command-button';
import { SourceLink } from '../parts/source-link';
import { Failed } from '../parts/failed';
import { forgetFailures, lazyPart, useSettled } from '../parts/load-once';
import { fetchAhead } from './ahead';
import { ArtifactView } from './artifact-view';
import { FileButton } from '../parts/file-button';
import { takeFile, takeText, useLargeText } from './found/large-text';
import { LargeTextLine } from './found/large-text-line';
import { LandedLine } from './landing/landed-line';
import { loadRecogniser } from './found/recogniser';
import { StorageOffer } from './found/storage-offer';
import { TOKENS } from './found/tokens';
import styles from './inspect-page.module.css';
import { COLOURED_LENGTH, PasteBox } from './paste/paste-box';
import { marksOf, runsOf } from './paste/places';
import { SampleList } from './paste/sample-list';
import { useAnywhere } from './paste/use-anywhere';
import { useReadText } from './reading/use-read-text';
import { Welcome } from './paste/welcome';

const NamedValues = lazyPart(async () => (await import('./found/named-values')).NamedValues);
const FoundTable = lazyPart(async () => (await import('./found/found-table')).FoundTable);

interface PastingProps {
  readonly artifacts: readonly Artifact[];
  readonly chosen: Artifact | undefined;
}

const Pasting = ({ artifacts, chosen }: PastingProps) => {
  const { pasted, paste, giveKey } = useChoices();
  const large = useLargeText();
  const marks = useMemo(() => marksOf(artifacts, chosen), [artifacts, chosen]);
  const coloured = artifacts.length > 0 && pasted.length <= COLOURED_LENGTH;
  const runs = useMemo(
    () => (coloured && pasted !== '' ? runsOf(pasted, marks) : []),
    [coloured, pasted, marks],
  );
  const take = (text: string) => {
    paste(takeText(text));
  };
  useEffect(() => {
    void fetchAhead();
  }, []);
  const open = (file: File) => {
    paste('');
    void takeFile(file).then(paste);
  };
  useAnywhere({ onText: take, onFile: open });
  return (
    <div className={styles.paste}>
      <div className={styles.head}>
        <label htmlFor="paste">Token or text to inspect</label>
        <span className={styles.acts}>
          <FileButton label="Open a file" onFile={open} />
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
        isElsewhere={pasted === '' && large !== undefined && large.state !== 'failed'}
        runs={runs}
        places={marks.places}
      />
      {pasted === '' && large ? <LargeTextLine text={large} /> : null}
      <LandedLine pasted={pasted} />
      <div className={styles.samples}>
        <span className={styles.hint}>Try</span>
        <Boundary what="The samples">
          <SampleList
            onSample={({ text, key }) => {
              take(text);
              giveKey(key);
            }}
          />
        </Boundary>
      </div>
      {pasted === '' && !large ? <StorageOffer /> : null}
    </div>
  );
};

/** What was found, and which of it is open: the one that the person chose in a list of this length, else the first token. */
const useFound = (pasted: string) => {
  const large = useLargeText();
  const token = useMemo(() => recogniseToken(pasted), [pasted]);
  const [round, setRound] = useState(0);
  const isNeeded = token === undefined && pasted !== '';
  const settled = useSettled(loadRecogniser, isNeeded, round);
  const reader = settled && 'loaded' in settled ? settled.loaded : undefined;
  const { own, missed } = useMemo(() => {
    const failed: string[] = [];
    const found = token ? [token] : (reader?.recognise(pasted, undefined, (says) => failed.push(says)) ?? []);
    return { own: found, missed: failed };
  }, [pasted, token, reader]);
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
  const nothing = artifacts.length === 0 ? reader?.explainNothing(pasted) : undefined;
  const named = useMemo(
    () => (artifacts.length > 0 ? (reader?.namedBeside(pasted, artifacts) ?? []) : []),
    [pasted, artifacts, reader],
  );
  const retry = () => {
    forgetFailures();
    setRound(round + 1);
  };
  return {
    artifacts,
    chosen,
    choose,
    retry,
    isReading: isNeeded && settled === undefined,
    nothing,
    named,
    missed: pasted === '' && large?.state === 'read' ? large.missed : missed,
    unread: settled && 'error' in settled ? settled : undefined,
    large: pasted === '' ? large : undefined,
  };
};

/** @param props `pasted`: the text that is read */
const Inspection = memo(({ pasted }: { readonly pasted: string }) => {
  const { artifacts, chosen, choose, retry, isReading, nothing, named, missed, unread, large } =
    useFound(pasted);
  const minute = useNow(MINUTE);
  const artifact = artifacts[chosen];
  const isMany = artifacts.length > 1 || named.length > 0;
  return (
    <>
      <h1 className="hidden-visually">Inspect a token</h1>
      <div className={styles.page} data-many={isMany || undefined}>
        <Pasting artifacts={artifacts} chosen={artifact} />
        {isMany ? (
          <div className={styles.found}>
            <Boundary what="The list of what was found" resetKey={artifacts}>
              {artifacts.length > 1 ? (
                <Suspense fallback={<p>Found: {artifacts.length}</p>}>
                  <FoundTable artifacts={artifacts} chosen={chosen} onChoose={choose} now={minute} />
                </Suspense>
              ) : null}
              {named.length > 0 ? (
                <Suspense>
                  <NamedValues pasted={pasted} named={named} />
                </Suspense>
              ) : null}
            </Boundary>
          </div>
        ) : null}
        {artifact ? <ArtifactView key={artifact.kind} artifact={artifact} artifacts={artifacts} /> : null}
        {unread ? (
          <div className={styles.others}>
            <Failed what="What reads your text" error={unread.error} onRetry={retry} />
          </div>
        ) : null}
        {missed.length > 0 ? (
          <p className={styles.others} data-failed="recogniser" role="alert">
            A part of Claimcheck failed while it read your text ({missed.join('; ')}). Something can be
            missing here.
          </p>
        ) : null}
        {isReading ? <output className={styles.others}>Reading your text…</output> : null}
        {artifact === undefined && !unread && !isReading ? (
          <div className={styles.others}>
            {pasted === '' && !large ? <Welcome /> : null}
            {pasted !== '' || large?.state === 'read' ? (
              <output className={styles.nothing} data-nothing>
                {nothing?.says ?? 'Neither a token nor a cookie nor a key could be found in it.'}
                {nothing ? <CommandButton says={nothing.says} /> : null}
                {nothing?.source ? (
                  <>
                    {' '}
                    <SourceLink source={nothing.source} />
                  </>
                ) : null}
              </output>
            ) : null}
          </div>
        ) : null}
      </div>
    </>
  );
});

/** `#/inspect` */
export const InspectPage = () => <Inspection pasted={useReadText(useChoices((choices) => choices.pasted))} />;
