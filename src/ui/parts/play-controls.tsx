/** Play or pause, and how fast. Not: the timing (use-player.ts), or what a step is. */
import { Select } from './select';
import styles from './play-controls.module.css';
import { SPEEDS, type Player } from './use-player';

interface Props {
  readonly player: Player;
  /** What is played, where a page plays more than one thing: "the lesson". */
  readonly what?: string;
}

const named = (verb: string, what: string | undefined): string | undefined => what && `${verb} ${what}`;

/** Its width is the wider word's, so that nothing moves when it changes. */
export const PlayButton = ({ player, what, disabled }: Props & { readonly disabled: boolean }) => {
  const verb = player.playing ? 'Pause' : 'Play';
  return (
    <button
      type="button"
      className={styles.play}
      aria-label={named(verb, what)}
      disabled={disabled}
      onClick={player.toggle}
    >
      {verb}
    </button>
  );
};

/** Half, normal or double. */
export const SpeedChoice = ({ player, what }: Props) => (
  <Select
    label={named('Speed of playing', what) ?? 'Speed of playing'}
    labelHidden
    value={player.speed}
    options={SPEEDS.map((speed) => ({ id: speed, label: `${speed}×` }))}
    onChoose={player.setSpeed}
  />
);
