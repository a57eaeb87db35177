/** One design at one step: outcome, browsers, wire, servers and attacker, at the same heights in every lane. Not: the lanes together (stage.tsx). */
import { useMemo } from 'react';
import type { Outcome } from '#lab/derive/scene/outcome';
import { AttackerBox } from './attacker-box';
import { BrowserBox } from './browser-box';
import { CredentialShape } from './credential';
import { LaneProvider, useDrawing } from './drawn';
import { OutcomeBanner } from './outcome-banner';
import { ReplayLine } from './replay-line';
import { ServerBox } from './server-box';
import styles from './stage.module.css';
import type { LaneMoment } from './travel/timeline';
import { WireLine } from './wire-line';
import { happeningOf, isOnMachine, labelOf, takenText } from './words';

interface Props {
  readonly moment: LaneMoment;
  readonly isShown: boolean;
  /** Its outcome before the last setting changed. */
  readonly was: Outcome['is'] | undefined;
  readonly because: string | undefined;
  readonly onStep: ((mode: string, step: number) => void) | undefined;
}

export const Lane = ({
  moment: { scene, legs, awaited, isUnderWay },
  isShown,
  was,
  because,
  onStep,
}: Props) => {
  const { isVeiled } = useDrawing();
  const { mode, message, attacker, outcome, step, taken } = scene;
  const label = labelOf(scene);
  const lead = onStep && ((to: number) => onStep(mode, to));
  const lane = useMemo(() => ({ now: scene.at, awaited, taken }), [scene.at, awaited, taken]);
  const isTheirs = message !== undefined && isOnMachine(message);
  const last = attacker?.uses.findLast((use) => isOnMachine(use.message));
  const replay = isTheirs ? { step, message } : last;
  return (
    <LaneProvider value={lane}>
      <article
        className={styles.lane}
        data-mode={mode}
        data-shown={isShown || undefined}
        data-came={isVeiled ? undefined : outcome.is}
        aria-label={label}
      >
        <OutcomeBanner
          outcome={outcome}
          label={label}
          was={was}
          because={because}
          isVeiled={isVeiled}
          onProof={lead}
        />
        <div className={styles.browsers}>
          {scene.browsers.map((browser) =>
            browser.userAgent === 'attacker' ? null : (
              <BrowserBox key={browser.userAgent} browser={browser} />
            ),
          )}
        </div>
        <WireLine
          message={isTheirs ? undefined : message}
          says={happeningOf(scene, isVeiled)}
          lane={isVeiled ? undefined : label}
          isUnderWay={isUnderWay}
          taken={takenText(attacker?.loot ?? [])}
        />
        <div className={styles.ends} data-attacked={attacker !== undefined || undefined}>
          <div className={styles.servers}>
            {scene.servers.map((server) => (
              <ServerBox
                key={server.origin}
                server={server}
                isUnderWay={isUnderWay && message?.to === server.origin}
              />
            ))}
          </div>
          {attacker ? (
            <AttackerBox
              attacker={attacker}
              browser={scene.browsers.find(({ userAgent }) => userAgent === 'attacker')}
            />
          ) : null}
        </div>
        <div className={styles.replays}>
          {replay && (isTheirs || !isVeiled) ? (
            <ReplayLine
              message={replay.message}
              lane={isVeiled ? undefined : label}
              isUnderWay={isTheirs && isUnderWay}
              isNow={isTheirs}
              onStep={lead && (() => lead(replay.step))}
            />
          ) : null}
        </div>
        {legs.map(({ credential, from, isCopy }, index) => (
          // Legs are another list each time.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={`${from.at} ${index}`} className={styles.flyer} data-flyer aria-hidden="true">
            <CredentialShape credential={credential} isCopy={isCopy} isFlying />
          </span>
        ))}
      </article>
    </LaneProvider>
  );
};
