/** The signature segment as bytes. Not: verified (answer/answer.tsx). */
import { memo } from 'react';
import type { JwsPart } from '#jose/jws/jws';
import styles from './part-view.module.css';
import type { PastedProblem } from '../paste/places';
import { ProblemList } from './problem-list';

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');

/** All of an HMAC, ECDSA or EdDSA signature; the first rows of an RSA one. */
const AT_ONCE = 72;
/** Enough for every registered signature but the post-quantum ones. */
const MOST_BYTES = 1024;

/** As text in rows. */
const Hex = ({ bytes }: { readonly bytes: Uint8Array }) => (
  <pre className={styles.raw} data-part="signature">
    {hexOf(bytes.subarray(0, MOST_BYTES))}
    {bytes.length > MOST_BYTES ? ` … ${bytes.length - MOST_BYTES} more` : ''}
  </pre>
);

/** @param props `problems` of this part */
export const SignatureView = memo(
  ({ part, problems }: { part: JwsPart; problems: readonly PastedProblem[] }) => (
    <section className={styles.part} data-segment="signature" aria-labelledby="title-signature">
      <div className={styles.title}>
        <h2 id="title-signature">Signature</h2>
        <span className={styles.sizes}>{part.decoded.bytes.length} bytes</span>
      </div>
      {part.decoded.bytes.length > 0 ? (
        <>
          <Hex bytes={part.decoded.bytes.subarray(0, AT_ONCE)} />
          {part.decoded.bytes.length > AT_ONCE ? (
            <details className={styles.sizes}>
              <summary>{part.decoded.bytes.length - AT_ONCE} more bytes</summary>
              <Hex bytes={part.decoded.bytes.subarray(AT_ONCE)} />
            </details>
          ) : null}
        </>
      ) : (
        <p className={styles.sizes}>There is no signature: the segment is empty.</p>
      )}
      <ProblemList problems={problems} />
    </section>
  ),
);
