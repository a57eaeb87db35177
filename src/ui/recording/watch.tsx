/** A recorded login: the stage with its time line, and beside it its credentials and the record. Not: drawing a still (stage/stage.tsx). */
import { useCallback, useId, useMemo, useState } from 'react';
import { drawn } from '#lab/derive/recorded/credentials';
import { recordedStills } from '#lab/derive/recorded/scenes';
import type { RecordedFlow } from '#recording/recorded-flow';
import type { Place } from '#recording/recording';
import { hrefOf } from '../address';
import { SeverityMark } from '../parts/severity';
import { panelProps, Tabs } from '../parts/tabs';
import { usePlayer } from '../parts/use-player';
import { Actors } from './actors';
import { CredentialDialog } from '../stage/credential-dialog';
import { Stage } from '../stage/stage';
import { wantsStills } from '../stage/use-stills';
import { VerifyingKeyProvider } from '../stage/verifying-key';
import { Findings } from './findings';
import type { Login, LoginFinding } from './login';
import { RecordPanel } from './record-panel';
import styles from './recording.module.css';
import { Redaction } from './redaction';
import { TimeLine } from './time-line';
import { Ways } from './way';
import { hostOf, sinceText } from './words';

const stepText = (flow: RecordedFlow, exchange: number): string => {
  const shown = flow.recording.exchanges[exchange];
  if (!shown) return 'No exchange';
  const { request } = shown;
  const since = sinceText(flow, exchange);
  return `Exchange ${exchange + 1}: ${request.method} ${hostOf(request.url)}${since && `, after ${since}`}`;
};

/** Milliseconds for a still, what travels not counted. */
const BEAT = 900;

export const Watch = ({ login: { flow, findings } }: { readonly login: Login }) => {
  const id = useId();
  const stills = useMemo(() => recordedStills(flow), [flow]);
  const last = stills.length - 1;
  const [shown, setShown] = useState(0);
  const [isTravelling, setIsTravelling] = useState(false);
  const [panel, setPanel] = useState('findings');
  const [opened, setOpened] = useState<number>();
  const [pointed, setPointed] = useState<Place>();
  const [isSharing, setIsSharing] = useState(false);
  const player = usePlayer({
    step: shown,
    last,
    busy: isTravelling,
    time: BEAT,
    onStep: setShown,
    // Who asked for no motion steps by hand.
    starts: wantsStills() ? undefined : 'opened',
  });
  const { stop } = player;
  const show = (to: number) => {
    stop();
    setPointed(undefined);
    setShown(to);
  };
  /** An exchange that says nothing of the login has no still: the one before it is shown. */
  const toExchange = (exchange: number) => {
    show(
      Math.max(
        0,
        stills.findLastIndex(({ step }) => step <= exchange),
      ),
    );
  };
  const open = useCallback((index: number) => {
    setOpened(index);
  }, []);
  const scene = stills[shown]?.scene();
  const still = useMemo(() => (scene ? [scene] : []), [scene]);
  const step = scene?.step ?? -1;
  const credential = opened === undefined ? undefined : flow.credentials[opened];
  const shape = credential && drawn(credential);
  const issuedAt = flow.recording.exchanges[credential?.way[0]?.exchange ?? -1]?.at ?? 0;
  const point = ({ place }: LoginFinding) => {
    if (!place) return;
    toExchange(place.exchange);
    setPointed(place);
    setPanel('record');
  };
  const marked = useMemo(
    () =>
      findings.flatMap(({ place }) =>
        place ? [stills.findLastIndex(({ step: at }) => at <= place.exchange)] : [],
      ),
    [findings, stills],
  );
  const here = findings.filter(({ place }) => place?.exchange === step);
  const tabs = [
    { id: 'findings', label: `Findings: ${findings.length}` },
    { id: 'record', label: `Record: ${flow.recording.exchanges.length}` },
    { id: 'credentials', label: `Credentials: ${flow.credentials.length}` },
  ];
  return (
    <VerifyingKeyProvider value={undefined}>
      <article className={styles.page} data-artifact="har" data-flow={flow.name.id}>
        <header className={styles.head}>
          <h1>{flow.name.label}</h1>
          <p>{flow.name.because.join(' ')}</p>
          <Actors flow={flow} />
          <p className={styles.acts}>
            <a href={hrefOf('/inspect/recording/losses')}>Try attacks on this setup</a>
            <a href={hrefOf('/inspect/recording/compare')}>Compare with another login</a>
            <button
              type="button"
              aria-haspopup="dialog"
              onClick={() => {
                setIsSharing(true);
              }}
            >
              Save without secrets
            </button>
          </p>
        </header>
        <section className={styles.main} aria-label="The login on the stage">
          <Stage
            scenes={still}
            paused={player.paused}
            speed={player.speed}
            onTravelling={setIsTravelling}
            onStep={(_lane, exchange) => {
              toExchange(exchange);
            }}
          />
        </section>
        <div className={styles.time}>
          {here.map((finding) => (
            <p key={finding.id} className={styles.here}>
              <SeverityMark severity={finding.severity} /> <strong>{finding.says}</strong>
            </p>
          ))}
          <TimeLine
            last={last}
            shown={shown}
            says={stepText(flow, step)}
            marked={[...new Set(marked)]}
            player={player}
            onShow={show}
          />
        </div>
        <div className={styles.side}>
          <Tabs
            label="About the recording"
            tabs={tabs}
            selected={panel}
            onSelect={setPanel}
            selectsOnFocus
            fills
            idPrefix={id}
          />
          <div className={styles.panel} {...panelProps(id, panel)}>
            {panel === 'findings' ? <Findings findings={findings} onPoint={point} /> : null}
            {panel === 'credentials' ? <Ways flow={flow} onStep={toExchange} onOpen={open} /> : null}
            {panel === 'record' ? (
              <RecordPanel flow={flow} step={step} pointed={pointed} onStep={toExchange} />
            ) : null}
          </div>
        </div>
        {isSharing ? (
          <Redaction
            flow={flow}
            onClose={() => {
              setIsSharing(false);
            }}
          />
        ) : null}
        {shape ? (
          <CredentialDialog
            credential={shape}
            now={Math.floor(issuedAt / 1000)}
            onClose={() => {
              setOpened(undefined);
            }}
          />
        ) : null}
      </article>
    </VerifyingKeyProvider>
  );
};
