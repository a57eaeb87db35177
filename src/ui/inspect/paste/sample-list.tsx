/** Buttons that fill the boxes with something to try. Not: the samples (samples.ts). */
import { useRaise } from '../../parts/use-raise';
import styles from './sample-list.module.css';
import { SAMPLES, type Pasted } from './samples';

/** @param props `onSample` gets what goes into the boxes */
export const SampleList = ({ onSample }: { onSample: (pasted: Pasted) => void }) => {
  const raise = useRaise();
  return (
    <ul className={styles.list} aria-label="Samples to try">
      {SAMPLES.map((sample) => (
        <li key={sample.id}>
          <button
            type="button"
            data-sample={sample.id}
            title={sample.says}
            onClick={() => {
              sample.make(Math.floor(Date.now() / 1000)).then(onSample, raise);
            }}
          >
            {sample.label}
          </button>
        </li>
      ))}
    </ul>
  );
};
