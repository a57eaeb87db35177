/** A recorded login: the stage with its time line, and beside it its credentials and the record. Not: drawing a still (stage/stage.tsx). */
import { useCallback, useMemo, useState } from 'react';
import { drawn } from '#lab/derive/recorded/credentials';
import { recordedStills } from '#lab/derive/recorded/scenes';
import { modeLike } from '#lab/derive/recorded/setup';
import type { Severity } from '#lint/rule';
import type { RecordedFlow } from '#recording/recorded-flow';
import type { Place } from '#recording/recording';
import { hrefOf } from '../address';
import { SeverityGlyph, SeverityMark } from '../parts/severity';
import { CredentialDialog } from '../stage/credential-dialog';
import { wantsStills } from '../stage/use-stills';
import { Actors } from './actors';
import { Findings } from './findings';
import { Frame, useSteps } from './frame';
import type { Login, LoginFinding } from './login';
import { Missing } from './missing';
import { RecordPanel } from './record-panel';
import styles from './recording.module.css';
import { Redaction } from './redaction';
import { Ways } from './way';
import { hostOf, sinceText } from './words';
import { worstAt } from './worst-at';

const stepText = (flow: RecordedFlow, exchange: number): string => {
  const shown = flow.recording.exchanges[exchange];
  if (!shown) return 'No exchange';
  const { request } = shown;
  const since = sinceText(flow, exchange);
  return `Exchange ${exchange + 1}: ${request.method} ${hostOf(request.url)}${since && `, after ${since}`}`;
};

interface MarksProps {
  /** Indices of stills that something is wrong with. */
  readonly marked: ReadonlyMap<number, Severity>;
  readonly last: number;
}

const Marks = ({ marked, last }: MarksProps) => (
  <div className={styles.marks} aria-hidden="true">
    {[...marked].map(([still, severity]) => (
      <span key={still} style={{ insetInlineStart: `${(still / Math.max(last, 1)) * 100}%` }}>
        <SeverityGlyph severity={severity} />
      </span>
    ))}
  </div>
);

export const Watch = ({ login: { flow, findings } }: { readonly login: Login }) => {
  const stills = useMemo(() => recordedStills(flow), [flow]);
  // Who asked for no motion steps by hand.
  const steps = useSteps(stills.length - 1, wantsStills() ? undefined : 'opened');
  const [panel, setPanel] = useState('findings');
  const [opened, setOpened] = useState<number>();
  const [pointed, setPointed] = useState<Place>();
  const [isSharing, setIsSharing] = useState(false);
  const { show } = steps;
  /** An exchange that says nothing of the login has no still: the one before it is shown. */
  const toExchange = useCallback(
    (exchange: number) => {
      setPointed(undefined);
      show(stills.findLastIndex(({ step }) => step <= exchange));
    },
    [show, stills],
  );
  const open = useCallback((index: number) => {
    setOpened(index);
  }, []);
  const scene = stills[steps.shown]?.scene();
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
    () => worstAt(findings, (exchange) => stills.findLastIndex(({ step: at }) => at <= exchange)),
    [findings, stills],
  );
  const here = findings.filter(({ place }) => place?.exchange === step);
  const hasSetup = useMemo(() => modeLike(flow) !== undefined, [flow]);
  const tabs = [
    { id: 'findings', label: `Findings: ${findings.length}` },
    { id: 'record', label: `Record: ${flow.recording.exchanges.length}` },
    { id: 'credentials', label: `Credentials: ${flow.credentials.length}` },
  ];
  return (
    <>
      <Frame
        data={{ 'data-artifact': 'har', 'data-flow': flow.name.id }}
        head={
          <>
            <h1>{flow.name.label}</h1>
            <p>{flow.name.because.join(' ')}</p>
            <Actors flow={flow} />
            <Missing flow={flow} />
            <p className={styles.acts}>
              {hasSetup ? <a href={hrefOf('/inspect/recording/losses')}>Try attacks on this setup</a> : null}
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
          </>
        }
        label="The login on the stage"
        scenes={still}
        onStep={(_lane, exchange) => {
          toExchange(exchange);
        }}
        what="exchange"
        steps={steps}
        says={[stepText(flow, step), ...here.map(({ says }) => says)].join('. ')}
        marks={<Marks marked={marked} last={steps.last} />}
        here={
          findings.length > 0 ? (
            <div className={styles.here}>
              {here.map(({ id, severity, says }) => (
                <p key={id}>
                  <SeverityMark severity={severity} /> <strong>{says}</strong>
                </p>
              ))}
            </div>
          ) : null
        }
        panels={{ label: 'About the recording', tabs, selected: panel, onSelect: setPanel }}
      >
        {panel === 'findings' ? <Findings flow={flow} findings={findings} onPoint={point} /> : null}
        {panel === 'credentials' ? <Ways flow={flow} onStep={toExchange} onOpen={open} /> : null}
        {panel === 'record' ? (
          <RecordPanel flow={flow} step={step} pointed={pointed} onStep={toExchange} />
        ) : null}
      </Frame>
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
    </>
  );
};
