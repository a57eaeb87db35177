/** Members of two tokens side by side. Not: the bytes (byte-table.tsx). */
import type { Change, ComparedMember, ComparedObject, ComparedValue } from '#jose/compare';
import { duration } from '#jose/numeric-date';
import { VisibleText } from '../../parts/visible-text';
import styles from './compare-tool.module.css';

const CHANGES: Readonly<Record<Change, { glyph: string; word: string }>> = {
  same: { glyph: '=', word: 'same' },
  changed: { glyph: '≠', word: 'differs' },
  'only-first': { glyph: '−', word: 'only in this token' },
  'only-second': { glyph: '+', word: 'only in the second' },
};

/** A value longer than this is cut. */
const LONGEST = 300;

const sinceIat = (seconds: number): string =>
  seconds === 0
    ? 'iat'
    : `iat ${seconds < 0 ? '−' : '+'} ${Math.abs(seconds)} s${Math.abs(seconds) < 60 ? '' : ` (${duration(seconds)})`}`;

const Value = ({ value }: { value: ComparedValue | undefined }) => {
  if (!value) return <span className={styles.soft}>not there</span>;
  if (value.sinceIat !== undefined) return <span>{sinceIat(value.sinceIat)}</span>;
  return (
    <code>
      <VisibleText text={value.text} limit={LONGEST} />
    </code>
  );
};

interface Props {
  readonly objects: readonly ComparedObject[];
  /** To show, in order. */
  readonly members: readonly ComparedMember[];
}

export const MemberTable = ({ objects, members }: Props) =>
  members.length === 0 ? null : (
    // Wider than a narrow page, so it scrolls by itself, by keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} role="region" aria-label="Members" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Member</th>
            <th scope="col">Difference</th>
            <th scope="col">This token</th>
            <th scope="col">Second token</th>
          </tr>
        </thead>
        {objects.map(({ id, title, colour }) => {
          const rows = members.filter((member) => member.part === id);
          return rows.length === 0 ? null : (
            <tbody key={id} data-segment={colour}>
              <tr>
                <th scope="rowgroup" colSpan={4} className={styles.part}>
                  {title}
                </th>
              </tr>
              {rows.map(({ name, change, first, second }, index) => (
                // A name can appear twice in a token.
                // oxlint-disable-next-line react/no-array-index-key
                <tr key={`${index} ${name}`} data-change={change}>
                  <th scope="row">
                    <code>
                      <VisibleText text={name} limit={80} />
                    </code>
                  </th>
                  <td className={styles.change}>
                    <span aria-hidden="true">{CHANGES[change].glyph}</span> {CHANGES[change].word}
                  </td>
                  <td>
                    <Value value={first} />
                  </td>
                  <td>
                    <Value value={second} />
                  </td>
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
