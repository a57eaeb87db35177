/** Which signature or recipient of several is shown. */
import styles from './json-serialization.module.css';

/** More than this are not offered. */
const MOST = 100;

interface Props {
  readonly what: 'Signature' | 'Recipient';
  readonly count: number;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** Nothing when there is one only. */
export const Choice = ({ what, count, chosen, onChoose }: Props) =>
  count < 2 ? null : (
    <fieldset className={styles.choice}>
      <legend>
        {count} {what.toLowerCase()}s over the same content
      </legend>
      {Array.from({ length: Math.min(count, MOST) }, (_, index) => (
        <button
          key={`${what} ${index + 1}`}
          type="button"
          aria-pressed={index === chosen}
          onClick={() => {
            onChoose(index);
          }}
        >
          {what} {index + 1}
        </button>
      ))}
    </fieldset>
  );
