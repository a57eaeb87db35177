/** The lab on a projector: `#/lab?present`. Not: what is on it (lab-page.tsx), and not a lesson before a class (learn/present). */
import { useState, type ReactNode } from 'react';
import { actOf } from '#lab/run/act';
import { BlankScreen } from '../../parts/blank-screen';
import { toggleFullScreen } from '../../parts/full-screen';
import { timeText } from '../../parts/clock-text';
import { PlayButton } from '../../parts/play-controls';
import foot from '../../parts/present-foot.module.css';
import type { Lab } from '../use-lab';
import styles from './present-lab.module.css';

interface Props {
  readonly lab: Lab;
  /** What tells the keys. */
  readonly keys: ReactNode;
  readonly blank: boolean;
  readonly onBlank: () => void;
  readonly children: ReactNode;
}

export const PresentLab = ({ lab, keys, blank, onBlank, children }: Props) => {
  const { place, frames, shown, last, scenes, player } = lab;
  const [refused, setRefused] = useState(false);
  const act = place.setup.acts[frames[shown]?.act ?? -1];
  const now = scenes[0]?.at;
  return (
    <div className={styles.present} data-present>
      <div className={styles.content} inert={blank}>
        <header className={styles.head}>
          <h1>{place.told?.title ?? 'Lab'}</h1>
          <p>{act === undefined ? place.told?.says : actOf(act)?.label}</p>
          {now === undefined ? null : <time>{timeText(now)}</time>}
        </header>
        {children}
      </div>
      {refused ? <p role="alert">The browser did not allow full screen.</p> : null}
      <div className={foot.foot} inert={blank} role="group" aria-label="Presentation">
        <button
          type="button"
          disabled={shown === 0}
          onClick={() => {
            lab.show(shown - 1);
          }}
        >
          Previous
        </button>
        <PlayButton player={player} disabled={last === 0} />
        <button
          type="button"
          disabled={shown >= last}
          onClick={() => {
            lab.show(shown + 1);
          }}
        >
          Next
        </button>
        <span>
          {shown} of {last}
        </span>
        <div className={foot.rest}>
          <button type="button" onClick={lab.reset}>
            Reset
          </button>
          <button type="button" onClick={onBlank}>
            Blank
          </button>
          <button
            type="button"
            onClick={() => {
              void toggleFullScreen().then((done) => {
                setRefused(!done);
              });
            }}
          >
            Full screen
          </button>
          {keys}
          <button
            type="button"
            onClick={() => {
              lab.look({ present: false });
            }}
          >
            Leave
          </button>
        </div>
      </div>
      {blank ? <BlankScreen onShow={onBlank} /> : null}
    </div>
  );
};
