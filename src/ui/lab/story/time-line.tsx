/** The acts of a story as dots on a line, up to the still that is shown. Not: the player's buttons. */
import { actOf } from '#lab/run/act';
import type { Frame } from '#lab/derive/frames';
import styles from './story.module.css';

interface Props {
  /** Ids. */
  readonly acts: readonly string[];
  readonly frames: readonly Frame[];
  readonly shown: number;
  readonly onShow: (frame: number) => void;
}

export const TimeLine = ({ acts, frames, shown, onShow }: Props) => {
  const now = frames[shown]?.act ?? -1;
  return (
    <ol className={styles.line}>
      {acts.map((id, number) => {
        const act = actOf(id);
        const last = frames.findLastIndex((frame) => frame.act === number);
        return (
          // An act can come twice.
          // oxlint-disable-next-line react/no-array-index-key
          <li
            key={number}
            data-done={number <= now || undefined}
            data-attack={act?.group === 'attack' || undefined}
          >
            <button
              type="button"
              aria-current={number === now ? 'step' : undefined}
              onClick={() => {
                onShow(last);
              }}
            >
              {act?.label ?? id}
            </button>
          </li>
        );
      })}
    </ol>
  );
};
