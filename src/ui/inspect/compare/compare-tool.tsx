/** The token beside a second one: what differs by member and by byte. Not: finding the differences (jose/jws/compare.ts). */
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { recognise } from '#artifacts/recognise';
import { compareJws } from '#jose/jws/compare';
import type { ToolProps } from '../tool';
import { EditorBox } from '../../parts/editor-box';
import { useMoreNames } from '../segment/use-more-names';
import { ByteTable } from './byte-table';
import styles from './compare-tool.module.css';
import { MemberTable } from './member-table';

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;

/** Asks for the second token; it is kept while the tab is open and no longer. */
export const CompareTool = ({ artifact: { jws } }: ToolProps) => {
  const id = useId();
  const [typed, type] = useState('');
  const [fromIat, countFromIat] = useState(false);
  const [all, showAll] = useState(false);
  const more = useMoreNames();
  const pasted = useDeferredValue(typed);
  const second = useMemo(() => recognise(pasted).find((artifact) => artifact.kind === 'jws')?.jws, [pasted]);
  const comparison = useMemo(
    () => second && compareJws(jws, second, { timesFromIat: fromIat, more }),
    [jws, second, fromIat, more],
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
            <label>
              <input
                type="checkbox"
                checked={fromIat}
                onChange={(event) => {
                  countFromIat(event.target.checked);
                }}
              />{' '}
              Count times from each token’s own iat
            </label>
            <label>
              <input
                type="checkbox"
                checked={all}
                onChange={(event) => {
                  showAll(event.target.checked);
                }}
              />{' '}
              Show what is the same too
            </label>
          </div>
          <output className={styles.says} data-differences={differing.length}>
            {differing.length === 0
              ? `Every member is the same (${comparison.members.length}).`
              : `${count(differing.length, 'member')} of ${comparison.members.length} ${differing.length === 1 ? 'differs' : 'differ'}.`}
          </output>
          <MemberTable members={all ? comparison.members : differing} />
          <ByteTable bytes={comparison.bytes} first={jws} second={second} />
        </>
      ) : (
        <output className={styles.says}>
          {pasted.trim() === '' ? '' : 'No signed token could be found in this text.'}
        </output>
      )}
    </div>
  );
};
