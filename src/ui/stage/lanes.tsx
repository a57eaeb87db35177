/** The stage where it is wide enough; else one lane at a time behind tabs, with all outcomes above. Not: a lane (lane.tsx). */
import { useId, useState, type ComponentProps } from 'react';
import { panelProps, Tabs } from '../parts/tabs';
import { useWide } from '../parts/use-wide';
import { OutcomeStrip } from './outcome-strip';
import { Stage } from './stage';
import styles from './stage.module.css';
import { labelOf } from './words';

interface Props extends ComponentProps<typeof Stage> {
  /** Another lane is to be shown; absent: which one is nobody else's concern. */
  readonly onLane?: (mode: string) => void;
}

export const Lanes = ({ onLane, ...props }: Props) => {
  const { scenes, veiled } = props;
  const id = useId();
  const wide = useWide();
  const [own, setOwn] = useState<string>();
  const modes = scenes.map((scene) => ({ id: scene.mode, label: labelOf(scene) }));
  const chosen = onLane ? props.lane : own;
  const lane = modes.some((mode) => mode.id === chosen) ? chosen : modes[0]?.id;
  const stage = <Stage {...props} lane={lane} />;
  if (wide || lane === undefined || modes.length < 2) return stage;
  return (
    <>
      {veiled ? null : <OutcomeStrip scenes={scenes} />}
      <Tabs
        label="Modes"
        tabs={modes}
        selected={lane}
        onSelect={onLane ?? setOwn}
        selectsOnFocus
        fills
        idPrefix={id}
      />
      <div className={styles.panel} {...panelProps(id, lane)}>
        {stage}
      </div>
    </>
  );
};
