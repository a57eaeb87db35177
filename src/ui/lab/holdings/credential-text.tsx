/** Text with its credentials coloured by kind. Not: finding them (credential-marks.ts). */
import { VisibleText } from '../../parts/visible-text';
import { marksIn, runsIn, type CredentialKind, type OpaqueValues } from './credential-marks';
import styles from './credential-text.module.css';

const NAMES: Readonly<Record<CredentialKind, string>> = {
  identifier: 'session identifier',
  refresh: 'refresh token',
  token: 'JWT',
};

/** The kind as a word in its colour. */
export const CredentialTag = ({ kind }: { kind: CredentialKind }) => (
  <span className={`${styles.tag} ${styles[kind]}`}>{NAMES[kind]}</span>
);

interface Props {
  readonly text: string;
  readonly values: OpaqueValues;
}

/** The whole text, as it is. */
export const CredentialText = ({ text, values }: Props) =>
  runsIn(text, values).map(({ start, text: run, kind }) => (
    <span key={start} className={kind && styles[kind]}>
      <VisibleText text={run} />
    </span>
  ));

/** How many characters are shown of a long value. */
const SHOWN = 8;
const SHOWN_OF_SEGMENT = 5;

const shorten = (text: string, length = SHOWN): string =>
  text.length > 2 * length ? `${text.slice(0, length)}…` : text;

/** A value in few characters, enough to know it again. */
export const ShortCredential = ({ text, values }: Props) => {
  const marks = marksIn(text, values);
  if (marks.length === 0) return <VisibleText text={shorten(text)} />;
  return marks.map(({ start, end, kind }, index) => (
    <span key={start}>
      {index === 0 ? '' : '.'}
      <span className={styles[kind]}>
        {shorten(text.slice(start, end), marks.length > 1 ? SHOWN_OF_SEGMENT : SHOWN)}
      </span>
    </span>
  ));
};
