/** A lesson taken elsewhere: its address as it is, and a frame for another page. Not: the embedded lesson (embed-view.tsx). */
import { useId, useState } from 'react';
import { seedIn } from '#lab/run/random';
import type { Lesson } from '#lessons/lesson';
import { isOneFile } from '../../beside';
import { CopyButton } from '../../parts/copy-button';
import { PanelButton } from '#ui/lab/controls/panel-button';
import { goToLesson, originIn, PLAIN, type LessonPlace } from '../lesson-place';
import styles from './link-menu.module.css';
import { addressOf, frameOf } from './snippet';
import { Steering } from './steering';

interface Props {
  readonly lesson: Lesson;
  readonly place: LessonPlace;
}

/** What is typed is what the lesson is played with, as soon as it is a seed. */
const SeedField = ({ lesson, place }: Props) => {
  const says = useId();
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? `${place.seed}`;
  const valid = seedIn(shown) !== undefined;
  return (
    <div className={`stack ${styles.field}`}>
      <label>
        Seed{' '}
        <input
          inputMode="numeric"
          value={shown}
          aria-invalid={!valid}
          aria-describedby={says}
          onChange={(event) => {
            const text = event.target.value.trim();
            setTyped(text);
            const seed = seedIn(text);
            if (seed !== undefined) goToLesson(lesson, { ...place, seed });
          }}
        />
      </label>
      <span id={says}>
        {valid
          ? place.seed === PLAIN.seed
            ? 'The default. The seed changes IDs, not outcomes.'
            : `The seed changes IDs, not outcomes. The default is ${PLAIN.seed}.`
          : 'Enter a whole number from 0 to 4294967295.'}
      </span>
    </div>
  );
};

interface OriginProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

const OriginField = ({ typed, onType }: OriginProps) => {
  const says = useId();
  const valid = typed === '' || originIn(typed) !== undefined;
  return (
    <div className={`stack ${styles.field}`}>
      <label>
        Origin of your page, such as https://slides.example{' '}
        <input
          type="url"
          value={typed}
          aria-invalid={!valid}
          aria-describedby={says}
          onChange={(event) => {
            onType(event.target.value.trim());
          }}
        />
      </label>
      <span id={says}>
        {valid
          ? typed === ''
            ? 'Without one, only the reader controls the frame.'
            : 'Pages of this origin can control the frame. They receive the keys that the lesson doesn’t use.'
          : 'Enter an origin: scheme, lower-case host and port, without a path or a final slash.'}
      </span>
    </div>
  );
};

const Links = ({ lesson, place }: Props) => {
  const [origin, setOrigin] = useState('');
  const base = document.baseURI;
  const address = addressOf(base, lesson, { ...place, view: 'page' });
  const frame = frameOf(base, lesson, place, originIn(origin));
  return (
    <div className={styles.links}>
      <h2>Address</h2>
      <p>It opens this lesson at this step, with these what-ifs on.</p>
      <div className={styles.copied}>
        <pre data-link="address">{address}</pre>
        <CopyButton text={address} what="the address of this step" />
      </div>
      <SeedField lesson={lesson} place={place} />
      {isOneFile() ? null : (
        <>
          <h2>In a page of yours</h2>
          <OriginField typed={origin} onType={setOrigin} />
          <div className={styles.copied}>
            <pre data-link="frame">{frame}</pre>
            <CopyButton text={frame} what="the frame" />
          </div>
          <Steering />
        </>
      )}
    </div>
  );
};

/** As the lesson is when it is opened. */
export const LinkMenu = (shown: Props) => (
  <PanelButton label="Link" title="Link to this lesson">
    <Links {...shown} />
  </PanelButton>
);
