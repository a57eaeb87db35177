/** The heads of the matrix' columns: a mode, and where its access token is kept. */
import type { ReactNode } from 'react';
import { LANES, type Lane } from '#lab/measures/matrix';
import { modeOf } from '#lab/modes';
import { storeOf } from '#lab/stores';
import styles from './attacks.module.css';

/** `JWT, localStorage` */
export const laneLabel = ({ mode, store }: Lane): string =>
  [modeOf(mode)?.label ?? mode, ...(store === undefined ? [] : [storeOf(store)?.label ?? store])].join(', ');

const modesInOrder = [...new Set(LANES.map(({ mode }) => mode))];
const lanesOf = (mode: string) => LANES.filter((lane) => lane.mode === mode);

/** Modes are told apart by the space between them. */
export const isFirstOfMode = ({ mode, store }: Lane): boolean => lanesOf(mode)[0]?.store === store;

interface Props {
  /** What the first column is. */
  readonly first: string;
  /** More rows. */
  readonly children?: ReactNode;
}

/** Two rows; a mode that is kept in one way only has one head. */
export const LaneHeads = ({ first, children }: Props) => (
  <thead>
    <tr>
      <th scope="col" rowSpan={2}>
        {first}
      </th>
      {modesInOrder.map((mode) => {
        const lanes = lanesOf(mode);
        const isAlone = lanes.length === 1;
        return (
          <th
            key={mode}
            scope={isAlone ? 'col' : 'colgroup'}
            colSpan={lanes.length}
            rowSpan={isAlone ? 2 : 1}
            data-first
          >
            <span className={isAlone ? styles.upright : undefined}>{modeOf(mode)?.label}</span>
          </th>
        );
      })}
    </tr>
    <tr>
      {LANES.map((lane) =>
        lane.store === undefined ? null : (
          <th key={laneLabel(lane)} scope="col" data-first={isFirstOfMode(lane) || undefined}>
            <span className={styles.upright}>{storeOf(lane.store)?.label}</span>
          </th>
        ),
      )}
    </tr>
    {children}
  </thead>
);
