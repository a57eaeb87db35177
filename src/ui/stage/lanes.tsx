/** The stage where it is wide enough; else one lane at a time behind tabs, with all outcomes above. Not: a lane (stage.tsx). */
import { useId, useState, type ComponentProps } from 'react';
import { modeOf } from '#lab/modes';
import { panelProps, Tabs } from '../parts/tabs';
import { useWide } from '../lab/controls/use-wide';
import { Summary } from '../lab/story/summary';
import { Stage } from './stage';

type Props = Omit<ComponentProps<typeof Stage>, 'lane'>;

export const Lanes = (props: Props) => {
  const { scenes, veiled } = props;
  const id = useId();
  const wide = useWide();
  const [chosen, setChosen] = useState<string>();
  const modes = scenes.flatMap(({ mode }) => modeOf(mode) ?? []);
  const lane = modes.some((mode) => mode.id === chosen) ? chosen : modes[0]?.id;
  const stage = <Stage {...props} lane={lane} />;
  if (wide || lane === undefined || modes.length < 2) return stage;
  return (
    <>
      {veiled ? null : <Summary scenes={scenes} />}
      <Tabs
        label="Modes"
        tabs={modes}
        selected={lane}
        onSelect={setChosen}
        selectsOnFocus
        fills
        idPrefix={id}
      />
      <div {...panelProps(id, lane)}>{stage}</div>
    </>
  );
};
