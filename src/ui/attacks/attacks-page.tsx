/** Every attack in every mode and store as a map of tiles, played as one looks. */
import { useState } from 'react';
import { attacks } from '#lab/attacks';
import { LANES, type Cell, type Outcome } from '#lab/measures/matrix';
import { DEFAULT_SETUP } from '#lab/run/choices';
import { hrefOf } from '../address';
import styles from './attacks.module.css';
import { BrowserSelect } from './browser-select';
import { DefenceChips } from './defence-chips';
import { isFirstOfMode, LaneHeads, laneLabel } from './lane-heads';
import { LaneTiles, type Tile } from './lane-tiles';
import { LastStill } from './last-still';
import { Legend } from './legend';
import { Progress } from './progress';
import { useMap, type AttackMap } from './use-map';

const groups = [...new Set(attacks.map(({ group }) => group))];

/** What has no meaning in a lane, or no login, counts for nothing. */
const heldIn = (tiles: AttackMap['tiles'], lane: number) => {
  const outcomes = [...tiles.values()].map((row) => row[lane]?.cell?.played.outcome);
  const count = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length;
  return { held: count('failed'), tried: count('failed') + count('succeeded') };
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

/** How many break now, how many did, and what is switched. */
const Sum = ({
  on,
  map: { flipped, opened, broken, playing },
}: {
  on: readonly string[];
  map: AttackMap;
}) => {
  const now = broken - flipped + opened;
  // None broken is good news only when all were played.
  const isKnown = now > 0 || playing.done === playing.total;
  return (
    <>
      <p className={styles.sum} aria-hidden="true">
        <b data-now={isKnown ? now : undefined}>{isKnown ? now : '…'}</b> broken
        {on.length === 0 ? ' without defenses' : null}
        {on.length > 0 && now !== broken ? <s>{broken}</s> : null}
      </p>
      <output data-flipped-count={flipped} className={on.length === 0 ? 'hidden-visually' : undefined}>
        {on.length === 0
          ? isKnown
            ? `${broken} tiles are broken without defenses.`
            : ''
          : `${flipped} of ${broken} broken tiles flipped.${opened === 0 ? '' : ` ${opened} that held broke.`}`}
      </output>
      <Progress {...playing} />
    </>
  );
};

/** `#/attacks` */
export const AttacksPage = () => {
  const [on, setOn] = useState<readonly string[]>([]);
  const [pointed, setPointed] = useState<Cell>();
  const [browser, setBrowser] = useState(DEFAULT_SETUP.browser);
  const map = useMap(on, browser);
  const { tiles } = map;
  const shown = nowAt(tiles, pointed) ?? firstBroken(tiles);
  return (
    <div className="stack">
      <header className={styles.intro}>
        <h1>Attacks</h1>
        <p className={styles.lead}>
          {attacks.length} attacks on {LANES.length} ways to stay logged in, played in this page. Switch a
          defense on: tiles flip.
        </p>
        <Legend />
      </header>
      <div className={styles.map}>
        <section className={`stack box ${styles.defences}`} aria-label="Defenses">
          <Sum on={on} map={map} />
          <p className={`row ${styles.count}`}>
            <button
              type="button"
              onClick={() => {
                setOn(DEFAULT_SETUP.defences);
              }}
            >
              The lab’s default defenses
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
          </p>
          <div className={`stack ${styles.offered}`}>
            <DefenceChips on={on} onChoose={setOn} />
            <BrowserSelect browser={browser} onChoose={setBrowser} />
          </div>
        </section>
        <table className={styles.matrix}>
          <LaneHeads first="Attack">
            <tr>
              <th scope="row">Held</th>
              {LANES.map((lane, index) => {
                const { held, tried } = heldIn(tiles, index);
                return (
                  <td
                    key={laneLabel(lane)}
                    className={styles.held}
                    data-first={isFirstOfMode(lane) || undefined}
                    data-held
                  >
                    <b>{held}</b> <span className="hidden-visually">of</span> <i>{tried}</i>
                  </td>
                );
              })}
            </tr>
          </LaneHeads>
          <Rows map={map} stop={shown} onPoint={setPointed} />
        </table>
        {shown ? <LastStill cell={shown} /> : null}
      </div>
    </div>
  );
};
