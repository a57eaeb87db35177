/** The search for a weak secret: asking for it, watching it, and what it found. */
import { useMemo, useState } from 'react';
import type { Jws } from '#jose/jws/jws';
import { macTargetOf } from '#jose/weak-secret/mac-target';
import { useChoices } from '../../choices';
import type { ToolProps } from '../tool';
import { FileButton } from '../../parts/file-button';
import { VisibleText } from '../../parts/visible-text';
import type { Outcome, Progress } from './messages';
import { useSearch } from './use-search';
import styles from './weak-secret.module.css';

const READINGS = { utf8: 'text (UTF-8)', base64url: 'base64url', base64: 'base64', hex: 'hexadecimal' };

const count = (number: number, word: string): string =>
  `${number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`;

/** A rate from fewer keys would tell how long it takes to begin. */
const ENOUGH_KEYS = 10_000;

/** "61,000 candidates, 97,000 keys in 0.5 s: 194,000 keys a second" */
const figures = ({ tally, seconds }: Pick<Outcome, 'tally' | 'seconds'>): string => {
  const rate =
    tally.keys >= ENOUGH_KEYS && seconds > 0
      ? `: ${count(Math.round(tally.keys / seconds), 'key')} a second`
      : '';
  return `${count(tally.candidates, 'candidate')}, ${count(tally.keys, 'key')} in ${seconds.toFixed(1)} s${rate}`;
};

const Found = ({ found, outcome }: { found: NonNullable<Outcome['found']>; outcome: Outcome }) => {
  const { giveKey, readKeyAs } = useChoices();
  return (
    <div className={styles.found} data-weak-secret="found">
      <h3>
        <span aria-hidden="true">✖</span> This secret is {found.text === '' ? 'empty' : found.is}: anyone can
        sign tokens that this verifier accepts.
      </h3>
      <dl className={styles.facts}>
        <dt>Secret</dt>
        <dd>
          {found.text === '' ? (
            'The empty text, or only zero bytes, which an HMAC treats the same'
          ) : (
            <code>
              <VisibleText text={found.text} />
            </code>
          )}
        </dd>
        <dt>Read as</dt>
        <dd>{READINGS[found.reading]}</dd>
        <dt>Known from</dt>
        <dd>
          <VisibleText text={found.source} />
        </dd>
        <dt>Tried</dt>
        <dd>{figures(outcome)}</dd>
      </dl>
      {found.text === '' ? null : (
        <button
          type="button"
          onClick={() => {
            readKeyAs(found.reading);
            giveKey(found.text);
            document.getElementById('key')?.focus();
          }}
        >
          Put it into the key box
        </button>
      )}
    </div>
  );
};

const NotFound = ({ outcome }: { outcome: Outcome }) => (
  <div className={styles.notFound} data-weak-secret="not-found">
    <h3>
      <span aria-hidden="true">◇</span> None of these is the secret.
    </h3>
    <p>Other secrets are still possible: a longer list may contain it.</p>
    <ul>
      {outcome.lists.map(({ name, candidates }) => (
        <li key={name}>
          {candidates.toLocaleString('en')} {name}
        </li>
      ))}
      {outcome.passedOver > 0 ? (
        <li>Skipped: {count(outcome.passedOver, 'line')} of your word list that are not UTF-8 or too long</li>
      ) : null}
    </ul>
    <p>
      Tried: {figures(outcome)}. Each candidate is tried as UTF-8, and as base64, base64url or hexadecimal if
      it is valid.
    </p>
  </div>
);

const Running = ({ progress }: { progress: Progress | undefined }) => (
  <div className={styles.running}>
    <progress aria-label="Search" {...(progress ? { value: progress.part } : {})} />
    <p>{progress ? `Now: ${progress.list}. ${figures(progress)}` : 'Loading the lists …'}</p>
  </div>
);

const SearchBox = ({ jws }: { jws: Jws }) => {
  const { state, start, cancel } = useSearch();
  const [wordList, setWordList] = useState<File | undefined>();
  const running = state.type === 'running';
  return (
    <div className={styles.search}>
      <p>
        Tries published secrets, placeholders, guesses from the token’s claims, common passwords and
        dictionary words until one gives this signature. Everything runs in this page.
      </p>
      <div className={styles.file}>
        <FileButton label="Add your own word list" disabled={running} onFile={setWordList} />
        {wordList ? (
          <>
            <span>
              <VisibleText text={wordList.name} />
            </span>
            <button
              type="button"
              disabled={running}
              onClick={() => {
                setWordList(undefined);
              }}
            >
              Remove
            </button>
          </>
        ) : (
          'Optional: a file with one secret per line.'
        )}
      </div>
      {running ? (
        <button type="button" onClick={cancel}>
          Cancel
        </button>
      ) : (
        <button
          type="button"
          onClick={() => {
            start({ token: jws.text, ...(wordList ? { wordList } : {}) });
          }}
        >
          Search for the secret
        </button>
      )}
      {state.type === 'running' ? <Running progress={state.progress} /> : null}
      <output className={styles.outcome}>
        {state.type === 'outcome' && state.found ? <Found found={state.found} outcome={state} /> : null}
        {state.type === 'outcome' && !state.found ? <NotFound outcome={state} /> : null}
        {state.type === 'refused' ? <p>{state.says}</p> : null}
        {state.type === 'failed' ? <p>The search stopped: its worker failed.</p> : null}
        {state.type === 'cancelled' ? (
          <p data-weak-secret="cancelled">
            Canceled{state.progress ? ` after ${figures(state.progress)}` : ''}. Nothing was found so far.
          </p>
        ) : null}
      </output>
    </div>
  );
};

/** A token that has no secret gets the reason in place of the search. */
export const WeakSecret = ({ token }: ToolProps<'compact'>) => {
  const { jws } = token.compact;
  const target = useMemo(() => macTargetOf(jws), [jws]);
  if ('says' in target) {
    return (
      <p className={styles.none}>
        There is no secret to search for. <VisibleText text={target.says} />
      </p>
    );
  }
  // A search belongs to its token: with another token it ends, and its outcome goes.
  return <SearchBox key={jws.text} jws={jws} />;
};
