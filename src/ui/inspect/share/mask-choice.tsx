/** A check box for each claim that can be masked. */
import { Check } from '../../parts/check';
import { VisibleText } from '../../parts/visible-text';
import styles from './mask-choice.module.css';
import type { ClaimMask } from './use-mask';

/** More claims than this are not offered one by one. */
const MOST = 100;

/** @param props of `useMask` */
export const MaskChoice = ({ names, mask, onMask }: ClaimMask) =>
  names.length === 0 ? (
    <p className={styles.soft}>The payload is not a whole claims set, so you can’t mask its claims.</p>
  ) : (
    <fieldset className={styles.names}>
      <legend>Claims to mask</legend>
      {names.slice(0, MOST).map((name) => (
        <Check
          key={name}
          on={mask.has(name)}
          onSwitch={(on) => {
            onMask(name, on);
          }}
        >
          <code>
            <VisibleText text={name} limit={60} />
          </code>
        </Check>
      ))}
    </fieldset>
  );
