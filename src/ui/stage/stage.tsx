/** The lanes side by side at one step each: outcome, browsers, wire, servers, attacker. Not: deriving them (lab/derive/scene). */
import { modeOf } from '#lab/modes';
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

export const Stage = ({ scenes, lane = scenes[0]?.mode }: Props) => {
  const most = mostBytes(scenes);
  return (
    <div className={styles.stage} style={{ '--lanes': scenes.length } as React.CSSProperties}>
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
            <OutcomeBanner scene={scene} label={label} />
            <div className={styles.browsers}>
              {scene.browsers.map((browser) => (
                <BrowserBox
                  key={browser.userAgent}
                  browser={browser}
                  now={scene.at}
                  most={most}
                  fresh={fresh}
                />
              ))}
            </div>
            <WireLine key={scene.step} message={scene.message} says={scene.says} most={most} />
            <div className={styles.ends}>
              <div className={styles.servers}>
                {scene.servers.map((server) => (
                  <ServerBox key={server.origin} server={server} now={scene.at} most={most} />
                ))}
              </div>
              {scene.attacker ? (
                <AttackerBox attacker={scene.attacker} now={scene.at} most={most} step={scene.step} />
              ) : null}
            </div>
          </article>
        );
      })}
    </div>
  );
};
