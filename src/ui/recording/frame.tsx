/** The page on which recorded logins are watched: a head, the stage, its time line, and panels behind tabs. Not: what they show (watch.tsx, comparison.tsx). */
import { useCallback, useId, useState, type ComponentProps, type ReactNode } from 'react';
import { panelProps, Tabs } from '../parts/tabs';
import { TimeLine } from '../parts/time-line';
import { usePlayer, type Player } from '../parts/use-player';
import { Lanes } from '../stage/lanes';
import { SetupProvider } from '../stage/verifying-key';
import styles from './recording.module.css';

/** Milliseconds for a still, what travels not counted. */
const BEAT = 900;

interface Steps {
  /** Index of the still that is shown. */
  readonly shown: number;
  readonly last: number;
  /** Shows another one, and stops playing; the same function at every render. */
  readonly show: (to: number) => void;
  readonly player: Player;
  readonly onTravelling: (isTravelling: boolean) => void;
}

/**
 * Which of the stills is shown.
 * @param starts as a player's
 */
export const useSteps = (last: number, starts?: string): Steps => {
  const [shown, setShown] = useState(0);
  const [busy, onTravelling] = useState(false);
  const player = usePlayer({ step: shown, last, busy, time: BEAT, onStep: setShown, starts });
  const { stop } = player;
  const show = useCallback(
    (to: number) => {
      stop();
      setShown(Math.max(0, to));
    },
    [stop],
  );
  return { shown, last, show, player, onTravelling };
};

type Panels = Pick<ComponentProps<typeof Tabs>, 'label' | 'tabs'> & {
  readonly selected: string;
  readonly onSelect: (id: string) => void;
};

interface Props {
  /** Of the whole page: `data-…`. */
  readonly data: Readonly<Record<`data-${string}`, string | true>>;
  readonly head: ReactNode;
  /** The name of the stage. */
  readonly label: string;
  readonly scenes: ComponentProps<typeof Lanes>['scenes'];
  readonly onStep: ComponentProps<typeof Lanes>['onStep'];
  /** What the time line counts. */
  readonly what: 'exchange' | 'step';
  readonly steps: Steps;
  /** What the slider says of its place. */
  readonly says: string;
  /** Below the slider. */
  readonly marks: ReactNode;
  /** Above the time line. */
  readonly here?: ReactNode;
  readonly panels: Panels;
  /** The panel that is selected. */
  readonly children: ReactNode;
}

const LABELS = { exchange: 'Exchanges shown', step: 'Steps shown' } as const;

export const Frame = ({
  data,
  head,
  label,
  scenes,
  onStep,
  what,
  steps: { shown, last, show, player, onTravelling },
  says,
  marks,
  here,
  panels,
  children,
}: Props) => {
  const id = useId();
  return (
    <SetupProvider value={undefined}>
      <article className={styles.page} {...data}>
        <header className={`words ${styles.head}`}>{head}</header>
        <section className={styles.main} aria-label={label}>
          {scenes.length > 0 ? (
            <Lanes
              scenes={scenes}
              paused={player.paused}
              speed={player.speed}
              onTravelling={onTravelling}
              onStep={onStep}
            />
          ) : null}
        </section>
        <div className={styles.time}>
          {here}
          <TimeLine
            what={what}
            label={LABELS[what]}
            last={last}
            shown={shown}
            says={says}
            count={`${shown + 1} of ${last + 1}`}
            player={player}
            onShow={show}
            marks={marks}
          />
        </div>
        <div className={styles.side}>
          <Tabs {...panels} selectsOnFocus fills idPrefix={id} />
          <div className={styles.panel} {...panelProps(id, panels.selected)}>
            {children}
          </div>
        </div>
      </article>
    </SetupProvider>
  );
};
