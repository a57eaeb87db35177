/** How far the reading of a large text is, and what came of it. Not: what was found (found-table.tsx). */
import { VisibleText } from '../../parts/visible-text';
import { cancelLarge, type LargeText } from './large-text';
import styles from './large-text-line.module.css';
import { sizeOf } from './reading-line';

/** The line below the box. */
export const LargeTextLine = ({ text }: { text: LargeText }) => (
  <div className={styles.line}>
    <p>
      <VisibleText text={text.name} limit={80} />, {sizeOf(text.size)}
    </p>
    {text.state === 'reading' ? (
      <>
        <progress aria-label="Reading" value={text.done} max={text.of} />
        <span>{text.says} …</span>
        <button type="button" onClick={cancelLarge}>
          Cancel
        </button>
      </>
    ) : (
      <output data-failed={text.state === 'failed' ? 'read' : undefined}>
        {text.state === 'failed'
          ? `✖ ${text.says}`
          : text.state === 'cancelled'
            ? 'Canceled: nothing was read.'
            : (text.says ?? 'Claimcheck read it. It is too large to show in the box.')}
      </output>
    )}
    {'again' in text ? (
      <button type="button" onClick={text.again}>
        {text.state === 'failed' ? 'Try again' : 'Read it again'}
      </button>
    ) : null}
  </div>
);
