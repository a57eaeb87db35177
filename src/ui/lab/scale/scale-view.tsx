/** The inputs, one chart at a time, and all figures as a table. Not: where the figures come from (queries.ts). */
import { Fragment, useDeferredValue, useId, useMemo, useState, type ReactNode } from 'react';
import { EMPTY_TABLE } from '#http/hpack/encode';
import { indexCredentials, neverIndexAuthorization } from '#http/hpack/indexing';
import { modes } from '#lab/modes';
import { RATES_SOURCE } from '#lab/scale/signature-rates';
import type { UnitFigures } from '#lab/scale/unit-figures';
import { waysOf } from '#lab/scale/ways';
import { panelProps, Tabs } from '../../parts/tabs';
import { AnswerTable } from './answer-table';
import { bytesOf } from './bytes-of';
import { Figure } from './figure';
import { bytesGraph } from './graphs/bytes-graph';
import { callsGraph } from './graphs/calls-graph';
import { claimsGraph } from './graphs/claims-graph';
import { loadGraph } from './graphs/load-graph';
import { outageGraph } from './graphs/outage-graph';
import { inputsFor } from './inputs';
import { InputsForm, type Switches } from './inputs-form';
import styles from './scale-page.module.css';

interface Props {
  readonly figures: readonly UnitFigures[];
}

const CHARTS = [
  { id: 'calls', label: 'Calls' },
  { id: 'outage', label: 'Outage' },
  { id: 'bytes', label: 'Bytes' },
  { id: 'claims', label: 'Claims' },
  { id: 'load', label: 'Cores and stores' },
] as const;
type ChartId = (typeof CHARTS)[number]['id'];

/** What each chart's y axis counts. */
const COUNTS: Readonly<Record<ChartId, string>> = {
  calls: 'Calls a second to the session store, the key set and the authorization server',
  outage: 'Share of requests answered, averaged over the outage',
  bytes: 'Average bytes of a request, in HTTP/1.1 and in HTTP/2 with header compression (RFC 7541)',
  claims: 'Average bytes of a request, for the chosen number of requests on a connection',
  load: 'Cores for signatures and stores for lookups and writes, at the assumed rates',
};

const SWITCHES: Switches = {
  indexed: true,
  keepsOldKeys: false,
  hasReplica: false,
  shown: modes.flatMap(({ scale }) => scale.ways.flatMap(({ id, besides }) => (besides ? [] : [id]))),
};

/** Everything under the heading. */
export const ScaleView = ({ figures }: Props) => {
  const [inputs, setInputs] = useState(() => inputsFor(figures));
  const [switches, setSwitches] = useState(SWITCHES);
  const { indexed, keepsOldKeys, hasReplica } = switches;
  const spare = useMemo(() => ({ keepsOldKeys, hasReplica }), [keepsOldKeys, hasReplica]);
  const [chart, setChart] = useState<ChartId>('calls');
  const id = useId();
  const bytesIn = useMemo(
    () => bytesOf(figures, indexed ? indexCredentials : neverIndexAuthorization),
    [figures, indexed],
  );
  const all = useMemo(
    () =>
      waysOf(figures, {
        ...inputs.lifetimes,
        lookUpKept: inputs.lookUpKept,
      }),
    [figures, inputs],
  );
  const ways = useMemo(() => all.filter(({ id }) => switches.shown.includes(id)), [all, switches.shown]);
  // Graphs take longer than the table: while a slider moves they may come a moment later.
  const later = useDeferredValue(useMemo(() => ({ ways, inputs }), [ways, inputs]));
  const graphs = useMemo(
    () => ({
      calls: callsGraph(later.ways, later.inputs),
      outage: outageGraph(later.ways, later.inputs, spare),
      bytes: bytesGraph(bytesIn, later.inputs),
      claims: claimsGraph(bytesIn, later.inputs),
      load: loadGraph(later.ways, later.inputs),
    }),
    [later, bytesIn, spare],
  );
  const notes: Readonly<Partial<Record<ChartId, ReactNode>>> = {
    outage: <p>All shared servers are down at once: session store, key set, logins and refreshes.</p>,
    claims: (
      <p>
        {indexed
          ? `A field larger than the connection’s table (${EMPTY_TABLE.maximum.toLocaleString('en')} octets) empties the table. It is sent in full each time (RFC 7541, section 4.4). A browser sends more fields than the lab, so it happens to smaller tokens there.`
          : 'Authorization is sent in full each time (RFC 7541, section 7.1.3), so that sizes can’t help to guess it. Firefox does so, Chrome doesn’t. Both compress cookies.'}
      </p>
    ),
    load: (
      <p>
        A page can’t measure a server, so these rates are assumed: {RATES_SOURCE.says}. Measure yours:{' '}
        {RATES_SOURCE.commands.map((command, index) => (
          <Fragment key={command}>
            {index > 0 ? ', ' : ''}
            <code>{command}</code>
          </Fragment>
        ))}
        .
      </p>
    ),
  };
  return (
    <div className={`stack ${styles.view}`}>
      <InputsForm
        ways={all}
        inputs={inputs}
        switches={switches}
        onInputs={setInputs}
        onSwitches={setSwitches}
        onReset={() => {
          setInputs(inputsFor(figures));
          setSwitches(SWITCHES);
        }}
      />
      <div className={`stack ${styles.results}`}>
        <Tabs
          label="Charts"
          tabs={CHARTS}
          selected={chart}
          onSelect={setChart}
          selectsOnFocus
          idPrefix={id}
        />
        <div {...panelProps(id, chart)}>
          <Figure counts={COUNTS[chart]} graph={graphs[chart]}>
            {notes[chart]}
          </Figure>
        </div>
        <details>
          <summary>All figures as a table</summary>
          <AnswerTable ways={ways} inputs={inputs} bytesIn={bytesIn} spare={spare} />
        </details>
      </div>
    </div>
  );
};
