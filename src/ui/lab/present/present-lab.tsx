/** The lab on a projector: `#/lab?present`. Not: what is on it (lab-page.tsx), and not a lesson before a class (learn/present). */
import { useState, type ReactNode } from 'react';
import { actOf } from '#lab/run/act';
import { BlankScreen } from '../../parts/blank-screen';
import { toggleFullScreen } from '../../parts/full-screen';
import { timeText } from '../../parts/clock-text';
import { PlayButton } from '../../parts/play-controls';
import { PresentFoot } from '../../parts/present-foot';
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
  const goTo = (still: number) => () => {
    lab.show(still);
  };
  const fill = () => {
    void toggleFullScreen().then((done) => {
      setRefused(!done);
    });
  };
  const leave = () => {
    lab.look({ present: false });
  };
  return (
    <div className={styles.present} data-present>
      <div className={styles.content} inert={blank}>
        <header className={`words ${styles.head}`}>
          <h1>{place.told?.title ?? 'Lab'}</h1>
          <p>{act === undefined ? place.told?.says : actOf(act)?.label}</p>
          {now === undefined ? null : <time>{timeText(now)}</time>}
        </header>
        {children}
      </div>
      {refused ? <p role="alert">The browser did not allow full screen.</p> : null}
      <div inert={blank}>
        <PresentFoot
          rest={[
            { id: 'reset', label: 'Reset', onPress: lab.reset },
            { id: 'blank', label: 'Blank', onPress: onBlank },
            { id: 'full-screen', label: 'Full screen', onPress: fill },
            { id: 'leave', label: 'Leave', onPress: leave },
          ]}
          keys={keys}
          previous={{ onPress: goTo(shown - 1), disabled: shown === 0 }}
          next={{ label: 'Next', onPress: goTo(shown + 1), disabled: shown >= last }}
        >
          <PlayButton player={player} disabled={last === 0} />
          <span>
            {shown} of {last}
          </span>
        </PresentFoot>
      </div>
      {blank ? <BlankScreen onShow={onBlank} /> : null}
    </div>
  );
};
