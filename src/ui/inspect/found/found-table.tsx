/** The list of all that was found in the pasted text, to sort, to filter and to choose from. */
import { memo, useCallback, useDeferredValue, useId, useMemo, useState } from 'react';
import type { Artifact } from '#artifacts/artifact';
import { useChoices } from '../../choices';
import { SeverityMark } from '../../parts/severity';
import { useMapped } from '../../parts/turns';
import { VisibleText } from '../../parts/visible-text';
import { useQuery } from '../../query';
import { loadCodeReader } from './code-reader';
import styles from './found-table.module.css';
import { useFile } from './large-text';
import { arranged, rowOf, type Column, type Row } from './rows';

const COLUMNS: readonly { readonly id: Column; readonly label: string }[] = [
  { id: 'name', label: 'What' },
  { id: 'issuer', label: 'Issuer' },
  { id: 'subject', label: 'Subject' },
  { id: 'expires', label: 'Expires' },
  { id: 'algorithm', label: 'Algorithm' },
  { id: 'worst', label: 'Worst finding' },
  { id: 'where', label: 'Where' },
  { id: 'count', label: 'Times' },
];

/** Rows that are drawn with the rest of the page; more come while nobody waits for them. */
const AT_ONCE = 20;

/** More rows are drawn only when they are asked for: a browser would take long to lay them out. */
const MOST_ROWS = 200;

/** Characters of a cell; the whole text is in the view. */
const LIMIT = 60;

interface LineProps {
  readonly row: Row;
  readonly chosen: boolean;
  readonly group: string;
  /** No token is in the list, so that their columns are left out. */
  readonly onlyCode: boolean;
  readonly onChoose: (index: number) => void;
}

const OF_TOKENS: ReadonlySet<Column> = new Set(['issuer', 'subject', 'expires', 'algorithm']);

const Line = memo(({ row, chosen, group, onlyCode, onChoose }: LineProps) => (
  <tr data-artifact={chosen ? undefined : row.kind} data-chosen={chosen || undefined}>
    <th scope="row">
      <label>
        <input
          type="radio"
          name={group}
          checked={chosen}
          onChange={() => {
            onChoose(row.index);
          }}
        />{' '}
        <VisibleText text={row.name} limit={LIMIT} />
      </label>
    </th>
    {onlyCode ? null : (
      <>
        <td>
          <VisibleText text={row.issuer} limit={LIMIT} />
        </td>
        <td>
          <VisibleText text={row.subject} limit={LIMIT} />
        </td>
        <td>{row.expiry}</td>
        <td>
          <VisibleText text={row.algorithm} limit={LIMIT} />
        </td>
      </>
    )}
    <td>
      {row.worst ? (
        <>
          <SeverityMark severity={row.worst.severity} /> {row.worst.rule.id}
          {row.more > 0 ? `, ${row.more} more` : ''}
        </>
      ) : null}
    </td>
    <td>
      <VisibleText text={row.where} limit={160} />
    </td>
    <td className={styles.number}>{row.count}</td>
  </tr>
));

interface Props {
  readonly artifacts: readonly Artifact[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  /** Seconds since 1970-01-01T00:00:00Z, changing once a minute. */
  readonly now: number;
}

/** @param props `artifacts`: two or more */
export const FoundTable = memo(({ artifacts, chosen, onChoose, now }: Props) => {
  const group = useId();
  const [filter, setFilter] = useState('');
  const [column, setColumn] = useState<Column>(artifacts[0]?.path === undefined ? 'where' : 'worst');
  const [descending, setDescending] = useState(false);
  const [isWhole, setIsWhole] = useState(false);
  const thresholds = useChoices((choices) => choices.thresholds);
  const profiles = useChoices((choices) => choices.profiles);
  const silenced = useChoices((choices) => choices.silenced);
  const file = useFile();
  const { data: reader } = useQuery({
    queryKey: ['code-reader'],
    queryFn: loadCodeReader,
    enabled: artifacts.some(({ kind }) => kind === 'code'),
  });
  const read = useCallback(
    (artifact: Artifact, index: number) =>
      rowOf(artifact, index, { thresholds, profiles, silenced, file }, now, reader),
    [thresholds, profiles, silenced, file, now, reader],
  );
  const onlyCode = artifacts.every(({ kind }) => kind === 'code');
  const columns = onlyCode ? COLUMNS.filter(({ id }) => !OF_TOKENS.has(id)) : COLUMNS;
  const rows = useMapped(artifacts, read, AT_ONCE);
  const wanted = useDeferredValue(filter);
  const fitting = useMemo(
    () => arranged(rows, wanted, column, descending),
    [rows, wanted, column, descending],
  );
  const shown = isWhole ? fitting : fitting.slice(0, MOST_ROWS);
  return (
    <section className={styles.found} aria-labelledby={`${group}-title`}>
      <div className={styles.head}>
        <h2 id={`${group}-title`}>Found: {artifacts.length}</h2>
        <label className={styles.filter}>
          Filter{' '}
          <input
            type="search"
            value={filter}
            onChange={(event) => {
              setFilter(event.target.value);
            }}
          />
        </label>
        <output className={styles.shown}>
          {shown.length < rows.length ? `${shown.length} of ${artifacts.length} shown` : ''}
        </output>
        {shown.length < fitting.length ? (
          <button
            type="button"
            onClick={() => {
              setIsWhole(true);
            }}
          >
            Show all {fitting.length}
          </button>
        ) : null}
      </div>
      <div className={styles.scroll}>
        <table>
          <thead>
            <tr>
              {columns.map(({ id, label }) => (
                <th
                  key={id}
                  scope="col"
                  aria-sort={id === column ? (descending ? 'descending' : 'ascending') : undefined}
                >
                  <button
                    type="button"
                    onClick={() => {
                      setDescending(id === column && !descending);
                      setColumn(id);
                    }}
                  >
                    {label}
                    <span aria-hidden="true">{id === column ? (descending ? ' ▾' : ' ▴') : ''}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Line
                key={row.index}
                row={row}
                chosen={row.index === chosen}
                group={group}
                onlyCode={onlyCode}
                onChoose={onChoose}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
});
