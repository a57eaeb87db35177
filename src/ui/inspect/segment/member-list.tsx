/** A JSON object as rows, each with its explanation and what is said of it besides. Not: a segment of the pasted text (part-view.tsx). */
import type { CSSProperties } from 'react';
import type { PartName } from '#jose/jws/jws';
import { parseJson, type JsonObject } from '#text/json';
import type { Span } from '#text/span';
import { CopyValue } from './copy-value';
import { Explanation, tokenOf } from './explanation';
import { memberRows } from './json-rows';
import styles from './part-view.module.css';
import own from './member-list.module.css';
import { useChoices } from '../../choices';
import { pointsAt, usePointing } from '../../parts/pointing';
import { VisibleText } from '../../parts/visible-text';

/** More rows than this are counted, not shown. */
const MOST_ROWS = 300;

export interface MemberNote {
  /** Where it comes from, in a few words. */
  readonly from?: string;
  /** The characters of the pasted text that carry it. */
  readonly spans?: readonly Span[];
}

interface Props {
  /** Tells this list's rows from another's; for the page's contract it is also the name of the part. */
  readonly id: string;
  /** `header` for header parameters, `payload` for claims. */
  readonly part: PartName;
  readonly json: string;
  /** The other object of the token, by which its vendor may be told. */
  readonly beside?: JsonObject | undefined;
  /** One for each member, in order. */
  readonly notes?: readonly MemberNote[];
}

/** A row's number, from which the stylesheet places both of its cells. */
const rowStyle = (row: number) => ({ '--row': row }) as CSSProperties;

/** Nothing when the text is no JSON object. */
export const MemberList = ({ id, part, json, beside, notes = [] }: Props) => {
  const isExplained = useChoices((choices) => choices.explained);
  const pointed = usePointing((pointing) => pointing.id);
  const { value } = parseJson(json);
  // Apart from the places of segments, whose ids begin with the name of the part.
  const placeOf = (index: number): string => `list/${id}/${index}`;
  if (value?.type !== 'object') return null;
  const rows = memberRows(json, value, true).slice(0, MOST_ROWS);
  return (
    <div className={styles.rows}>
      <div className={styles.json} data-part={id}>
        <span className={styles.brace}>{'{\n'}</span>
        {rows.map(({ member, text }, index) => (
          <span
            key={member.nameSpan.start}
            className={styles.member}
            style={rowStyle(index + 1)}
            data-pointed={pointed === placeOf(index) || undefined}
            {...pointsAt(placeOf(index), notes[index]?.spans ?? [])}
          >
            <VisibleText text={text} />
            {'\n'}
          </span>
        ))}
        <span className={styles.brace} style={rowStyle(rows.length + 1)}>
          {'}'}
        </span>
      </div>
      <div className={styles.explanations}>
        {rows.map(({ member }, index) => (
          <div key={member.nameSpan.start} className={styles.cell} style={rowStyle(index + 1)}>
            <CopyValue member={member} source={json} />
            {notes[index]?.from === undefined ? null : <span className={own.from}>{notes[index].from}</span>}
            <Explanation
              part={part}
              member={member}
              token={tokenOf(part, value, beside)}
              isExplained={isExplained}
            />
          </div>
        ))}
      </div>
      {value.members.length > MOST_ROWS ? (
        <p style={rowStyle(rows.length + 2)}>{value.members.length - MOST_ROWS} more members.</p>
      ) : null}
    </div>
  );
};
