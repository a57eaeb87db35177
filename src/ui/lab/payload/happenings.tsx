/** What the page did, as lists: requests with their wire text, and what was refused or said. Not: judging any of it (arrived.ts). */
import { requestWire } from '#http/wire';
import { VisibleText } from '../../parts/visible-text';
import type { OpaqueValues } from '../holdings/credential-marks';
import { CredentialText } from '../holdings/credential-text';
import { reachedAttacker } from './arrived';
import styles from './happenings.module.css';
import type { Noted } from './use-victim';
import type { Sent } from './victim-page';

type SentNoted = Extract<Noted, { readonly type: 'sent' }>;

export const isSent = (noted: Noted): noted is SentNoted => noted.type === 'sent';

/** Characters of a message; a payload can send any number. */
const SHOWN = 20_000;

const answerOf = (sent: Sent): string =>
  reachedAttacker(sent.request) ? 'arrived' : String(sent.response.status);

/** Names, each once. */
export const namesOf = (secrets: Noted['secrets']): string[] => [...new Set(secrets.map(({ name }) => name))];

interface Props {
  /** The list's heading. */
  readonly label: string;
  readonly requests: readonly SentNoted[];
  readonly values: OpaqueValues;
  /** Instead of an empty list. */
  readonly none: string;
}

export const RequestList = ({ label, requests, values, none }: Props) => (
  <section className={`stack ${styles.list}`} aria-label={label}>
    <h2>{label}</h2>
    {requests.length === 0 ? <p className="soft">{none}</p> : null}
    <ul>
      {requests.map(({ way, sent, secrets }, index) => (
        // Requests are only ever added at the end.
        // oxlint-disable-next-line react/no-array-index-key
        <li
          key={index}
          data-to={reachedAttacker(sent.request) ? 'attacker' : 'shop'}
          data-secrets={namesOf(secrets).join(', ')}
        >
          <details>
            <summary>
              <span className={styles.line}>
                {sent.request.method} <VisibleText text={sent.request.url} limit={120} />
              </span>
              <span className={`soft ${styles.way}`}>
                by {way}, {answerOf(sent)}
              </span>
              {namesOf(secrets).map((name) => (
                <strong key={name} className={styles.secret}>
                  {name}
                </strong>
              ))}
            </summary>
            <pre>
              <CredentialText
                text={requestWire(sent.request)
                  .map(({ text }) => text)
                  .join('')
                  .replaceAll('\r\n', '\n')
                  .slice(0, SHOWN)}
                values={values}
              />
            </pre>
          </details>
        </li>
      ))}
    </ul>
  </section>
);

const textOf = (noted: Noted): string | undefined => {
  if (noted.type === 'refused') {
    const what = noted.url === 'inline' ? 'script in the markup' : noted.url;
    return `The page’s policy refused ${what} (${noted.directive}).`;
  }
  return noted.type === 'said' ? `${noted.error ? 'Error' : 'Console'}: ${noted.text}` : undefined;
};

/** Errors, lines for the console, and what the page's own policy refused. */
export const RemarkList = ({ noted }: { noted: readonly Noted[] }) => {
  const remarks = noted.map(textOf).filter((text) => text !== undefined);
  if (remarks.length === 0) return null;
  return (
    <section className={`stack ${styles.list}`} aria-label="In the page">
      <h2>In the page</h2>
      <ul>
        {remarks.map((text, index) => (
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} data-remark>
            <VisibleText text={text} limit={240} />
          </li>
        ))}
      </ul>
    </section>
  );
};
