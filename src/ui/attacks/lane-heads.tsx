/** The heads of the matrix' columns: a mode, and where its access token is kept. */
import { LANES, type Lane } from '#lab/measures/matrix';
import { modeOf } from '#lab/modes';
import { storeOf } from '#lab/stores';

/** `JWT, localStorage` */
export const laneLabel = ({ mode, store }: Lane): string =>
  [modeOf(mode)?.label ?? mode, ...(store === undefined ? [] : [storeOf(store)?.label ?? store])].join(', ');

const modesInOrder = [...new Set(LANES.map(({ mode }) => mode))];

/** Two rows. @param first what the first column is */
export const LaneHeads = ({ first }: { readonly first: string }) => (
  <thead>
    <tr>
      <th scope="col" rowSpan={2}>
        {first}
      </th>
      {modesInOrder.map((mode) => (
        <th key={mode} scope="colgroup" colSpan={LANES.filter((lane) => lane.mode === mode).length}>
          {modeOf(mode)?.label}
        </th>
      ))}
    </tr>
    <tr>
      {LANES.map((lane) => (
        <th key={laneLabel(lane)} scope="col">
          {lane.store === undefined ? 'cookie' : storeOf(lane.store)?.label}
        </th>
      ))}
    </tr>
  </thead>
);
