/** The stills of a lesson's acts as pictures on its sheets. Not: drawing them (stage/picture/stage-picture.ts). */
import { framesOf, scenesOf } from '#lab/derive/frames';
import { actOf } from '#lab/run/act';
import type { Run } from '#lab/run/run';
import { timeText } from '../parts/clock-text';
import { stagePicture } from '../stage/picture/stage-picture';
import styles from './sheet-diagrams.module.css';

interface Props {
  /** The whole run. */
  readonly run: Run;
  /** Without them the places are empty, to be drawn into. */
  readonly answers: boolean;
  /** The number of the one act that is drawn, from 0; absent: all are. */
  readonly only?: number | undefined;
}

/** Each is as wide as the paper, and is on one page. */
export const SheetDiagrams = ({ run, answers, only }: Props) => {
  const frames = framesOf(run);
  return (
    <section className={styles.diagrams}>
      <h2>{answers ? 'What was sent' : 'What is sent? Draw it.'}</h2>
      {run.setup.acts.map((id, act) => {
        if (only !== undefined && act !== only) return null;
        const scenes = scenesOf(
          run,
          frames,
          frames.findLastIndex((frame) => frame.act <= act),
        );
        const says = `${act + 1}. ${actOf(id)?.label ?? id}`;
        const [first] = scenes;
        const title = first ? `${says}, ${timeText(first.at)}` : says;
        return (
          <img
            // An act can come twice.
            // oxlint-disable-next-line react/no-array-index-key
            key={act}
            src={`data:image/svg+xml,${encodeURIComponent(stagePicture(title, scenes, { isBlank: !answers }))}`}
            alt={
              answers
                ? `The stage after ${says}. The steps above say what happens in it.`
                : `The empty stage of ${says}: browsers and servers, with room to draw what is sent and stored.`
            }
            data-diagram={id}
          />
        );
      })}
    </section>
  );
};
