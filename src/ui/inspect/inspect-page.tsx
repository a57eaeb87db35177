/** The inspector: paste, and see what it is, whether it holds, what is wrong with it. */
import { memo, Suspense, useEffect, useMemo } from 'react';
import type { Artifact } from '#artifacts/artifact';
import { isPackedText } from '#recording/packed/packed';
import { useChoices } from '../choices';
import { contextFor } from '../judging';
import { MINUTE, useNow } from '../now';
import { Boundary } from '../parts/boundary';
import { CommandButton } from '../parts/command-button';
import { SourceLink } from '../parts/source-link';
import { VisibleText } from '../parts/visible-text';
import { Failed } from '../parts/failed';
import { idle } from '../parts/idle';
import { lazyPart } from '../parts/load-once';
import { fetchAhead } from './ahead';
import { ArtifactView } from './artifact-view';
import { FileButton } from '../parts/file-button';
import { listChosen, listDropped } from './folder/dropped';
import type { Folder } from './folder/files';
import { takeFile, takeFolder, takeText, useFile, useLargeText } from './found/large-text';
import { LargeTextLine } from './found/large-text-line';
import { LandedLine } from './landing/landed-line';
import { ReadingLine } from './found/reading-line';
import { isFolder } from './found/read-messages';
import { StorageOffer } from './found/storage-offer';
import { useFound } from './found/use-found';
import landed from './landing/landed-line.module.css';
import styles from './inspect-page.module.css';
import { COLOURED_LENGTH, PasteBox } from './paste/paste-box';
import { marksOf, runsOf } from './paste/places';
import { SampleList } from './paste/sample-list';
import { useAnywhere } from './paste/use-anywhere';
import { mayRecord } from '../recording/may-record';
import { awaitLooks, startAhead } from './reading/find-known-secret';
import { useReadText } from './reading/use-read-text';
import { Welcome } from './paste/welcome';

const NamedValues = lazyPart(async () => (await import('./found/named-values')).NamedValues);
const FoundTable = lazyPart(async () => (await import('./found/found-table')).FoundTable);

const RecordingBand = lazyPart(async () => (await import('../recording/recording-band')).RecordingBand);

interface PastingProps {
  readonly artifacts: readonly Artifact[];
  readonly chosen: Artifact | undefined;
}

const Pasting = ({ artifacts, chosen }: PastingProps) => {
  const { pasted, paste, giveKey, thresholds } = useChoices();
  const minute = useNow(MINUTE);
  const large = useLargeText();
  const file = useFile();
  const coloured = artifacts.length > 0 && pasted.length <= COLOURED_LENGTH;
  const marks = useMemo(() => marksOf(coloured ? artifacts : [], chosen), [coloured, artifacts, chosen]);
  const runs = useMemo(
    () => (coloured && pasted !== '' ? runsOf(pasted, marks) : []),
    [coloured, pasted, marks],
  );
  useEffect(() => {
    void fetchAhead().then(idle).then(startAhead);
    return awaitLooks();
  }, []);
  const open = (file: File) => {
    paste('');
    void takeFile(file, () => {
      open(file);
    }).then(paste);
  };
  const openFolder = (name: string, list: (signal: AbortSignal) => Promise<Folder>) => {
    paste('');
    void takeFolder(name, list, contextFor('', { thresholds, profiles: new Map() }, minute));
  };
  const take = (text: string) => {
    if (isPackedText(text)) open(new File([text], 'the pasted text'));
    else paste(takeText(text));
  };
  useAnywhere({
    onText: take,
    onFile: open,
    onFolder: (entries) => {
      const [only, another] = entries;
      const name = only && !another ? only.name : `${entries.length} files`;
      openFolder(name, (signal) => listDropped(entries, signal));
    },
  });
  return (
    <>
      <div className={styles.paste}>
        <div className={styles.head}>
          <label htmlFor="paste">Token or text to inspect</label>
          <span className={styles.acts}>
            {pasted || large ? (
              <button
                type="button"
                onClick={() => {
                  take('');
                  giveKey('');
                }}
              >
                Clear
              </button>
            ) : null}
            <FileButton label="Open a file" onFile={open} />
            <FileButton
              label="Open a folder"
              onFolder={(files) => {
                const name = files[0]?.webkitRelativePath.split('/')[0] ?? 'The folder';
                openFolder(name, () => Promise.resolve(listChosen(files)));
              }}
            />
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
        {file?.of !== undefined && file.text === pasted ? (
          <output className={landed.line} data-unpacked>
            Claimcheck read {file.of} from <VisibleText text={file.name} limit={80} />. The box shows it as a
            HAR file.
          </output>
        ) : null}
        <LandedLine pasted={pasted} />
      </div>
      <div className={styles.samples}>
        <h2>Try a sample</h2>
        <Boundary what="The samples">
          <SampleList
            onSample={({ text, key }) => {
              take(text);
              giveKey(key);
            }}
          />
        </Boundary>
        {pasted === '' && !large ? <StorageOffer /> : null}
      </div>
    </>
  );
};

/** @param props `pasted`: the text that is read */
const Inspection = memo(({ pasted }: { readonly pasted: string }) => {
  const { artifacts, chosen, choose, retry, isWaiting, nothing, named, missed, unread, large, reading } =
    useFound(pasted);
  const file = useFile();
  const fileName = pasted !== '' && file?.text === pasted ? file.name : undefined;
  const minute = useNow(MINUTE);
  const artifact = artifacts[chosen];
  const isMany = artifacts.length > 1 || named.length > 0;
  const whole = pasted === '' ? large?.content : pasted;
  const isCancelled = pasted === '' && large?.state === 'cancelled';
  const recorded = whole !== undefined && isFolder(whole) ? undefined : whole;
  const recording =
    !isCancelled && (typeof recorded !== 'string' || mayRecord(recorded)) ? recorded : undefined;
  return (
    <>
      <h1 className="hidden-visually">Inspect a token</h1>
      <div className={styles.page} data-many={isMany || recording !== undefined || undefined}>
        <Pasting artifacts={artifacts} chosen={artifact} />
        {recording === undefined ? null : (
          <div className={styles.recording}>
            <Boundary what="The recorded login" resetKey={recording}>
              <Suspense>
                <RecordingBand
                  source={recording}
                  name={large?.name ?? fileName ?? 'The pasted text'}
                  isCancelledElsewhere={large?.state === 'reading'}
                />
              </Suspense>
            </Boundary>
          </div>
        )}
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
            A part of Claimcheck failed while reading your text ({missed.join('; ')}). Something may be
            missing here.
          </p>
        ) : null}
        {isWaiting ? <output className={styles.others}>Reading your text…</output> : null}
        {reading ? (
          <div className={styles.others}>
            <ReadingLine size={pasted.length} reading={reading} />
          </div>
        ) : null}
        {artifact === undefined && !unread && !isWaiting && !reading ? (
          <div className={styles.others}>
            {pasted === '' && !large ? <Welcome /> : null}
            {pasted !== '' || large?.state === 'read' ? (
              <output className={styles.nothing} data-nothing>
                <strong>{nothing?.says ?? 'It contains no token, no cookie and no key.'}</strong>{' '}
                {nothing ? <CommandButton says={nothing.says} /> : null}
                {nothing?.source ? <SourceLink source={nothing.source} /> : null}
                {nothing?.expected ? <span>{nothing.expected}</span> : null}
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
