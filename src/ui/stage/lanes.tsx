/** The stage where it is wide enough; else one lane at a time behind tabs, each with its outcome. Not: a lane (lane.tsx). */
import { useId, useState, type ComponentProps } from 'react';
import type { Scene } from '#lab/derive/scene/scene';
import { panelProps, Tabs } from '../parts/tabs';
import { useWide } from '../parts/use-wide';
import { Stage } from './stage';
import styles from './stage.module.css';
import { isBad, isGood, labelOf, outcomeWords } from './words';

/** A lane's name with what it comes to. */
const TabLabel = ({ scene }: { readonly scene: Scene }) => {
  const { sign, says } = outcomeWords(scene.outcome);
  const { is } = scene.outcome;
  return (
    <span className={styles.tab} data-good={isGood(is) || undefined} data-bad={isBad(is) || undefined}>
      <span aria-hidden="true">{sign}</span> {labelOf(scene)}
      <span className="hidden-visually">: {says}</span>
    </span>
  );
};

interface Props extends ComponentProps<typeof Stage> {
  /** Another lane is to be shown; absent: which one is nobody else's concern. */
  readonly onLane?: (mode: string) => void;
}

export const Lanes = ({ onLane, ...props }: Props) => {
  const { scenes, veiled } = props;
  const id = useId();
  const wide = useWide();
  const [own, setOwn] = useState<string>();
  const modes = scenes.map((scene) => ({
    id: scene.mode,
    label: veiled ? labelOf(scene) : <TabLabel scene={scene} />,
  }));
  const chosen = onLane ? props.lane : own;
  const lane = modes.some((mode) => mode.id === chosen) ? chosen : modes[0]?.id;
  const stage = <Stage {...props} lane={lane} />;
  if (wide || lane === undefined || modes.length < 2) return stage;
  return (
    <>
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
