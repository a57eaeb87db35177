/** The lab: logins side by side in one run, one a column. Not: the run (lab/run); the address says which one. */
import { useCallback, useMemo, useRef, useState } from 'react';
import { useSearch } from 'wouter';
import { modeOf } from '#lab/modes';
import { cut } from '#lab/run/run';
import { storyOf } from '#lab/stories';
import { DEFAULT_SETUP } from '#lab/run/choices';
import type { Setup } from '#lab/run/setup';
import { useChoices } from '../choices';
import { Columns } from './record/columns';
import { KeysButton } from './controls/keys-button';
import { LabBar } from './controls/lab-bar';
import { LAB_KEYS, type KeyAction } from './controls/lab-keys';
import styles from './lab-page.module.css';
import { goTo, queryOf, usePlace } from './holdings/place';
import { useRun } from './run-query';
import { SimulatedLine } from './record/simulated-line';
import { StoryPage } from './story/story-page';
import { StoryRow } from './story/story-row';
import { useLabKeys } from './controls/use-lab-keys';
import { usePlayer } from './controls/use-player';
import { VerifyingKeyProvider, verifyingKeyOf } from './holdings/verifying-key';

/** How many acts two runs begin with in common: those stay while the second is computed. */
const commonStart = (a: readonly string[], b: readonly string[]): number => {
  const differs = a.findIndex((act, index) => act !== b[index]);
  return differs < 0 ? a.length : differs;
};

const listed = (columns: readonly string[]): string =>
  new Intl.ListFormat('en-GB').format(columns.map((id) => modeOf(id)?.name ?? id));

const Bench = () => {
  const place = usePlace();
  const query = useRun(place.setup);
  const run = query.data;
  const busy = query.isPlaceholderData || query.isPending;
  const { setup } = place;
  const { acts } = setup;
  const step = Math.min(place.step ?? acts.length, commonStart(run?.setup.acts ?? [], acts));
  const shown = useMemo(() => run && cut(run, step), [run, step]);
  // The address whose last shown act just came: done or played here, neither found in the address nor scrubbed to.
  const [arrived, setArrived] = useState<string>();
  const fresh = arrived === queryOf(setup, step) && !busy ? step - 1 : undefined;

  const key = useMemo(() => verifyingKeyOf(setup), [setup]);

  const go = (to: Setup, next?: number) => {
    player.stop();
    setArrived(undefined);
    goTo(to, next);
  };
  const act = (id: string) => {
    player.stop();
    const done = { ...setup, acts: [...acts.slice(0, place.step ?? acts.length), id] };
    setArrived(queryOf(done));
    goTo(done);
  };
  const play = useCallback(
    (next: number) => {
      setArrived(queryOf(setup, next));
      goTo(setup, next);
    },
    [setup],
  );
  const player = usePlayer({ step, last: acts.length, busy, onStep: play });

  const keys = useRef<HTMLDialogElement>(null);
  const keysOn = useChoices((choices) => choices.labKeys);
  const setKeysOn = useChoices((choices) => choices.setLabKeys);
  const does: Readonly<Record<KeyAction, () => void>> = {
    previous: () => {
      go(setup, Math.max(step - 1, 0));
    },
    next: () => {
      go(setup, Math.min(step + 1, acts.length));
    },
    start: () => {
      go(setup, 0);
    },
    end: () => {
      go(setup);
    },
    play: player.toggle,
    keys: () => keys.current?.showModal(),
  };
  useLabKeys(keysOn, (action) => {
    does[action]();
  });

  return (
    <div className={styles.lab}>
      <h1 className="hidden-visually">Lab: {listed(setup.columns)} logins side by side</h1>
      <StoryRow />
      {place.notices.length > 0 ? (
        <output className={styles.notices}>
          {place.notices.map((notice) => (
            <span key={notice}>{notice}</span>
          ))}
          {queryOf(setup) === queryOf(DEFAULT_SETUP) ? <span>This is the default run.</span> : null}
        </output>
      ) : null}
      {query.isError ? (
        <div className={styles.notices} role="alert" data-failed="run">
          <p>The run could not be made: {query.error.message}</p>
          <button type="button" onClick={() => void query.refetch()}>
            Try again
          </button>
          <button
            type="button"
            onClick={() => {
              go(DEFAULT_SETUP);
            }}
          >
            Reset
          </button>
        </div>
      ) : null}
      {run && shown ? (
        <>
          <LabBar
            shown={shown}
            setup={setup}
            step={step}
            busy={busy}
            onAct={act}
            onSetup={go}
            onStep={(next) => {
              go(setup, next);
            }}
            player={player}
            keys={<KeysButton rows={LAB_KEYS} dialog={keys} on={keysOn} onSwitch={setKeysOn} />}
          />
          <VerifyingKeyProvider value={key}>
            <Columns run={shown} whole={run} busy={busy} fresh={fresh} />
          </VerifyingKeyProvider>
        </>
      ) : query.isPending ? (
        <p className={styles.simulated} aria-busy="true">
          Logging in, in every column …
        </p>
      ) : null}
      <SimulatedLine />
    </div>
  );
};

/** `#/lab`: a story on the stage where the address names one, else the run that it describes. */
export const LabPage = () => {
  const story = storyOf(new URLSearchParams(useSearch()).get('story') ?? '');
  return story ? <StoryPage key={story.id} story={story} /> : <Bench />;
};
