/** Everything about one JWE for one recipient: the answer, the key box, the plaintext, the sizes. Not: the serialization it came in (jwe-view.tsx, ../json-serialization). */
import { useMemo, type ReactNode } from 'react';
import type { Fault } from '#jose/jws/gate';
import { contentEncryptionOf, keyManagementOf } from '#jose/jwe/algorithms';
import type { Decryption } from '#jose/jwe/decryption';
import { gate, sizesOf } from '#jose/jwe/gate';
import { forDecryption } from '#jose/jwe/key';
import { partName, textParameter, type JweMessage } from '#jose/jwe/message';
import { useChoices } from '../../choices';
import { SourceLink } from '../../parts/source-link';
import { AnswerLines, type AnswerLine } from '../answer/answer-lines';
import { KEY, type Tone } from '../answer/answer-words';
import views from '../token/jws-view.module.css';
import { useKey } from '../reading/use-key';
import { KeyBox } from '../verify/key-box';
import { VisibleText } from '../../parts/visible-text';
import styles from './jwe.module.css';
import { Plaintext } from './plaintext';
import { useDecryption } from './use-decryption';

const CONTENT = {
  decrypted: ['good', 'decrypted'],
  failed: ['bad', 'not decrypted'],
  'not-tried': ['open', 'not decrypted'],
  unsupported: ['open', 'not supported here'],
} as const;

const linesOf = ({ content, key }: Decryption): AnswerLine[] => [
  {
    name: 'Content',
    tone: key.state === 'refused' && content.state === 'decrypted' ? 'bad' : CONTENT[content.state][0],
    word: CONTENT[content.state][1],
    says: content.says,
  },
  {
    name: 'Key',
    tone: KEY[key.state][0],
    word: KEY[key.state][1],
    says: key.readAs === undefined ? key.says : `${key.says} (${key.readAs})`,
  },
];

const headOf = ({ verdict, content, key }: Decryption): { tone: Tone; word: string } => {
  if (verdict === 'valid') return { tone: 'good', word: 'Decrypted' };
  if (verdict === 'unsupported') return { tone: 'open', word: 'Not supported here' };
  if (verdict === 'unverified') return { tone: 'open', word: 'Not decrypted' };
  if (content.reason === 'decrypt-failed') return { tone: 'bad', word: 'This key does not open it' };
  return { tone: 'bad', word: key.state === 'refused' ? 'The key must not be used for it' : 'Broken' };
};

/** What `alg` and `enc` say, in words. */
const Algorithms = ({ message }: { message: JweMessage }) => {
  const rows = [
    keyManagementOf(textParameter(message, 'alg') ?? ''),
    contentEncryptionOf(textParameter(message, 'enc') ?? ''),
  ].filter((row) => row !== undefined);
  return rows.length === 0 ? null : (
    <dl className={styles.algorithms}>
      {rows.map(({ name, says, source }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {says}. <SourceLink source={source} short />
          </dd>
        </div>
      ))}
    </dl>
  );
};

/** The parts after the header, each with its length and what that must be. */
const Sizes = ({ message }: { message: JweMessage }) => {
  const management = keyManagementOf(textParameter(message, 'alg') ?? '');
  const encryption = contentEncryptionOf(textParameter(message, 'enc') ?? '');
  if (!management || !encryption) return null;
  return (
    <section className={styles.part} aria-labelledby="title-sizes">
      <h2 id="title-sizes">Encrypted parts</h2>
      <table className={styles.sizes}>
        <tbody>
          {sizesOf(message, { management, encryption }).map(({ name, bytes, says, fits }) => (
            <tr key={name} data-fits={fits} data-segment={name}>
              <th scope="row">{partName(name)}</th>
              <td>{bytes === 1 ? '1 byte' : `${bytes} bytes`}</td>
              <td>
                <span aria-hidden="true">{fits ? '✓ ' : '✖ '}</span>
                <span className="hidden-visually">{fits ? 'fits: ' : 'does not fit: '}</span>
                {says}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const summaryOfMessage = (message: JweMessage | Fault): string => {
  if ('says' in message) return 'Broken encrypted token';
  const gated = gate(message);
  return 'management' in gated
    ? `Encrypted token, ${gated.encryption.name}, key by ${gated.management.name}`
    : 'Encrypted token';
};

interface Props {
  readonly message: JweMessage | Fault;
  readonly leftOut: readonly string[];
  /** The header, as the serialization shows it. */
  readonly header: ReactNode;
  /** What the rules say of it. */
  readonly findings: ReactNode;
  /** Which recipient of several. */
  readonly choice?: ReactNode;
  readonly serialization: 'compact' | 'general' | 'flattened';
}

/** The view's two columns. */
export const EncryptedView = ({ message, leftOut, header, findings, choice, serialization }: Props) => {
  const { keyText, keyReading, giveKey, readKeyAs } = useChoices();
  const given = useKey();
  const key = useMemo(() => given && forDecryption(given), [given]);
  const decryption = useDecryption(message, given);
  return (
    <article
      className={views.view}
      data-artifact="jwe"
      data-serialization={serialization}
      aria-label="Encrypted token"
    >
      <div className={views.judged}>
        {choice}
        <AnswerLines
          summary={summaryOfMessage(message)}
          head={decryption && { verdict: decryption.verdict, ...headOf(decryption) }}
          lines={decryption ? linesOf(decryption) : []}
        />
        {leftOut.length > 0 ? (
          <p className={views.leftOut}>Left out of what you pasted: {leftOut.join('; ')}.</p>
        ) : null}
        <KeyBox text={keyText} reading={keyReading} keyText={key} onText={giveKey} onReading={readKeyAs} />
        {keyText === '' ? (
          <p className={styles.note}>
            Decrypting takes the private key, the shared key or the password. They stay in this page.
          </p>
        ) : null}
        {findings}
        {decryption?.plaintext ? <Plaintext bytes={decryption.plaintext} /> : null}
      </div>
      <div className={views.parts}>
        {header}
        {'says' in message ? (
          <p className={views.none}>
            <VisibleText text={message.says} />
          </p>
        ) : (
          <>
            <Algorithms message={message} />
            <Sizes message={message} />
          </>
        )}
      </div>
    </article>
  );
};
