/** What a pasted recording is, before the list of what is in it: the login’s name, what is wrong, and the way to the stage. Not: the stage (watch.tsx). */
import { counted } from '#text/counted';
import { useState } from 'react';
import { navigate } from '../address';
import { Actors } from './actors';
import { SeverityMark } from '../parts/severity';
import { VisibleText } from '../parts/visible-text';
import styles from './band.module.css';
import type { LoginSource } from './login';
import { Missing, noFindingsText } from './missing';
import { ReadingProgress } from './reading';
import { useRecorded } from './recorded';
import { useLogin } from './use-login';

interface Props {
  readonly source: LoginSource;
  readonly name: string;
  /** A button beside ends all reading: a second one would ask which is which. */
  readonly isCancelledElsewhere?: boolean;
}

const Band = ({
  source,
  name,
  isCancelledElsewhere,
  onCancel,
}: Props & { readonly onCancel: () => void }) => {
  const read = useLogin(source, name);
  const first = useRecorded(({ login }) => login);
  if (read.state === 'reading') {
    return (
      <section className={styles.band} aria-label="Recording" aria-busy="true">
        <ReadingProgress progress={read.progress} onCancel={isCancelledElsewhere ? undefined : onCancel} />
      </section>
    );
  }
  if (read.state === 'failed') {
    return (
      <section className={styles.band} data-failed="recording">
        <p>✖ The browser stopped reading the login. Try a shorter recording.</p>
      </section>
    );
  }
  const { login } = read;
  if (!login) return null;
  if (login.flow.credentials.length === 0) {
    // One message or command need not be a login; a file of them was to be one.
    if (login.flow.recording.form !== 'har') return null;
    return (
      <section className={styles.band} aria-label="Recording" data-nothing>
        <p>
          No login found in {counted(login.flow.recording.exchanges.length, 'request')}. Record from the login
          page on. Export with sensitive data.
        </p>
        <Missing flow={login.flow} />
      </section>
    );
  }
  const { flow, findings } = login;
  const [worst, ...rest] = findings;
  return (
    <section className={styles.band} data-artifact="har" data-flow={flow.name.id} aria-label="Recording">
      <h2>{flow.name.label}</h2>
      <p
        className={styles.worst}
        data-severity={worst?.severity ?? (flow.recording.missing.length > 0 ? 'none' : undefined)}
      >
        {worst ? (
          <>
            <SeverityMark severity={worst.severity} /> <strong>{worst.says}</strong>
            {rest.length > 0 ? ` ${counted(rest.length, 'more finding')}.` : null}
          </>
        ) : (
          noFindingsText(flow)
        )}
      </p>
      <Missing flow={flow} />
      <p>{flow.name.because.join(' ')}</p>
      <Actors flow={flow} />
      <button
        type="button"
        className={styles.watch}
        onClick={() => {
          useRecorded.setState({ login, other: undefined });
          navigate('/inspect/recording');
        }}
      >
        ▶ Watch this login
      </button>
      {first && first !== login ? (
        <button
          type="button"
          onClick={() => {
            useRecorded.setState({ other: login });
            navigate('/inspect/recording/compare');
          }}
        >
          Compare with <VisibleText text={first.name} limit={40} />
        </button>
      ) : null}
    </section>
  );
};

/** The same while the source is read, and once somebody has ended that. */
export const RecordingBand = (props: Props) => {
  const [cancelled, setCancelled] = useState<LoginSource>();
  if (cancelled === props.source) {
    return (
      <section className={styles.band} aria-label="Recording">
        <output>You canceled reading the login.</output>
        <button
          type="button"
          onClick={() => {
            setCancelled(undefined);
          }}
        >
          Read the login
        </button>
      </section>
    );
  }
  return (
    <Band
      {...props}
      onCancel={() => {
        setCancelled(props.source);
      }}
    />
  );
};
