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

interface BitRowProps {
  readonly name: string;
  readonly className: string | undefined;
  readonly groups: readonly string[];
  /** Which of the groups carry the byte. */
  readonly lit: readonly number[];
}

const BitRow = ({ name, className, groups, lit }: BitRowProps) => (
  <tr>
    <th scope="row">{name}</th>
    <td>
      {groups.map((bits, index) => (
        <span
          // The groups of one quad never change places.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          className={className}
          data-lit={lit.includes(index) || undefined}
        >
          {bits}
        </span>
      ))}
    </td>
  </tr>
);

/** Bits above, by bytes; bits below, by characters. */
export const BitStrip = ({ quad, chosen, member }: Props) => {
  const offset = quad.bytes.findIndex(({ index }) => index === chosen);
  const byte = quad.bytes[offset];
  const from = quad.characters[offset];
  const to = quad.characters[offset + 1];
  if (!byte || !from || !to) return null;
  return (
    <div className={styles.strip}>
      <p>
        Byte {chosen + 1} is {byte.byte} (0x{byte.byte.toString(16).padStart(2, '0')}). The characters “
        {from.character}” and “{to.character}” carry it, numbers {from.pastedAt + 1} and {to.pastedAt + 1} of
        your text
        {member === undefined ? '' : `, within the member ${JSON.stringify(member)}`}.
      </p>
      <table aria-label="Bits of this group">
        <tbody>
          <BitRow
            name="bytes, 8 bits each"
            className={styles.eight}
            groups={bitsOf(quad, 8)}
            lit={[offset]}
          />
          <BitRow
            name="characters, 6 bits each"
            className={styles.six}
            groups={bitsOf(quad, 6)}
            lit={[offset, offset + 1]}
          />
        </tbody>
      </table>
    </div>
  );
};
