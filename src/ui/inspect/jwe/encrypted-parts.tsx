/** What a JWE says of its algorithms, and the sizes of its encrypted parts. */
import { contentEncryptionOf, keyManagementOf } from '#jose/jwe/algorithms';
import { sizesOf } from '#jose/jwe/gate';
import { partName, textParameter, type JweMessage } from '#jose/jwe/message';
import { SourceLink } from '../../parts/source-link';
import styles from './jwe.module.css';

/** What `alg` and `enc` say, in words. */
export const Algorithms = ({ message }: { message: JweMessage }) => {
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
export const Sizes = ({ message }: { message: JweMessage }) => {
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
