/** A recording while it is read: how far that is, and a button that ends it. */
import { useEffect, useEffectEvent } from 'react';
import { READING_STEPS } from '#recording/progress';
import styles from './band.module.css';
import type { Login, LoginSource } from './login';
import { useLogin, type Progress } from './use-login';

const MEGABYTE = 1e6;

const figureText = ({ says, done, of }: Progress): string => {
  if (says !== 'Reading') return `${says}: ${Math.round((done / Math.max(of, 1)) * 100)} %`;
  const [read, all] = [done, of].map((size) => (size / MEGABYTE).toFixed(1));
  return `${says}: ${read} of ${all} MB`;
};

interface LineProps {
  readonly progress: Progress | undefined;
  /** Absent: another button ends it. */
  readonly onCancel?: (() => void) | undefined;
}

/** The line itself. */
export const ReadingProgress = ({ progress, onCancel }: LineProps) => {
  const step = progress ? READING_STEPS.indexOf(progress.says) : 0;
  const share = progress ? progress.done / Math.max(progress.of, 1) : 0;
  return (
    <div className={`row ${styles.reading}`}>
      <progress aria-label="The login so far" value={step + share} max={READING_STEPS.length} />
      <span>{progress ? figureText(progress) : 'Starting'}</span>
      {onCancel ? (
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      ) : null}
      {/* Told once a step: a figure that changes all the time would be read out all the time. */}
      <output className="hidden-visually">{`The login: ${progress?.says ?? 'Starting'}`}</output>
    </div>
  );
};

interface Props {
  readonly source: LoginSource;
  readonly name: string;
  readonly onCancel: () => void;
  /** Told once, of a recording with a login. */
  readonly onRead: (login: Login) => void;
}

/** Reads a recording for somebody else. */
export const Reading = ({ source, name, onCancel, onRead }: Props) => {
  const read = useLogin(source, name);
  const login = read.state === 'read' ? read.login : undefined;
  const isLogin = login !== undefined && login.flow.credentials.length > 0;
  const tell = useEffectEvent(onRead);
  useEffect(() => {
    if (login && isLogin) tell(login);
  }, [login, isLogin]);
  if (read.state === 'reading') return <ReadingProgress progress={read.progress} onCancel={onCancel} />;
  if (read.state === 'failed')
    return (
      <p role="alert" data-failed="recording">
        ✖ {read.says ?? 'The browser stopped reading. Try a shorter recording.'}
      </p>
    );
  return isLogin ? null : (
    <p role="alert">✖ No login found in it. Export the whole HAR file, with its content, and try again.</p>
  );
};
