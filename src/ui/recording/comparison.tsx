/** Two recorded logins: what differs in a sentence, both on the stage at one step of the axis, and all steps beside one another. Not: finding what differs (differences.ts, side-by-side.ts). */
import { useMemo, useState } from 'react';
import { hrefOf } from '../address';
import { SeverityGlyph } from '../parts/severity';
import { VisibleText } from '../parts/visible-text';
import styles from './comparison.module.css';
import { DifferenceList } from './difference-list';
import { differences, differencesText } from './differences';
import { Frame, useSteps } from './frame';
import type { Login } from './login';
import { Missing } from './missing';
import { useRecorded } from './recorded';
import page from './recording.module.css';
import { sideBySide, type Pair } from './side-by-side';
import { StepsTable } from './steps-table';
import { requestText } from './words';
import { worstAt } from './worst-at';

interface Props {
  readonly a: Login;
  readonly b: Login;
}

const sideText = (side: 'A' | 'B', { flow }: Login, exchange: number | undefined): string =>
  `${side}: ${exchange === undefined ? 'no such step' : requestText(flow, exchange)}`;

const pairText = ({ a, b }: Props, pair: Pair | undefined): string =>
  pair ? `${sideText('A', a, pair.a)}. ${sideText('B', b, pair.b)}` : 'No step';

/** More marks than these would overlap. */
const MOST_MARKS = 240;

interface MarksProps extends Props {
  readonly pairs: readonly Pair[];
}

/** A row of dots for each recording: a gap is a step that it lacks. */
const Marks = ({ a, b, pairs }: MarksProps) => {
  const rows = [
    { side: 'A', marked: worstAt(a.findings), at: (pair: Pair) => pair.a },
    { side: 'B', marked: worstAt(b.findings), at: (pair: Pair) => pair.b },
  ];
  return (
    <div className={styles.marks} aria-hidden="true">
      {rows.map(({ side, marked, at }) => (
        <div key={side}>
          <b>{side}</b>
          {pairs.map((pair, place) => {
            const exchange = at(pair);
            if (exchange === undefined) return null;
            const severity = marked.get(exchange);
            if (pairs.length > MOST_MARKS && !severity) return null;
            return (
              <span
                key={exchange}
                style={{ insetInlineStart: `${(place / Math.max(pairs.length - 1, 1)) * 100}%` }}
              >
                {severity ? <SeverityGlyph severity={severity} /> : '○'}
              </span>
            );
          })}
        </div>
      ))}
    </div>
  );
};

export const Comparison = ({ a, b }: Props) => {
  const pairs = useMemo(() => sideBySide(a, b), [a, b]);
  const found = useMemo(() => differences(a, b), [a, b]);
  const steps = useSteps(pairs.length - 1);
  const [panel, setPanel] = useState('differences');
  const toExchange = (side: 'a' | 'b', exchange: number) => {
    steps.show(pairs.findLastIndex((pair) => (pair[side] ?? Infinity) <= exchange));
  };
  const pair = pairs[steps.shown];
  const tabs = [
    { id: 'differences', label: 'Differences' },
    { id: 'steps', label: `Steps: ${pairs.length}` },
  ];
  return (
    <Frame
      data={{ 'data-comparison': true }}
      head={
        <>
          <h1>{differencesText(found)}</h1>
          <dl className={`words ${styles.names}`}>
            {[
              { side: 'A', login: a },
              { side: 'B', login: b },
            ].map(({ side, login }) => (
              <div key={side} data-side={side} data-artifact="har" data-flow={login.flow.name.id}>
                <dt>{side}</dt>
                <dd>
                  <VisibleText text={login.name} limit={60} />: {login.flow.name.label}
                  <Missing flow={login.flow} />
                </dd>
              </div>
            ))}
          </dl>
          <p className={page.acts}>
            <a href={hrefOf('/inspect/recording')}>Back to A</a>
            <button
              type="button"
              onClick={() => {
                useRecorded.setState({ login: b, other: a });
              }}
            >
              Swap A and B
            </button>
            <button
              type="button"
              onClick={() => {
                useRecorded.setState({ other: undefined });
              }}
            >
              Choose another B
            </button>
          </p>
        </>
      }
      label="Both logins on the stage"
      scenes={pair?.scenes() ?? []}
      onStep={(lane, exchange) => {
        toExchange(lane === 'a' ? 'a' : 'b', exchange);
      }}
      what="step"
      steps={steps}
      says={pairText({ a, b }, pair)}
      marks={<Marks a={a} b={b} pairs={pairs} />}
      panels={{ label: 'About both recordings', tabs, selected: panel, onSelect: setPanel }}
    >
      {panel === 'differences' ? (
        <DifferenceList found={found} onPoint={toExchange} />
      ) : (
        <StepsTable a={a} b={b} pairs={pairs} shown={steps.shown} onShow={steps.show} />
      )}
    </Frame>
  );
};
