/** All the figures at the chosen point, one column a way. */
import { useId } from 'react';
import { callsOfBurst, centralCalls, keptBy, renewalShare, type Spare } from '#lab/scale/calls';
import { byteCount, requestWire, responseWire } from '#http/wire';
import { meanBytes } from '#lab/scale/connection-bytes';
import { answeredDuring } from '#lab/scale/outage';
import { withClaims } from '#lab/scale/token-in';
import type { NamedWay } from '#lab/scale/ways';
import type { BytesOf } from './bytes-of';
import { RUN_ALG, type Inputs } from './inputs';
import { Table } from '../../parts/table';
import styles from './scale-page.module.css';
import { bytesText, numberText, percentText, timeText } from './words';

interface Props {
  readonly ways: readonly NamedWay[];
  readonly inputs: Inputs;
  readonly bytesIn: BytesOf;
  readonly spare: Spare;
}

interface Row {
  readonly label: string;
  readonly figure: (way: NamedWay) => string;
}

/** Seconds. */
const DAY = 24 * 60 * 60;

const NONE = '–';

/** Both ways, in HTTP/1.1: what a service of the run asked the authorization server at a path. */
const bytesOfQuestion = ({ figures }: NamedWay, path: string, claims: number): number =>
  figures.asked.reduce(
    (sum, { request, response }) =>
      new URL(request.url).pathname === path
        ? sum + byteCount(requestWire(withClaims(request, claims))) + byteCount(responseWire(response))
        : sum,
    0,
  );

const rowsOf = ({ inputs, bytesIn, spare }: Props): Row[] => {
  const { requestsPerSecond, services, connection, outage, betweenRequests, lookUpMilliseconds } = inputs;
  const users = requestsPerSecond * betweenRequests;
  const checkSeconds = 1 / (inputs.checked[RUN_ALG] ?? 1);
  const signSeconds = 1 / (inputs.made[RUN_ALG] ?? 1);
  const bytes = (way: NamedWay) => ({
    ...bytesIn(way.figures.mode, inputs.claims),
    share: renewalShare(way, inputs),
  });
  return [
    {
      label: 'Calls to shared servers a second',
      figure: (way) => numberText(centralCalls(way, inputs).total),
    },
    {
      label: 'of them lookups · writes · key sets · lists · renewals',
      figure: (way) => {
        const { lookUps, writes, keySets, lists, renewals } = centralCalls(way, inputs);
        return [lookUps, writes, keySets, lists, renewals]
          .map((each) => (each === 0 ? NONE : numberText(each)))
          .join(' · ');
      },
    },
    {
      label: `Calls for one new user, ${numberText(connection)} requests to each service`,
      figure: (way) => numberText(callsOfBurst(way, services, connection).total),
    },
    { label: 'Bytes of a request, HTTP/1.1', figure: (way) => numberText(bytes(way).http1.repeat) },
    {
      label: 'HTTP/2: the first · each repeat',
      figure: (way) => {
        const { first, repeat } = bytes(way).http2;
        return `${numberText(first)} · ${numberText(repeat)}`;
      },
    },
    {
      label: 'From browsers a second, HTTP/1.1',
      figure: (way) => {
        const { http1, share } = bytes(way);
        return bytesText(requestsPerSecond * meanBytes(http1, connection, share));
      },
    },
    {
      label: `HTTP/2, ${numberText(connection)} on a connection`,
      figure: (way) => {
        const { http2, share } = bytes(way);
        return bytesText(requestsPerSecond * meanBytes(http2, connection, share));
      },
    },
    {
      label: 'Between services and shared servers a second',
      figure: (way) => {
        const { lookUps, keySets, lists } = centralCalls(way, inputs);
        const at = (path: string) => bytesOfQuestion(way, path, inputs.claims);
        return bytesText(lookUps * at('/introspect') + keySets * at('/jwks.json') + lists * at('/denylist'));
      },
    },
    {
      label: 'Signatures checked a second',
      figure: (way) => (way.verifications === 0 ? NONE : numberText(requestsPerSecond * way.verifications)),
    },
    {
      label: 'Signatures made a second, by the gateway',
      figure: (way) => (way.signatures === 0 ? NONE : numberText(requestsPerSecond * way.signatures)),
    },
    {
      label: `Cores for both, ${RUN_ALG} as assumed`,
      figure: (way) => {
        const seconds = way.verifications * checkSeconds + way.signatures * signSeconds;
        return seconds === 0 ? NONE : numberText(requestsPerSecond * seconds);
      },
    },
    {
      label: 'Added to a request on average, as assumed',
      figure: (way) => {
        const { lookUps } = centralCalls(way, inputs);
        const waiting = (lookUps / requestsPerSecond) * (lookUpMilliseconds / 1000);
        return timeText(waiting + way.verifications * checkSeconds + way.signatures * signSeconds);
      },
    },
    {
      label: `Rows of ${numberText(users)} users, as JSON`,
      figure: ({ figures }) => (figures.rowBytes === 0 ? NONE : bytesText(figures.rowBytes * users)),
    },
    {
      label: 'Rows that renewals add a day',
      figure: (way) => {
        const { renewals } = centralCalls(way, inputs);
        return way.figures.renewalRowBytes === 0
          ? NONE
          : bytesText(renewals * way.figures.renewalRowBytes * DAY);
      },
    },
    {
      label: `Answered in an outage of ${timeText(outage)}`,
      figure: (way) => percentText(answeredDuring(keptBy(way, inputs, spare), outage)),
    },
    {
      label: 'When the credential expires',
      figure: ({ figures: { renewal } }) => {
        if (renewal.calls === 0) return 'prolonged';
        return renewal.asksUser ? 'password again' : 'refresh';
      },
    },
  ];
};

/** The table. */
export const AnswerTable = (props: Props) => {
  const { ways, inputs } = props;
  const id = useId();
  return (
    <section className={`stack tight small ${styles.answer}`}>
      <h2 id={id}>
        At {numberText(inputs.requestsPerSecond)} requests a second from{' '}
        {numberText(inputs.requestsPerSecond * inputs.betweenRequests)} users on {numberText(inputs.services)}{' '}
        services
      </h2>
      <Table
        figures
        aria-labelledby={id}
        columns={['Figure', ...ways.map(({ label }) => label)]}
        region="Figures at the chosen point"
      >
        {rowsOf(props).map(({ label, figure }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {ways.map((way) => (
              <td key={way.id}>{figure(way)}</td>
            ))}
          </tr>
        ))}
      </Table>
    </section>
  );
};
