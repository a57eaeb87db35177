/** What was encrypted: claims, a token, text or bytes. */
import { decodeJws, headerParameter, type Jws } from '#jose/jws/jws';
import { parseJson } from '#text/json';
import { decodeUtf8 } from '#text/utf8';
import { useChoices } from '../../choices';
import { MemberList } from '../segment/member-list';
import { summaryOf } from '../kind/summary';
import { VisibleText } from '../../parts/visible-text';
import { brokenJson } from './broken-json';
import styles from './jwe.module.css';

/** Enough to see what it is. */
const MOST_BYTES = 1024;

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, MOST_BYTES), (byte) => byte.toString(16).padStart(2, '0')).join(' ');

/** A token within the token becomes one of its own, with its own key and its own answers. */
const Nested = ({ jws }: { jws: Jws }) => {
  const { text } = jws;
  const { pasted, paste } = useChoices();
  return (
    <div className={styles.nested}>
      <span>
        <strong>A signed token was inside.</strong> <VisibleText text={`${summaryOf(jws)}.`} />
      </span>
      <button
        type="button"
        data-artifact="jws"
        disabled={pasted.includes(text)}
        onClick={() => {
          paste(`${pasted.trimEnd()}\n\n${text}`);
        }}
      >
        {pasted.includes(text) ? 'It is below the encrypted one' : 'Inspect it too'}
      </button>
    </div>
  );
};

const isToken = (jws: Jws): boolean => jws.segments.length === 3 && headerParameter(jws, 'alg') !== undefined;

/** As text where it is text, as claims where it is JSON. */
export const Plaintext = ({ bytes }: { bytes: Uint8Array }) => {
  const { text, invalidAt } = decodeUtf8(bytes);
  const { value, problem } = invalidAt === undefined ? parseJson(text) : {};
  const jws = decodeJws(text);
  const claims = value?.type === 'object' && !problem;
  const broken = brokenJson(bytes);
  return (
    <section className={styles.part} data-segment="payload" aria-labelledby="title-plaintext">
      <h2 id="title-plaintext">{claims ? 'Plaintext: a claims set' : 'Plaintext'}</h2>
      <p className={styles.note}>{bytes.length} bytes. The page shows it, but never stores it.</p>
      {broken ? (
        <p className={styles.broken} data-broken-at={broken.at.start}>
          ✖ Broken JSON at character {broken.at.start + 1}: found{' '}
          <VisibleText text={`${broken.found}. Expected: ${broken.expected}.`} />
        </p>
      ) : null}
      {isToken(jws) ? <Nested jws={jws} /> : null}
      {claims ? (
        <MemberList id="payload" part="payload" json={text} />
      ) : (
        <pre className={styles.raw} data-part="payload">
          {invalidAt === undefined ? <VisibleText text={text} limit={20_000} /> : hexOf(bytes)}
          {invalidAt !== undefined && bytes.length > MOST_BYTES ? ` … ${bytes.length - MOST_BYTES} more` : ''}
        </pre>
      )}
    </section>
  );
};
