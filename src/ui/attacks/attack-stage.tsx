/** An attack on the stage, played, with the defences that help as chips. Not: its cells in all lanes (attack-page.tsx). */
import { useState } from 'react';
import { defenceOf } from '#lab/defences';
import type { Outcome } from '#lab/derive/scene/outcome';
import { withDefence } from '#lab/measures/matrix';
import { toQuery } from '#lab/derive/lab-address';
import type { Setup } from '#lab/run/setup';
import { hrefOf } from '../address';
import { useRun } from '../lab/run-query';
import { Lanes } from '../stage/lanes';
import { StillBar } from '../stage/still-bar';
import { travelBy, useStills, useStillsPlayer } from '../stage/use-stills';
import { SetupProvider } from '../stage/verifying-key';
import { DefenceChips } from './defence-chips';
import { RunFailed } from '../parts/run-failed';

interface Props {
  /** Without defences. */
  readonly setup: Setup;
  /** Ids of the defences that help. */
  readonly helping: readonly string[];
}

interface Was {
  readonly outcomes: Readonly<Record<string, Outcome['is']>>;
  readonly because: string;
}

export const AttackStage = ({ setup, helping }: Props) => {
  const [on, setOn] = useState<readonly string[]>([]);
  const [was, setWas] = useState<Was>();
  const { data, isPlaceholderData, error, refetch } = useRun(on.reduce(withDefence, setup));
  const busy = !data || isPlaceholderData;
  const stills = useStills({ run: data, busy, spot: 'attack', arrives: false });
  const player = useStillsPlayer(stills, busy);
  const { scenes } = stills;
  if (error) return <RunFailed error={error} again={() => void refetch()} />;
  return (
    <section aria-label="Stage" className="stack">
      <DefenceChips
        ids={helping}
        on={on}
        onChoose={(chosen) => {
          const changed = [...on, ...chosen].find((id) => on.includes(id) !== chosen.includes(id)) ?? '';
          setWas({
            outcomes: Object.fromEntries(scenes.map(({ mode, outcome }) => [mode, outcome.is])),
            because: `${defenceOf(changed)?.label ?? changed}${chosen.includes(changed) ? '' : ' is off'}`,
          });
          stills.show(stills.last);
          setOn(chosen);
        }}
      />
      <div aria-busy={busy}>
        <SetupProvider value={setup}>
          {scenes.length > 0 ? (
            <Lanes {...travelBy(stills, player)} scenes={scenes} was={was?.outcomes} because={was?.because} />
          ) : null}
        </SetupProvider>
      </div>
      <StillBar
        stills={stills}
        onShow={(frame) => {
          player.stop();
          stills.show(frame);
        }}
        onReplay={() => {
          stills.show(stills.first);
          player.play();
        }}
      >
        <a href={hrefOf(`/lab?${toQuery(on.reduce(withDefence, setup))}`)}>Record: every byte</a>
      </StillBar>
    </section>
  );
};
