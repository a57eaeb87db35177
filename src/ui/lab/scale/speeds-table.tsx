/** What was measured in this browser, with its spread. Not: a measure of a server's core, which only a server can give. */
import type { Speed } from './queries';
import { median } from './measure';
import styles from './scale-page.module.css';
import { numberText } from './words';

interface Props {
  /** Undefined while it is being measured. */
  readonly speeds: readonly Speed[] | undefined;
  readonly onAgain: () => void;
}

/** One row for each algorithm. */
export const SpeedsTable = ({ speeds, onAgain }: Props) => (
  <div className={styles.speeds} aria-busy={speeds === undefined}>
    {speeds === undefined ? (
      <p>Measuring in this browser …</p>
    ) : (
      <table>
        <caption>
          Signatures checked a second, measured in this browser just now, one after another by WebCrypto over
          the token of the run
        </caption>
        <thead>
          <tr>
            <th scope="col">Algorithm</th>
            <th scope="col">middle run</th>
            <th scope="col">slowest to fastest</th>
            <th scope="col">runs · checks</th>
          </tr>
        </thead>
        <tbody>
          {speeds.map(({ algorithm: { alg }, measured }) => (
            <tr key={alg} data-alg={alg}>
              <th scope="row">{alg}</th>
              {measured ? (
                <>
                  <td>{numberText(median(measured))}</td>
                  <td>
                    {numberText(measured.runs[0] ?? Number.NaN)} to{' '}
                    {numberText(measured.runs.at(-1) ?? Number.NaN)}
                  </td>
                  <td>
                    {measured.runs.length} · {measured.operations.toLocaleString('en')}
                  </td>
                </>
              ) : (
                <td colSpan={3}>This browser does not know it.</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    )}
    <button type="button" disabled={speeds === undefined} onClick={onAgain}>
      Measure again
    </button>
  </div>
);
