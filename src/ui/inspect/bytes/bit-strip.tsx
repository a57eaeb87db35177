/** The bits of one group, grouped by bytes and by characters, to show how six bits become one character. */
import styles from './bytes-tool.module.css';
import { bitsOf, type Quad } from './quads';

interface Props {
  readonly quad: Quad;
  /** The byte that was chosen. */
  readonly chosen: number;
  /** The member it belongs to. */
  readonly member: string | undefined;
}

/** Bits above, by bytes; bits below, by characters. */
export const BitStrip = ({ quad, chosen, member }: Props) => {
  const offset = quad.bytes.findIndex(({ index }) => index === chosen);
  const byte = quad.bytes[offset];
  const from = quad.characters[offset];
  const to = quad.characters[offset + 1];
  if (!byte || !from || !to) return null;
  const byBytes = bitsOf(quad, 8);
  const byCharacters = bitsOf(quad, 6);
  return (
    <div className={styles.strip}>
      <p>
        Byte {chosen + 1} is {byte.byte} (0x{byte.byte.toString(16).padStart(2, '0')}), carried by the
        characters “{from.character}” and “{to.character}”, number {from.pastedAt + 1} and {to.pastedAt + 1}{' '}
        of what you pasted
        {member === undefined ? '' : `, within the member ${JSON.stringify(member)}`}.
      </p>
      <table aria-label="Bits of this group">
        <tbody>
          <tr>
            <th scope="row">bytes, 8 bits each</th>
            <td>
              {byBytes.map((bits, index) => (
                <span
                  // The groups of one quad never change places.
                  // oxlint-disable-next-line react/no-array-index-key
                  key={index}
                  className={styles.eight}
                  data-lit={index === offset || undefined}
                >
                  {bits}
                </span>
              ))}
            </td>
          </tr>
          <tr>
            <th scope="row">characters, 6 bits each</th>
            <td>
              {byCharacters.map((bits, index) => (
                <span
                  // oxlint-disable-next-line react/no-array-index-key
                  key={index}
                  className={styles.six}
                  data-lit={index === offset || index === offset + 1 || undefined}
                >
                  {bits}
                </span>
              ))}
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
};
