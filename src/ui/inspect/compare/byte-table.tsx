/** The bytes of two tokens side by side: how many, and where they part. */
import type { ComparedBytes } from '#jose/compare';
import type { TokenParts } from '#jose/token-parts';
import { VisibleText } from '../../parts/visible-text';
import styles from './compare-tool.module.css';

const hex = (byte: number | undefined): string =>
  byte === undefined ? 'nothing' : `0x${byte.toString(16).padStart(2, '0')}`;

/** What the bytes say that the members can't: another order, white space, escapes, or another encoding. */
const differenceOf = (
  { part, differsAt, spelledOtherwise }: ComparedBytes,
  first: TokenParts,
  second: TokenParts,
): string => {
  if (differsAt === undefined) {
    return spelledOtherwise ? 'none, but the base64url is spelled differently' : 'none';
  }
  const byteOf = ({ segments }: TokenParts) =>
    hex(segments.find(({ id }) => id === part)?.decoded.bytes[differsAt]);
  return `byte ${differsAt + 1}: ${byteOf(first)} and ${byteOf(second)}`;
};

const length = (bytes: number | undefined): string => (bytes === undefined ? 'not there' : `${bytes} bytes`);

/** @param props `bytes` as the two tokens compare */
export const ByteTable = ({
  bytes,
  first,
  second,
}: {
  bytes: readonly ComparedBytes[];
  first: TokenParts;
  second: TokenParts;
}) => (
  // Wider than a narrow page, so it scrolls by itself, by keyboard too.
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <div className={styles.scroll} role="region" aria-label="Bytes" tabIndex={0}>
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Decoded part</th>
          <th scope="col">First difference</th>
          <th scope="col">This token</th>
          <th scope="col">Second token</th>
        </tr>
      </thead>
      <tbody>
        {bytes.map((row) => (
          <tr key={row.part} data-segment={row.part} data-differs-at={row.differsAt}>
            <th scope="row">
              <VisibleText text={row.title} limit={80} />
            </th>
            <td>{differenceOf(row, first, second)}</td>
            <td>{length(row.firstLength)}</td>
            <td>{length(row.secondLength)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
