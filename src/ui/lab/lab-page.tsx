/** The lab: one run on the stage, what can be done in it, and its record. Not: the run (lab/run); the address says which one. */
import { useRef, useState, type ReactNode } from 'react';
import { MOST_ACTS } from '#lab/derive/lab-address';
import { modeOf } from '#lab/modes';
import { heroOf, stories } from '#lab/stories';
import { useChoices } from '../choices';
import { Lanes } from '../stage/lanes';
import { SetupProvider } from '../stage/verifying-key';
import { dateText, timeText } from '../parts/clock-text';
import { Controls } from './controls/controls';
import { KeysButton } from '../parts/keys-button';
import { LAB_KEYS, type KeyAction } from './controls/lab-keys';
import { useLabKeys } from './controls/use-lab-keys';
import styles from './lab-page.module.css';
import { Bars } from './measures/bars-view';
import { PresentLab } from './present/present-lab';
import { Record } from './record/record';
import { SimulatedLine } from './record/simulated-line';
import { StoryRow } from './story/story-row';
import { tell } from './tell';
import { TimeLine } from './time-line/time-line';
import { useLab, type Lab } from './use-lab';
import { RunFailed } from '../parts/run-failed';

const listed = (columns: readonly string[]): string =>
  new Intl.ListFormat('en-GB').format(columns.map((id) => modeOf(id)?.name ?? id));

const Problems = ({ lab: { place, query, reset } }: { readonly lab: Lab }) => (
  <>
    {place.notices.length > 0 ? (
      <output className={`row ${styles.notices}`}>
        {place.notices.map((notice) => (
          <span key={notice}>{notice}</span>
        ))}
      </output>
    ) : null}
    {query.isError ? (
      <div className={`row ${styles.notices}`}>
        <RunFailed error={query.error} again={() => void query.refetch()}>
          <button type="button" onClick={reset}>
            Reset
          </button>
        </RunFailed>
      </div>
    ) : null}
  </>
);

const Clock = ({ at }: { readonly at: number }) => (
  <p className={styles.clock}>
    <span className="hidden-visually">Virtual clock: </span>
    <time dateTime={`${dateText(at)}T${timeText(at)}Z`} title={`${dateText(at)} UTC, virtual clock`}>
      {timeText(at)}
    </time>
  </p>
);

const later = (count: number): string =>
  count === 0 ? '' : `A new step replaces the ${count === 1 ? 'one' : count} after this one.`;

const showRecord = () => {
  requestAnimationFrame(() => {
    document.getElementById('record')?.scrollIntoView({ block: 'nearest' });
  });
};

interface Props {
  /** What is shown until there is a run; absent: few words. */
  readonly opening: ReactNode;
}

export const LabPage = ({ opening }: Props) => {
  const lab = useLab();
  const { place, run, record, scenes, frames, shown, step, player } = lab;
  const { setup, story, told } = place;
  const keys = useRef<HTMLDialogElement>(null);
  const keysOn = useChoices((choices) => choices.labKeys);
  const [blank, setBlank] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const wanted = chosen ?? (story && heroOf(story));
  const lane = scenes.some(({ mode }) => mode === wanted) ? wanted : scenes[0]?.mode;
  const does: Readonly<Record<KeyAction, () => void>> = {
    previous: () => {
      lab.show(shown - 1);
    },
    next: () => {
      lab.show(shown + 1);
    },
    start: () => {
      lab.show(0);
    },
    end: () => {
      lab.showAct(setup.acts.length);
    },
    play: player.toggle,
    reset: lab.reset,
    blank: () => {
      setBlank(place.present && !blank);
    },
    leave: () => {
      if (place.present) lab.look({ present: false });
    },
    keys: () => keys.current?.showModal(),
  };
  useLabKeys(keysOn, (action) => {
    const named = typeof action === 'number' ? stories[action] : undefined;
    if (named) {
      setChosen(undefined);
      lab.tell(named);
    } else if (typeof action === 'string') does[action]();
  });
  const sheet = <KeysButton rows={LAB_KEYS} dialog={keys} />;
  const now = scenes[0]?.at;
  const stage = (
    <div aria-busy={lab.busy} className={styles.lanes}>
      <Lanes
        scenes={scenes}
        lane={lane}
        onLane={setChosen}
        was={lab.was?.outcomes}
        because={lab.was?.because}
        big={place.present}
        comesTo={lab.busy ? undefined : tell(setup.acts[frames[shown]?.act ?? -1], scenes)}
        onStep={lab.showTraceStep}
        paused={player.paused}
        speed={player.speed}
        onTravelling={lab.setIsTravelling}
      />
    </div>
  );
  if (place.present) {
    return (
      <SetupProvider value={setup}>
        <PresentLab
          lab={lab}
          keys={sheet}
          blank={blank}
          onBlank={() => {
            setBlank(!blank);
          }}
        >
          <Problems lab={lab} />
          {stage}
        </PresentLab>
      </SetupProvider>
    );
  }
  if (!run && lab.busy && opening) return opening;
  return (
    <SetupProvider value={setup}>
      <div className={styles.page} data-record={place.record || undefined}>
        <div className={styles.lab}>
          <h1 className="hidden-visually">
            Lab: {told ? told.title : `${listed(setup.columns)} logins side by side`}
          </h1>
          <div className={styles.top}>
            <StoryRow
              told={told}
              from={told ? undefined : story}
              onTell={(next) => {
                setChosen(undefined);
                lab.tell(next);
              }}
            />
            <button
              type="button"
              onClick={() => {
                lab.look({ present: true });
              }}
            >
              Present
            </button>
          </div>
          <Problems lab={lab} />
          {run ? (
            <>
              <Controls
                setup={setup}
                full={place.step >= MOST_ACTS}
                matters={(story ?? stories[0])?.matters ?? []}
                onAct={lab.act}
                onSetup={lab.change}
              />
              <div className={styles.says}>
                <p>{told ? told.says : story ? `Your run, from “${story.title}”` : 'Your run'}</p>
                <p className={styles.later}>{later(setup.acts.length - step)}</p>
                {now === undefined ? null : <Clock at={now} />}
              </div>
              {stage}
              <TimeLine
                acts={setup.acts}
                frames={frames}
                shown={shown}
                step={step}
                player={player}
                onShow={lab.show}
                onAct={lab.showAct}
              >
                <div className={styles.ends}>
                  <button type="button" onClick={lab.reset}>
                    Reset
                  </button>
                  <button
                    type="button"
                    aria-expanded={place.record}
                    aria-controls="record"
                    onClick={() => {
                      lab.look({ record: !place.record });
                      if (!place.record) showRecord();
                    }}
                  >
                    Record
                  </button>
                  {sheet}
                </div>
              </TimeLine>
              {record ? (
                <Bars
                  run={record}
                  onStep={lab.showAct}
                  onRevoke={() => {
                    lab.act('end-logins');
                  }}
                />
              ) : null}
            </>
          ) : lab.busy ? (
            <p aria-busy="true">Logging in, in every lane …</p>
          ) : null}
          <SimulatedLine />
        </div>
        {place.record && run && record ? (
          <Record
            run={record}
            whole={run}
            busy={lab.busy}
            fresh={lab.fresh}
            lane={lane}
            onClose={() => {
              lab.look({ record: false });
            }}
          />
        ) : null}
      </div>
    </SetupProvider>
  );
};
