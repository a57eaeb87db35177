/** The inputs, the figures at the chosen point, and the graphs. Not: where the figures come from (queries.ts). */
import { Fragment, useDeferredValue, useMemo, useState } from 'react';
import { EMPTY_TABLE } from '#http/hpack/encode';
import { indexCredentials, neverIndexAuthorization } from '#http/hpack/indexing';
import { modes } from '#lab/modes';
import { RATES_SOURCE } from '#lab/scale/signature-rates';
import type { UnitFigures } from '#lab/scale/unit-figures';
import { waysOf } from '#lab/scale/ways';
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

const SWITCHES: Switches = {
  indexed: true,
  keepsOldKeys: false,
  shown: modes.flatMap(({ scale }) => scale.ways.flatMap(({ id, besides }) => (besides ? [] : [id]))),
};

/** Everything under the heading. */
export const ScaleView = ({ figures }: Props) => {
  const [inputs, setInputs] = useState(() => inputsFor(figures));
  const [switches, setSwitches] = useState(SWITCHES);
  const { indexed, keepsOldKeys } = switches;
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
      outage: outageGraph(later.ways, later.inputs, keepsOldKeys),
      bytes: bytesGraph(bytesIn, later.inputs),
      claims: claimsGraph(bytesIn, later.inputs),
      load: loadGraph(later.ways, later.inputs),
    }),
    [later, bytesIn, keepsOldKeys],
  );
  return (
    <div className={styles.view}>
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
      <div className={styles.results}>
        <AnswerTable ways={ways} inputs={inputs} bytesIn={bytesIn} keepsOldKeys={keepsOldKeys} />
        <div className={styles.graphs}>
          <Figure
            title="Calls to shared servers"
            counts="A second, to the session store, the key set and the authorization server together"
            graph={graphs.calls}
          />
          <Figure
            title="While shared servers do not answer"
            counts="Part of the requests that are answered, on average over the outage"
            graph={graphs.outage}
          >
            <p>All shared servers are down at once here: session store, key set, logins and refreshes.</p>
          </Figure>
          <Figure
            title="A request as one of many"
            counts="Bytes a request on average, in HTTP/1.1 and in HTTP/2 with its header compression (RFC 7541)"
            graph={graphs.bytes}
          />
          <Figure
            title="A request with more claims"
            counts="Bytes a request on average, the connection carrying as many as chosen"
            graph={graphs.claims}
          >
            <p>
              {indexed
                ? `A field that is larger than the connection’s table, ${EMPTY_TABLE.maximum.toLocaleString('en')} octets, empties it and is sent whole each time (RFC 7541, section 4.4). A browser sends more fields than the lab’s; they share the table, so there it happens to smaller tokens.`
                : 'Authorization is sent whole each time (RFC 7541, section 7.1.3), so that nobody can guess it by the sizes of requests. Firefox does so, Chrome does not. Both index cookies.'}
            </p>
          </Figure>
          <Figure
            title="Cores and stores"
            counts="How many cores check the signatures, how many stores answer the look-ups and writes, as assumed"
            graph={graphs.load}
          >
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
          </Figure>
        </div>
      </div>
    </div>
  );
};
