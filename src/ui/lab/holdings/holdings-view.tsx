/** What the user agent and the server of one column hold, with what the last act changed. Not: how it came there (sequence). */
import { counted } from '#text/counted';
import { useMemo, useState } from 'react';
import { attackerHoldings, holdings, phoneHoldings, type Holding } from '#lab/derive/holdings';
import { worldAt } from '#lab/run/run';
import type { Trace } from '#lab/run/trace';
import type { OpaqueValues } from './credential-marks';
import { changes, type ChangedHolding } from './holding-changes';
import { HoldingRow } from './holding-row';
import styles from './holdings-view.module.css';

/** Short rows first: cookies have attributes to list. */
const AREAS: readonly Holding['area'][] = ['memory', 'sessionStorage', 'localStorage', 'cookie jar'];

interface SideProps {
  readonly title: string;
  readonly nothing: string;
  readonly rows: readonly ChangedHolding[];
  readonly values: OpaqueValues;
  readonly now: number;
}

const isSame = (a: Holding, b: Holding): boolean =>
  a.area === b.area && a.name === b.name && a.value === b.value;

/** How many rows before one hold the same. */
const timesBefore = (rows: readonly ChangedHolding[], index: number): number =>
  rows.filter(({ holding }, at) => at < index && isSame(holding, rows[index]?.holding ?? holding)).length;

const Rows = ({ rows, values, now }: Pick<SideProps, 'rows' | 'values' | 'now'>) => (
  <ul>
    {rows.map((row, index) => (
      <HoldingRow
        // The same thing can arrive at the attacker's twice.
        key={`${row.holding.area} ${row.holding.name} ${row.holding.value} ${timesBefore(rows, index)}`}
        {...row}
        values={values}
        now={now}
      />
    ))}
  </ul>
);

/** The last of more rows than this are shown, the others behind a click: a hundred logins leave a hundred rows. */
const MOST_ROWS = 12;

const Older = ({ rows, values, now }: Pick<SideProps, 'rows' | 'values' | 'now'>) => {
  const [open, setOpen] = useState(false);
  return (
    <details
      className="soft"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{counted(rows.length, 'more row')}</summary>
      {open ? <Rows rows={rows} values={values} now={now} /> : null}
    </details>
  );
};

const Side = ({ title, nothing, rows, values, now }: SideProps) => (
  <div>
    <h3 className="soft">{title}</h3>
    {rows.some(({ change }) => change !== 'removed') ? null : <p className="soft">{nothing}</p>}
    {rows.length > MOST_ROWS ? <Older rows={rows.slice(0, -MOST_ROWS)} values={values} now={now} /> : null}
    <Rows rows={rows.slice(-MOST_ROWS)} values={values} now={now} />
  </div>
);

interface Props {
  readonly trace: Trace;
  /** How many acts are done. */
  readonly acts: number;
  readonly values: OpaqueValues;
}

/** The two ends of the sequence below: browser left, server right. */
export const HoldingsView = ({ trace, acts, values }: Props) => {
  const { userAgent, phone, server, users, attacker, now } = useMemo(() => {
    const world = worldAt(trace, acts);
    const before = worldAt(trace, Math.max(acts - 1, 0));
    const held = holdings(world, world.clock);
    const old = holdings(before, before.clock);
    const attackerRows = changes(
      attackerHoldings(before, before.clock),
      attackerHoldings(world, world.clock),
    );
    const phoneRows = changes(phoneHoldings(before, before.clock), phoneHoldings(world, world.clock));
    const serverRows = changes(old.server, held.server);
    return {
      now: world.clock,
      attacker: attackerRows,
      phone: phoneRows,
      userAgent: changes(old.userAgent, held.userAgent).toSorted(
        (a, b) => AREAS.indexOf(a.holding.area) - AREAS.indexOf(b.holding.area),
      ),
      server: serverRows.filter(({ holding }) => holding.area !== 'users'),
      // They are the same in every column and at every time, so they are behind a click.
      users: serverRows.filter(({ holding }) => holding.area === 'users'),
    };
  }, [trace, acts]);
  return (
    <div className={styles.holdings} data-holdings>
      <div>
        <Side title="Browser holds" nothing="Nothing." rows={userAgent} values={values} now={now} />
        {phone.length > 0 ? (
          <Side title="Phone holds" nothing="Nothing." rows={phone} values={values} now={now} />
        ) : null}
      </div>
      <div>
        <Side title="Server holds" nothing="Stores nothing" rows={server} values={values} now={now} />
        <details className="soft">
          <summary>Users: {counted(users.length, 'row')}</summary>
          <ul>
            {users.map((row) => (
              <HoldingRow key={row.holding.name} {...row} values={values} now={now} />
            ))}
          </ul>
        </details>
        {attacker.length > 0 ? (
          <Side title="Attacker has" nothing="Nothing." rows={attacker} values={values} now={now} />
        ) : null}
      </div>
    </div>
  );
};
