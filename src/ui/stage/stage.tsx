/** The lanes side by side at one step each: outcome, browsers, wire, servers, attacker. Not: deriving them (lab/derive/scene). */
import { modeOf } from '#lab/modes';
import type { Outcome } from '#lab/derive/scene/outcome';
import type { Scene } from '#lab/derive/scene/scene';
import { AttackerBox } from './attacker-box';
import { BrowserBox } from './browser-box';
import { OutcomeBanner } from './outcome-banner';
import { ServerBox } from './server-box';
import styles from './stage.module.css';
import { WireLine } from './wire-line';

interface Props {
  readonly scenes: readonly Scene[];
  /** The lane that is shown where there is room for one; absent: the first. */
  readonly lane?: string | undefined;
  /** Before a vote: no outcome, no word on who can read what, on lives or on answers. */
  readonly veiled?: boolean;
  /** Each lane's outcome before the last setting changed, by mode. */
  readonly was?: Readonly<Record<string, Outcome['is']>> | undefined;
  /** The label of the setting that changed. */
  readonly because?: string | undefined;
  /** For a projector: larger type, as high as what it stands in. */
  readonly big?: boolean;
  /** Leads to a step of a lane, by its index in the trace; absent: nothing leads anywhere. */
  readonly onStep?: ((mode: string, step: number) => void) | undefined;
}

/** The largest credential anywhere on the stage: all lanes share one scale. */
const mostBytes = (scenes: readonly Scene[]): number =>
  Math.max(
    1,
    ...scenes.flatMap(({ browsers, attacker, message }) => [
      ...browsers.flatMap(({ places }) =>
        places.flatMap(({ items }) => items.map(({ credential }) => credential.bytes)),
      ),
      ...(attacker?.loot.map(({ credential }) => credential.bytes) ?? []),
      ...(message?.sent.map(({ credential }) => credential.bytes) ?? []),
    ]),
  );

const freshIn = ({ moves }: Scene): ReadonlySet<string> =>
  new Set(moves.flatMap(({ to, credential }) => (to.at === 'place' ? [credential.value] : [])));

export const Stage = ({
  scenes,
  lane = scenes[0]?.mode,
  veiled = false,
  was,
  because,
  big = false,
  onStep,
}: Props) => {
  const most = mostBytes(scenes);
  return (
    <div
      className={styles.stage}
      data-veiled={veiled || undefined}
      data-big={big || undefined}
      style={{ '--lanes': scenes.length } as React.CSSProperties}
    >
      {scenes.map((scene) => {
        const label = modeOf(scene.mode)?.label ?? scene.mode;
        const fresh = freshIn(scene);
        return (
          <article
            key={scene.mode}
            className={styles.lane}
            data-mode={scene.mode}
            data-shown={scene.mode === lane || undefined}
            aria-label={label}
          >
            <OutcomeBanner
              outcome={scene.outcome}
              label={label}
              was={was?.[scene.mode]}
              because={because}
              isVeiled={veiled}
              onProof={
                onStep
                  ? (step) => {
                      onStep(scene.mode, step);
                    }
                  : undefined
              }
            />
            <div className={styles.browsers}>
              {scene.browsers.map((browser) => (
                <BrowserBox
                  key={browser.userAgent}
                  browser={browser}
                  now={scene.at}
                  most={most}
                  fresh={fresh}
                  isVeiled={veiled}
                />
              ))}
            </div>
            <WireLine
              key={scene.step}
              message={scene.message}
              // What an attack says without moving anything is what came of it.
              says={veiled && scene.attacker && scene.moves.length === 0 ? undefined : scene.says}
              most={most}
              isVeiled={veiled}
            />
            <div className={styles.ends}>
              <div className={styles.servers}>
                {scene.servers.map((server) => (
                  <ServerBox
                    key={server.origin}
                    server={server}
                    now={scene.at}
                    most={most}
                    isVeiled={veiled}
                  />
                ))}
              </div>
              {scene.attacker ? (
                <AttackerBox
                  attacker={scene.attacker}
                  now={scene.at}
                  most={most}
                  step={scene.step}
                  isVeiled={veiled}
                />
              ) : null}
            </div>
          </article>
        );
      })}
    </div>
  );
};
