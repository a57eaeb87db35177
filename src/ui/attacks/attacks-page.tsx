/** Every attack in every mode and store as a map of tiles, played as one looks. Not: a list of what should happen. */
import { useState } from 'react';
import { attacks } from '#lab/attacks';
import { LANES, type Cell, type Outcome } from '#lab/measures/matrix';
import { DEFAULT_SETUP } from '#lab/run/choices';
import { hrefOf } from '../address';
import styles from './attacks.module.css';
import { BrowserSelect } from './browser-select';
import { DefenceChips } from './defence-chips';
import { LaneHeads, laneLabel } from './lane-heads';
import { LaneTiles, type Tile } from './lane-tiles';
import { LastStill } from './last-still';
import { Legend } from './legend';
import { Progress } from './progress';
import { useMap, type AttackMap } from './use-map';

const groups = [...new Set(attacks.map(({ group }) => group))];

/** `9 of 13`: what has no meaning in a lane, or no login, counts for nothing. */
const heldIn = (tiles: AttackMap['tiles'], lane: number): string => {
  const outcomes = [...tiles.values()].map((row) => row[lane]?.cell?.played.outcome);
  const count = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length;
  return `${count('failed')} of ${count('failed') + count('succeeded')}`;
};

const firstBroken = (tiles: AttackMap['tiles']): Cell | undefined =>
  [...tiles.values()].flat().find(({ cell }) => cell?.played.outcome === 'succeeded')?.cell;

/** What one points at, with the defences as they are now. */
const nowAt = (tiles: AttackMap['tiles'], pointed: Cell | undefined): Cell | undefined =>
  pointed && tiles.get(pointed.attack)?.find(({ lane }: Tile) => lane === pointed.lane)?.cell;

const Rows = ({
  map,
  stop,
  onPoint,
}: {
  map: AttackMap;
  stop: Cell | undefined;
  onPoint: (cell: Cell) => void;
}) =>
  groups.map((group) => (
    <tbody key={group}>
      <tr>
        <th scope="rowgroup" colSpan={LANES.length + 1} className={styles.group}>
          {`${group.slice(0, 1).toUpperCase()}${group.slice(1)}`}
        </th>
      </tr>
      {attacks
        .filter((attack) => attack.group === group)
        .map(({ id, label }) => (
          <tr key={id} data-attack={id}>
            <th scope="row">
              <a href={hrefOf(`/attacks/${id}`)}>{label}</a>
            </th>
            <LaneTiles tiles={map.tiles.get(id) ?? []} stop={stop} onPoint={onPoint} />
          </tr>
        ))}
    </tbody>
  ));

/** `#/attacks` */
export const AttacksPage = () => {
  const [on, setOn] = useState<readonly string[]>([]);
  const [pointed, setPointed] = useState<Cell>();
  const [browser, setBrowser] = useState(DEFAULT_SETUP.browser);
  const map = useMap(on, browser);
  const { tiles, flipped, opened, broken, playing } = map;
  const shown = nowAt(tiles, pointed) ?? firstBroken(tiles);
  return (
    <div className={styles.page}>
      <h1>Attacks</h1>
      <p className={styles.lead}>
        {attacks.length} attacks on {LANES.length} ways to stay logged in. Each tile is a run that this page
        just made. Switch defences on and see which tiles flip.
      </p>
      <BrowserSelect browser={browser} onChoose={setBrowser} />
      <DefenceChips on={on} onChoose={setOn} />
      <div className={styles.count}>
        <button
          type="button"
          onClick={() => {
            setOn(DEFAULT_SETUP.defences);
          }}
        >
          All that the lab opens with
        </button>
        <button
          type="button"
          disabled={on.length === 0}
          onClick={() => {
            setOn([]);
          }}
        >
          None
        </button>
        <output data-flipped-count={flipped}>
          {on.length === 0
            ? `${broken} tiles are broken without defences.`
            : `${flipped} of ${broken} broken tiles flipped.${opened === 0 ? '' : ` ${opened} that held broke.`}`}
        </output>
        <Progress {...playing} />
      </div>
      <Legend />
      <div className={styles.map}>
        <div className={styles.scroll}>
          <table className={styles.matrix}>
            <LaneHeads first="Attack" />
            <tbody>
              <tr>
                <th scope="row">Held</th>
                {LANES.map((lane, index) => (
                  <td key={laneLabel(lane)} className={styles.held} data-held>
                    {heldIn(tiles, index)}
                  </td>
                ))}
              </tr>
            </tbody>
            <Rows map={map} stop={shown} onPoint={setPointed} />
          </table>
        </div>
        {shown ? <LastStill cell={shown} /> : null}
      </div>
    </div>
  );
};
