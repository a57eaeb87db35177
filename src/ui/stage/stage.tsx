/** The lanes side by side at one step each, and what flies from still to still. Not: deriving them (lab/derive/scene). */
import { useMemo, useRef, useState, type CSSProperties } from 'react';
import type { Instant } from '#cookies/cookie';
import type { Credential } from '#lab/derive/scene/credential';
import type { Outcome } from '#lab/derive/scene/outcome';
import type { Scene } from '#lab/derive/scene/scene';
import { CredentialDialog } from './credential-dialog';
import { DrawingProvider } from './drawn';
import { Lane } from './lane';
import { mostBytes } from './scale';
import { Spoken } from './spoken';
import styles from './stage.module.css';
import { follows, useTravel } from './travel/use-travel';
import { useFold } from './use-fold';

interface Props {
  /** The same objects as long as the stills are the same. Credentials travel to a still that follows the one before; any other is there at once. */
  readonly scenes: readonly Scene[];
  /** The lane that is shown where there is room for one; absent: the first. */
  readonly lane?: string | undefined;
  /** Before a vote: no outcome, no word on who can read what, on lives or on answers, and nothing opens. */
  readonly veiled?: boolean;
  /** Each lane's outcome before the last setting changed, by mode. */
  readonly was?: Readonly<Record<string, Outcome['is']>> | undefined;
  /** The label of the setting that changed. */
  readonly because?: string | undefined;
  /** For a projector: larger type, as high as what it is in. */
  readonly big?: boolean;
  /** Leads to a step of a lane, by its index in the trace; absent: nothing leads anywhere. */
  readonly onStep?: ((mode: string, step: number) => void) | undefined;
  /** Told last to who listens. */
  readonly comesTo?: string | undefined;
  /** What travels stays where it is. */
  readonly paused?: boolean;
  /** What travels has arrived at once. */
  readonly still?: boolean;
  /** How many times the normal speed. */
  readonly speed?: number;
  /** Something began to travel, or all has arrived: a player waits meanwhile. */
  readonly onTravelling?: (isTravelling: boolean) => void;
}

interface Opened {
  readonly credential: Credential;
  readonly now: Instant;
}

export const Stage = ({
  scenes,
  lane = scenes[0]?.mode,
  veiled = false,
  was,
  because,
  big = false,
  comesTo,
  onStep,
  paused = false,
  still = false,
  speed = 1,
  onTravelling,
}: Props) => {
  const root = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<Opened>();
  const [since, setSince] = useState({ scenes, first: scenes });
  if (since.scenes !== scenes)
    setSince({ scenes, first: follows(since.scenes, scenes) ? since.first : scenes });
  // Before anything is measured in order to fly.
  useFold(root, since.first);
  const { moment, isTravelling } = useTravel({
    scenes,
    isPaused: paused,
    isStill: still,
    speed,
    root,
    onTravelling,
  });
  const most = mostBytes(scenes);
  const drawing = useMemo(
    () => ({
      most,
      isVeiled: veiled,
      open: veiled
        ? undefined
        : (credential: Credential, now: Instant) => {
            setOpened({ credential, now });
          },
    }),
    [most, veiled],
  );
  return (
    <DrawingProvider value={drawing}>
      <div
        ref={root}
        className={styles.frame}
        data-veiled={veiled || undefined}
        data-big={big || undefined}
        data-travelling={isTravelling || undefined}
      >
        <div
          className={styles.stage}
          data-lanes={scenes.length}
          style={{ '--lanes': scenes.length, '--most': most } as CSSProperties}
        >
          {moment.map((each) => (
            <Lane
              key={each.scene.mode}
              moment={each}
              isShown={each.scene.mode === lane}
              was={was?.[each.scene.mode]}
              because={because}
              onStep={onStep}
            />
          ))}
        </div>
        <Spoken scenes={scenes} isVeiled={veiled} comesTo={comesTo} />
        {opened ? (
          <CredentialDialog
            {...opened}
            onClose={() => {
              setOpened(undefined);
            }}
          />
        ) : null}
      </div>
    </DrawingProvider>
  );
};
