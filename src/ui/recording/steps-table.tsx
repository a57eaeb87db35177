/** The steps of two recorded logins beside one another; a gap is a step that one of them lacks. */
import styles from './comparison.module.css';
import type { Login } from './login';
import type { Pair } from './side-by-side';
import { requestText, sinceText } from './words';

interface CellProps {
  readonly login: Login;
  readonly side: 'A' | 'B';
  readonly exchange: number | undefined;
  readonly onShow: () => void;
}

const Cell = ({ login: { flow }, side, exchange, onShow }: CellProps) => {
  if (exchange === undefined) return <td className={styles.gap}>– not in {side}</td>;
  const says = requestText(flow, exchange);
  const { status } = flow.recording.exchanges[exchange]?.response ?? {};
  return (
    <td>
      <button type="button" className={styles.step} onClick={onShow}>
        {says}
        <small>{[status ?? 'no response', sinceText(flow, exchange)].filter(Boolean).join(', ')}</small>
      </button>
    </td>
  );
};

/** Called each time that another row is the one that is shown. */
const intoView = (row: HTMLTableRowElement | null): void => {
  row?.scrollIntoView({ block: 'nearest' });
};

/** Rows around the one that is shown: a long recording has thousands. */
const AROUND = 60;

interface Props {
  readonly a: Login;
  readonly b: Login;
  readonly pairs: readonly Pair[];
  readonly shown: number;
  readonly onShow: (place: number) => void;
}

export const StepsTable = ({ a, b, pairs, shown, onShow }: Props) => {
  const from = Math.max(0, Math.min(shown - AROUND, pairs.length - 2 * AROUND));
  const listed = pairs.slice(from, from + 2 * AROUND);
  return (
    <table className={styles.steps}>
      <caption>
        {listed.length < pairs.length
          ? `Steps ${from + 1} to ${from + listed.length} of ${pairs.length}`
          : null}
      </caption>
      <thead>
        <tr>
          <th scope="col">A</th>
          <th scope="col">B</th>
        </tr>
      </thead>
      <tbody>
        {listed.map((pair, index) => {
          const place = from + index;
          const show = () => {
            onShow(place);
          };
          return (
            <tr
              key={place}
              ref={place === shown ? intoView : undefined}
              aria-current={place === shown ? 'step' : undefined}
            >
              <Cell login={a} side="A" exchange={pair.a} onShow={show} />
              <Cell login={b} side="B" exchange={pair.b} onShow={show} />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
