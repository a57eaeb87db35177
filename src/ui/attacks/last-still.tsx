/** How an attack ends in one lane, beside its tile. Not: playing it (attack-page.tsx). */
import { direct } from '#http/message';
import { attackOf } from '#lab/attacks';
import { sceneAt } from '#lab/derive/scene/scene';
import { toQuery } from '#lab/derive/lab-address';
import type { Cell } from '#lab/measures/matrix';
import { run } from '#lab/run/run';
import { hrefOf } from '../address';
import { useQuery } from '../query';
import { Stage } from '../stage/stage';
import { SetupProvider } from '../stage/verifying-key';
import styles from './attacks.module.css';
import { laneLabel } from './lane-heads';

/** The run of a cell is a matter of milliseconds, and is made when one looks at it. */
const useLastScene = ({ setup, lane }: Cell) =>
  useQuery({
    queryKey: ['last scene', toQuery(setup), lane.mode],
    queryFn: async () => {
      const made = await run(setup, direct, [lane.mode]);
      return made.traces.map((trace) => sceneAt(made.setup, trace, trace.steps.length - 1));
    },
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    placeholderData: (before) => before,
  }).data;

export const LastStill = ({ cell }: { readonly cell: Cell }) => {
  const scenes = useLastScene(cell);
  return (
    <aside className={`stack ${styles.still}`} aria-label="How it ends">
      <h2>
        <a href={hrefOf(`/attacks/${cell.attack}`)}>{attackOf(cell.attack)?.label}</a>
        <small>{laneLabel(cell.lane)}</small>
      </h2>
      <SetupProvider value={cell.setup}>
        {scenes ? <Stage scenes={scenes} /> : <p aria-busy="true">Playing …</p>}
      </SetupProvider>
      <p>
        <a href={hrefOf(`/lab?${toQuery(cell.setup)}`)}>Open in the lab</a>
      </p>
    </aside>
  );
};
