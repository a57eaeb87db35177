/** What a pasted recording is, before the list of what stands in it: the login’s name, what is wrong, and the way to the stage. Not: the stage (watch.tsx). */
import { navigate } from '../address';
import { Actors } from './actors';
import { SeverityMark } from '../parts/severity';
import styles from './band.module.css';
import type { LoginSource } from './login';
import { useRecorded } from './recorded';
import { useLogin } from './use-login';

interface Props {
  readonly source: LoginSource;
  readonly name: string;
}

export const RecordingBand = ({ source, name }: Props) => {
  const read = useLogin(source, name);
  if (read.state === 'reading') {
    return (
      <section className={styles.band} aria-label="Recording" aria-busy="true">
        <output>Reading the login …</output>
      </section>
    );
  }
  if (read.state === 'failed') {
    return (
      <section className={styles.band} data-failed="recording">
        <p>✖ The login could not be read: the browser ended the reading. Try a shorter recording.</p>
      </section>
    );
  }
  const { login } = read;
  if (!login || login.flow.credentials.length === 0) return null;
  const { flow, findings } = login;
  const [worst, ...rest] = findings;
  return (
    <section className={styles.band} data-artifact="har" data-flow={flow.name.id} aria-label="Recording">
      <h2>{flow.name.label}</h2>
      <p className={styles.worst} data-severity={worst?.severity}>
        {worst ? (
          <>
            <SeverityMark severity={worst.severity} /> <strong>{worst.says}</strong>
            {rest.length > 0 ? ` and ${rest.length} more` : null}
          </>
        ) : (
          '✓ No findings on this login'
        )}
      </p>
      <p>{flow.name.because.join(' ')}</p>
      <Actors flow={flow} />
      <button
        type="button"
        className={styles.watch}
        onClick={() => {
          useRecorded.setState({ login });
          navigate('/inspect/recording');
        }}
      >
        ▶ Watch this login
      </button>
    </section>
  );
};
