/** The token beside a second one: what differs by member and by byte. Not: finding the differences (jose/compare.ts). */
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { compareTokens } from '#jose/compare';
import type { ToolProps } from '../tool';
import { Check } from '../../parts/check';
import { EditorBox } from '../../parts/editor-box';
import { useMoreNames } from '../segment/use-more-names';
import { ByteTable } from './byte-table';
import styles from './compare-tool.module.css';
import { MemberTable } from './member-table';
import { useSecond } from './use-second';

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;

/** Asks for the second token; it is kept while the tab is open and no longer. */
export const CompareTool = ({ token: { parts } }: ToolProps) => {
  const id = useId();
  const [typed, type] = useState('');
  const [fromIat, countFromIat] = useState(false);
  const [all, showAll] = useState(false);
  const more = useMoreNames();
  const pasted = useDeferredValue(typed);
  const second = useSecond(pasted);
  const comparison = useMemo(
    () => second && compareTokens(parts, second, { timesFromIat: fromIat, more }),
    [parts, second, fromIat, more],
  );
  const differing = comparison?.members.filter(({ change }) => change !== 'same') ?? [];
  return (
    <div className={styles.tool}>
      <label htmlFor={id}>Second token</label>
      <EditorBox
        id={id}
        rows={4}
        breaksAnywhere
        text={typed}
        onText={type}
        placeholder="Paste the token to compare with"
      />
      {comparison && second ? (
        <>
          <div className={styles.choices}>
            <Check on={fromIat} onSwitch={countFromIat}>
              Count times from each token’s own iat
            </Check>
            <Check on={all} onSwitch={showAll}>
              Show equal members too
            </Check>
          </div>
          <output className={styles.says} data-differences={differing.length}>
            {differing.length === 0
              ? `Every member is the same (${comparison.members.length}).`
              : `${count(differing.length, 'member')} of ${comparison.members.length} ${differing.length === 1 ? 'differs' : 'differ'}.`}
          </output>
          <MemberTable objects={comparison.objects} members={all ? comparison.members : differing} />
          <ByteTable bytes={comparison.bytes} first={parts} second={second} />
        </>
      ) : (
        <output className={styles.says}>{pasted.trim() === '' ? '' : 'This text contains no token.'}</output>
      )}
    </div>
  );
};
