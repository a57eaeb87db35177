/** The members of a JSON text, each with its explanation and what is said of it besides. Not: a segment of the pasted text (part-view.tsx). */
import type { PartName } from '#jose/jws';
import { parseJson } from '#text/json';
import type { Span } from '#text/span';
import { Explanation } from './explanation';
import { memberRows } from './json-rows';
import styles from './member-list.module.css';
import { pointsAt, usePointing } from './pointing';
import { VisibleText } from './visible-text';

/** More rows than this are counted, not shown. */
const MOST_ROWS = 300;

export interface MemberNote {
  /** Where it comes from, in a few words. */
  readonly from?: string;
  /** The characters of the pasted text that carry it. */
  readonly spans?: readonly Span[];
}

interface Props {
  /** Tells this list's rows from another's. */
  readonly id: string;
  /** `header` for header parameters, `payload` for claims. */
  readonly part: PartName;
  /** A JSON object. */
  readonly json: string;
  /** One for each member, in order. */
  readonly notes?: readonly MemberNote[];
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly now: number;
}

/** Nothing when the text is no JSON object. */
export const MemberList = ({ id, part, json, notes = [], now }: Props) => {
  const pointed = usePointing((pointing) => pointing.id);
  const { value } = parseJson(json);
  if (value?.type !== 'object') return null;
  const rows = memberRows(json, value, true).slice(0, MOST_ROWS);
  return (
    <div className={styles.list} data-part={part}>
      {rows.map(({ member, text }, index) => {
        const note = notes[index];
        const place = `${id}/${index}`;
        return (
          <div
            key={member.nameSpan.start}
            className={styles.row}
            data-pointed={pointed === place || undefined}
            {...pointsAt(place, note?.spans ?? [])}
          >
            <div className={styles.json}>
              <VisibleText text={text} />
            </div>
            <div className={styles.says}>
              {note?.from === undefined ? null : <span className={styles.from}>{note.from}</span>}
              <Explanation part={part} member={member} object={value} now={now} />
            </div>
          </div>
        );
      })}
      {value.members.length > MOST_ROWS ? <p>{value.members.length - MOST_ROWS} more members.</p> : null}
    </div>
  );
};
