/** The inputs, the figures at the chosen point, and the graphs. Not: where the figures come from (queries.ts). */
import { useDeferredValue, useMemo, useState } from 'react';
import { EMPTY_TABLE } from '#http/hpack/encode';
import { indexCredentials, neverIndexAuthorization } from '#http/hpack/indexing';
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
import type { Speed } from './queries';
import styles from './scale-page.module.css';
import { SpeedsTable } from './speeds-table';

interface Props {
  readonly figures: readonly UnitFigures[];
  readonly speeds: readonly Speed[] | undefined;
  readonly onMeasure: () => void;
}

const SWITCHES: Switches = { indexed: true, keepsOldKeys: false };

/** Everything under the heading. */
export const ScaleView = ({ figures, speeds, onMeasure }: Props) => {
  const [inputs, setInputs] = useState(() => inputsFor(figures));
  const [switches, setSwitches] = useState(SWITCHES);
  const { indexed, keepsOldKeys } = switches;
  const bytesIn = useMemo(
    () => bytesOf(figures, indexed ? indexCredentials : neverIndexAuthorization),
    [figures, indexed],
  );
  const ways = useMemo(
    () =>
      waysOf(figures, {
        ...inputs.lifetimes,
        lookUpKept: inputs.lookUpKept,
      }),
    [figures, inputs],
  );
  // Graphs take longer than the table: while a slider moves they may come a moment later.
  const later = useDeferredValue(useMemo(() => ({ ways, inputs }), [ways, inputs]));
  const graphs = useMemo(
    () => ({
      calls: callsGraph(later.ways, later.inputs),
      outage: outageGraph(later.ways, later.inputs, keepsOldKeys),
      bytes: bytesGraph(bytesIn, later.inputs),
      claims: claimsGraph(bytesIn, later.inputs),
      load: loadGraph(later.ways, later.inputs, speeds ?? []),
    }),
    [later, bytesIn, keepsOldKeys, speeds],
  );
  return (
    <div className={styles.view}>
      <InputsForm
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
        <AnswerTable
          ways={ways}
          inputs={inputs}
          bytesIn={bytesIn}
          keepsOldKeys={keepsOldKeys}
          speeds={speeds}
        />
        <div className={styles.graphs}>
          <Figure
            title="Calls to the centre"
            counts="A second, to the session store, the key set and the authorization server together"
            graph={graphs.calls}
          />
          <Figure
            title="While the centre does not answer"
            counts="Part of the requests that are answered, on average over the outage"
            graph={graphs.outage}
          >
            <p>All of the centre is down at once here: session store, key set, logins and refreshes.</p>
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
            counts="How many of this browser’s cores check the signatures, how many stores of the assumed kind answer the look-ups and writes"
            graph={graphs.load}
          >
            <p>
              A page can’t measure a server. OpenSSL checks several times as many signatures a second, so take
              these cores as too many. Measure yours with <code>openssl speed rsa2048</code>.
            </p>
            <SpeedsTable speeds={speeds} onAgain={onMeasure} />
          </Figure>
        </div>
      </div>
    </div>
  );
};
