/** A lesson at a glance: the act that it turns on, and what each design holds before it, or comes to. Not: the lesson's page (../stage.tsx). */
import { useMemo, type CSSProperties } from 'react';
import type { Credential } from '#lab/derive/scene/credential';
import type { Scene } from '#lab/derive/scene/scene';
import type { Decisive, Goal } from '#lessons/decisive';
import { CredentialShape } from '../../stage/credential';
import { DrawingProvider } from '../../stage/drawn';
import { mostBytes } from '../../stage/scale';
import { isBad, isGood, labelOf, outcomeWords } from '../../stage/words';
import styles from './drawing.module.css';
import { Glyph } from './glyphs';

interface Props {
  readonly decisive: Decisive;
  readonly forged?: Credential | undefined;
  readonly goal?: Goal | undefined;
  readonly scenes: readonly Scene[];
  /** Before a vote: nothing that judges. */
  readonly isVeiled: boolean;
}

const Lane = ({ scene, isVeiled }: { readonly scene: Scene; readonly isVeiled: boolean }) => {
  const { outcome, browsers, attacker, mode } = scene;
  const { sign, says } = outcomeWords(outcome);
  const came = isVeiled
    ? {}
    : {
        'data-came': outcome.is,
        'data-good': isGood(outcome.is) || undefined,
        'data-bad': isBad(outcome.is) || undefined,
      };
  return (
    <li data-mode={mode} {...came}>
      <b>
        {labelOf(scene)} <span aria-hidden="true">{isVeiled ? '?' : sign}</span>
      </b>
      {isVeiled ? null : <span>{says}</span>}
      <span className={styles.kept}>
        {browsers.flatMap(({ userAgent, places }) =>
          userAgent === 'attacker'
            ? []
            : places.flatMap(({ kind, items }) =>
                items.map(({ credential: each }) => (
                  <span key={`${userAgent} ${kind} ${each.value}`} data-place={kind}>
                    <CredentialShape credential={each} />
                  </span>
                )),
              ),
        )}
      </span>
      {isVeiled || !attacker ? null : (
        <span className={styles.kept} data-loot>
          {attacker.loot.map(({ credential: each }) => (
            <CredentialShape key={each.value} credential={each} isCopy />
          ))}
        </span>
      )}
    </li>
  );
};

export const LessonDrawing = ({ decisive, forged, goal, scenes, isVeiled }: Props) => {
  const { act, by, isAttack, means, to, days } = decisive;
  const most = Math.max(mostBytes(scenes), forged?.bytes ?? 0);
  const drawing = useMemo(() => ({ most, isVeiled }), [most, isVeiled]);
  return (
    <DrawingProvider value={drawing}>
      <div
        className={styles.drawing}
        data-attack={isAttack || undefined}
        style={{ '--lanes': scenes.length, '--most': most } as CSSProperties}
      >
        <div className={styles.act} data-goal={goal} aria-hidden="true">
          {means.map((each) => (
            <Glyph key={each} of={each} />
          ))}
          <span className={styles.arrow}>{forged ? <CredentialShape credential={forged} /> : null}</span>
          <Glyph of={to} />
          {goal ? <Glyph of={goal} /> : null}
        </div>
        <p className={styles.says}>
          <strong>{act}</strong>
          <small>
            {by}
            {days > 0 ? `, ${days} days later` : ''}
          </small>
        </p>
        <ul className={styles.lanes}>
          {scenes.map((scene) => (
            <Lane key={scene.mode} scene={scene} isVeiled={isVeiled} />
          ))}
        </ul>
      </div>
    </DrawingProvider>
  );
};
