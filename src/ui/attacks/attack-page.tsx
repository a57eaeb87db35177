/** One attack: what it is, how it runs on the stage, and which defences help. The lab shows its bytes. */
import { useMemo, useState } from 'react';
import { actOf } from '#lab/run/act';
import type { Attack } from '#lab/attacker/attack';
import { presupposedOf } from '#lab/attacker/presupposed';
import { attackOf } from '#lab/attacks';
import { defenceOf } from '#lab/defences';
import { defencesFor, LANES, type Cell } from '#lab/measures/matrix';
import { hrefOf } from '../address';
import { NotFoundPage } from '../not-found-page';
import { SourceLink } from '../parts/source-link';
import { AttackStage } from './attack-stage';
import styles from './attacks.module.css';
import { wordOf } from './outcomes';
import { LaneHeads } from './lane-heads';
import { LaneTiles } from './lane-tiles';
import { Legend } from './legend';
import { Progress } from './progress';
import { cellKey, useCells, type Cells } from './use-cells';

/** How long the attack works with a defence, in lanes that time alone protects: `stopped after 1 minute`. */
const later = (cells: readonly (Cell | undefined)[]): readonly string[] => [
  ...new Set(cells.flatMap((cell) => (cell?.played.stoppedAfter === undefined ? [] : [wordOf(cell.played)]))),
];

const rowLabel = (defence: string): string => {
  if (defence === 'none') return 'No defense';
  return defence === 'default' ? 'The lab’s default defenses' : (defenceOf(defence)?.label ?? defence);
};

interface MatrixProps {
  readonly attack: Attack;
  readonly rows: readonly string[];
  readonly playing: Cells;
}

const Matrix = ({ attack, rows, playing }: MatrixProps) => {
  const [pointed, setPointed] = useState<Cell>();
  const cellAt = (defence: string, lane: (typeof LANES)[number]) =>
    playing.cells.get(cellKey({ attack, lane, defence }));
  const stop = pointed ?? cellAt(rows[0] ?? '', LANES[0] ?? { mode: '' });
  return (
    <table className={styles.matrix}>
      <LaneHeads first="Defended by" />
      <tbody>
        {rows.map((defence) => (
          <tr key={defence} data-defence={defence}>
            <th scope="row" title={defenceOf(defence)?.says}>
              {rowLabel(defence)}
              {later(LANES.map((lane) => cellAt(defence, lane))).map((text) => (
                <small key={text}>{text}</small>
              ))}
            </th>
            <LaneTiles
              tiles={LANES.map((lane) => ({ attack, lane, cell: cellAt(defence, lane) }))}
              stop={stop}
              onPoint={setPointed}
            />
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** A defence helps where the attack breaks a lane without it, and not with it. */
const helps = (attack: Attack, defence: string, { cells }: Cells): boolean =>
  LANES.some((lane) => {
    const [bare, defended] = ['none', defence].map(
      (each) => cells.get(cellKey({ attack, lane, defence: each }))?.played.outcome,
    );
    return bare === 'succeeded' && defended !== undefined && defended !== 'succeeded';
  });

/** What it needs, and where it is written. */
const Facts = ({ attack }: { readonly attack: Attack }) => {
  const presupposed = presupposedOf(attack);
  const { grants, scene, sources } = attack;
  return (
    <dl className={styles.facts}>
      <dt>Attacker can</dt>
      <dd>{grants.join(', ') || 'Nothing'}</dd>
      <dt>Before it</dt>
      <dd>{scene.map((act) => actOf(act)?.label ?? act).join(', ') || 'Nothing'}</dd>
      {presupposed.length > 0 ? (
        <>
          <dt>Presupposed</dt>
          {presupposed.map((each) => (
            <dd key={each}>{each}</dd>
          ))}
        </>
      ) : null}
      <dt>Sources</dt>
      <dd>
        {sources.map((source) => (
          <SourceLink key={source.title} source={source} />
        ))}
      </dd>
    </dl>
  );
};

const Shown = ({ attack }: { readonly attack: Attack }) => {
  const alone = useMemo(() => defencesFor(attack), [attack]);
  const wanted = useMemo(
    () =>
      ['none', 'default', ...alone].flatMap((defence) => LANES.map((lane) => ({ attack, lane, defence }))),
    [attack, alone],
  );
  const playing = useCells(wanted);
  const helping = alone.filter((defence) => helps(attack, defence, playing));
  const others = alone.filter((defence) => !helping.includes(defence));
  const bare = LANES.flatMap((lane) => playing.cells.get(cellKey({ attack, lane, defence: 'none' })) ?? []);
  // All of them, so that the stage does not change while it plays.
  const cell =
    bare.length < LANES.length
      ? undefined
      : (bare.find(({ played }) => played.outcome === 'succeeded') ?? bare[0]);
  return (
    <>
      {cell ? <AttackStage setup={cell.setup} helping={helping} /> : <p aria-busy="true">Playing …</p>}
      <div className={styles.helps}>
        <div>
          <h2>What helps</h2>
          <Matrix attack={attack} rows={['none', ...helping, 'default']} playing={playing} />
          <details>
            <summary>{others.length} others don’t help</summary>
            <Matrix attack={attack} rows={others} playing={playing} />
          </details>
        </div>
        <div>
          <Legend />
          <Facts attack={attack} />
          <Progress {...playing} />
        </div>
      </div>
    </>
  );
};

/** `#/attacks/<id>` */
export const AttackPage = ({ id }: { readonly id: string }) => {
  const attack = attackOf(id);
  if (!attack) return <NotFoundPage />;
  const { label, says } = attack;
  return (
    <article className="stack">
      <header>
        <a href={hrefOf('/attacks')}>All attacks</a>
        <h1>{label}</h1>
        <p className={styles.lead}>{says}</p>
      </header>
      <Shown key={id} attack={attack} />
    </article>
  );
};
