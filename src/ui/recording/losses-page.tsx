/** `#/inspect/recording/losses`: what a recorded login loses, on one page that prints. Not: playing the attacks (use-losses.ts). */
import { useMemo } from 'react';
import { attacks } from '#lab/attacks';
import { recordedSetup, type TakenOver } from '#lab/derive/recorded/setup';
import { toQuery } from '#lab/derive/lab-address';
import { hrefOf } from '../address';
import { MARKS } from '../attacks/outcomes';
import { download } from '../parts/download';
import { SeverityMark } from '../parts/severity';
import { Table } from '../parts/table';
import type { Login } from './login';
import styles from './losses.module.css';
import { isLost, lossesMarkdown, lossesSarif } from './losses-report';
import { Missing } from './missing';
import { NoRecording } from './no-recording';
import { withRecorded, type RecordedLoss } from './recorded-losses';
import { useRecorded } from './recorded';
import { useLosses } from './use-losses';

const Row = ({ loss: { attack, setup, played, recorded } }: { readonly loss: RecordedLoss }) => {
  const { sign, word } = MARKS[played.outcome];
  return (
    <tr data-attack={attack.id} data-attack-outcome={played.outcome}>
      <th scope="row">
        <a href={hrefOf(`/attacks/${attack.id}`)}>{attack.label}</a>
      </th>
      <td className={styles.outcome}>
        <span aria-hidden="true">{sign}</span> {word}
      </td>
      <td>
        {played.because}{' '}
        {recorded === undefined ? (
          <a href={hrefOf(`/lab?${toQuery(setup)}`)}>
            Watch<span className="hidden-visually"> {attack.label}</span>
          </a>
        ) : null}
      </td>
    </tr>
  );
};

const Losses = ({ title, losses }: { readonly title: string; readonly losses: readonly RecordedLoss[] }) =>
  losses.length === 0 ? null : (
    <Table
      className={styles.attacks}
      caption={<strong>{title}</strong>}
      columns={['Attack', 'Outcome', 'Why']}
    >
      {losses.map((loss) => (
        <Row key={loss.attack.id} loss={loss} />
      ))}
    </Table>
  );

/** What the recording shows without an attack. */
const Seen = ({ login: { flow, findings } }: { readonly login: Login }) => (
  <section>
    <h2>Seen in the recording: {findings.length}</h2>
    <Missing flow={flow} />
    <ul className={styles.findings}>
      {findings.map(({ id, severity, says, fix, place }) => (
        <li key={`${id}${place?.exchange}`} data-rule={id} data-severity={severity}>
          <SeverityMark severity={severity} /> <strong>{says}</strong> {fix}
        </li>
      ))}
    </ul>
  </section>
);

interface PlayedProps {
  readonly login: Login;
  readonly taken: TakenOver;
}

/** What the lab plays on the nearest setup. */
const Played = ({ login, taken }: PlayedProps) => {
  const { findings } = login;
  const { played, isDone } = useLosses(taken);
  const losses = withRecorded(played, findings);
  const lost = losses.filter(isLost);
  const held = losses.filter(({ played: { outcome } }) => outcome === 'failed');
  const report = { login, taken, losses };
  return (
    <>
      <p className={styles.count} role="status">
        {isDone
          ? `${lost.length} of ${lost.length + held.length} attacks break this login.`
          : `Playing ${played.length} of ${attacks.length} attacks …`}
      </p>
      <p>Played in the lab, on the setup nearest to the recording. See the differences below.</p>
      <div className={`row ${styles.acts}`}>
        <a href={hrefOf(`/lab?${toQuery({ ...taken.setup, acts: ['log-in'] })}`)}>
          Open this setup in the lab
        </a>
        <button
          type="button"
          onClick={() => {
            window.print();
          }}
        >
          Print
        </button>
        <button
          type="button"
          disabled={!isDone}
          onClick={() => {
            download('what-your-login-loses.md', lossesMarkdown(report), 'text/markdown');
          }}
        >
          Save Markdown
        </button>
        <button
          type="button"
          disabled={!isDone}
          onClick={() => {
            download('what-your-login-loses.sarif', lossesSarif(report), 'application/sarif+json');
          }}
        >
          Save SARIF
        </button>
      </div>
      <Seen login={login} />
      <Losses title={`Broken: ${lost.length}`} losses={lost} />
      <Losses title={`Held: ${held.length}`} losses={held} />
      <section>
        <h2>Taken from the recording</h2>
        <ul>
          {taken.taken.map((says) => (
            <li key={says}>{says}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>Not taken from the recording</h2>
        <ul>
          {taken.left.map(({ what, why }) => (
            <li key={what}>
              <strong>{what}</strong>: {why}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
};

const OfLogin = ({ login }: { readonly login: Login }) => {
  const { flow } = login;
  const taken = useMemo(() => recordedSetup(flow), [flow]);
  return (
    <article className={`stack loose ${styles.page}`} data-artifact="har" data-flow={flow.name.id}>
      <header>
        <h1>What your login loses</h1>
        <p>
          {flow.name.label}. <a href={hrefOf('/inspect/recording')}>Back to the stage</a>
        </p>
      </header>
      {taken ? (
        <Played login={login} taken={taken} />
      ) : (
        <>
          <p>The lab has no such login, so no attack was played.</p>
          <Seen login={login} />
        </>
      )}
    </article>
  );
};

export const LossesPage = () => {
  const login = useRecorded((recorded) => recorded.login);
  return login ? <OfLogin login={login} /> : <NoRecording back={hrefOf('/inspect')} />;
};
