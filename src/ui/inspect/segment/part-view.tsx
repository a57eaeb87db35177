/** One decoded segment: its sizes, its JSON row by row with explanations, and its broken places. Not: the signature (signature-view.tsx). */
import { memo, useMemo, type CSSProperties } from 'react';
import { objectOf, type JwsPart } from '#jose/jws/jws';
import type { Slice } from '#text/slice';
import type { Span } from '#text/span';
import { useChoices } from '../../choices';
import { CopyButton } from '../../parts/copy-button';
import { CopyValue } from './copy-value';
import { Explanation, tokenOf } from './explanation';
import { memberRows, type MemberRow } from './json-rows';
import styles from './part-view.module.css';
import { liesWithin, placeId, spansOfMember, type PastedProblem } from '../paste/places';
import { pointsAt, usePointing } from '../../parts/pointing';
import { ProblemList } from './problem-list';
import { VisibleText } from '../../parts/visible-text';

const TITLES = { header: 'JOSE header', payload: 'Claims set', signature: 'Signature' } as const;

const NAMES = {
  header: 'the decoded header',
  payload: 'the decoded payload',
  signature: 'the signature',
} as const;

/** More rows than this are counted, not shown. */
const MOST_ROWS = 300;

interface Props {
  readonly part: JwsPart;
  readonly slice: Slice;
  /** The other part of the token, by which its vendor may be told. */
  readonly beside?: JwsPart | undefined;
  readonly problems: readonly PastedProblem[];
}

/** A row's number, from which the stylesheet places both of its cells. */
const rowStyle = (row: number) => ({ '--row': row }) as CSSProperties;

/** A row, and what it lights up. */
interface PlacedRow extends MemberRow {
  readonly id: string;
  readonly spans: readonly Span[];
  /** Of its explanation. */
  readonly explainedBy: string;
}

const placedRows = (part: JwsPart, slice: Slice): PlacedRow[] => {
  const object = objectOf(part);
  if (!object) return [];
  return memberRows(part.utf8?.text ?? '', object, !part.json?.problem)
    .slice(0, MOST_ROWS)
    .map((row, index) => ({
      ...row,
      id: placeId(part.name, index),
      spans: spansOfMember(slice, part, row.member),
      explainedBy: `explains-${part.name}-${index}`,
    }));
};

interface RowProps {
  readonly row: PlacedRow;
  readonly index: number;
  readonly isPointed: boolean;
}

const Row = memo(({ row: { id, spans, text, explainedBy }, index, isPointed }: RowProps) => (
  <span
    className={styles.member}
    style={rowStyle(index + 1)}
    // A member can be reached by keyboard so that its characters light up.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    tabIndex={0}
    data-pointed={isPointed || undefined}
    aria-describedby={explainedBy}
    {...pointsAt(id, spans)}
  >
    <VisibleText text={text} />
    {'\n'}
  </span>
));

interface RowsProps {
  readonly name: string;
  readonly rows: readonly PlacedRow[];
  /** What follows the last member and could not be read. */
  readonly unread: string;
}

/** One of them looks at what is pointed at, for all its rows. */
const Rows = memo(({ name, rows, unread }: RowsProps) => {
  const pointed = usePointing(({ id, spans }) =>
    rows
      .filter((row) => row.id === id || liesWithin(spans, row.spans))
      .map((row) => row.id)
      .join(' '),
  ).split(' ');
  return (
    <div className={styles.json} data-part={name}>
      <span className={styles.brace}>{'{\n'}</span>
      {rows.map((row, index) => (
        <Row key={row.id} row={row} index={index} isPointed={pointed.includes(row.id)} />
      ))}
      {unread ? (
        <span className={styles.unread} style={rowStyle(rows.length + 1)}>
          <VisibleText text={unread} limit={600} />
        </span>
      ) : (
        <span className={styles.brace} style={rowStyle(rows.length + 1)}>
          {'}'}
        </span>
      )}
    </div>
  );
});

/** What was sent beside a signature is seldom a claims set. */
const titleOf = (part: JwsPart): string =>
  part.name === 'payload' && (part.apart === 'detached' || !objectOf(part)) ? 'Payload' : TITLES[part.name];

const sizesOf = ({ decoded, apart, utf8 }: JwsPart): string => {
  const bytes = `${decoded.bytes.length} bytes`;
  if (apart === 'detached') return `${bytes}, given beside the token`;
  return apart === 'inflated'
    ? `${bytes} compressed (DEFLATE), ${utf8?.byteAt(utf8.text.length) ?? 0} bytes inflated`
    : bytes;
};

/** The part that could not be read as a JSON object: its text, or its bytes when it is none. */
const RawText = ({ part }: { part: JwsPart }) => (
  <pre className={styles.raw} data-part={part.name}>
    <VisibleText text={part.utf8?.text ?? ''} />
  </pre>
);

/**
 * Drawn again only for another part: a large token has hundreds of rows.
 * @param props `problems` of this part, the same array while they are the same
 */
export const PartView = memo(({ part, slice, beside, problems }: Props) => {
  const object = objectOf(part);
  const source = part.utf8?.text ?? '';
  const problem = part.json?.problem;
  const rows = useMemo(() => placedRows(part, slice), [part, slice]);
  const explained = useChoices((choices) => choices.explained);
  const token = object && tokenOf(part.name, object, objectOf(beside));
  const unread =
    object && problem ? source.slice(Math.max(object.members.at(-1)?.span.end ?? 1, object.span.start)) : '';
  return (
    <section className={styles.part} data-segment={part.name} aria-labelledby={`title-${part.name}`}>
      <div className={styles.title}>
        <h2 id={`title-${part.name}`}>{titleOf(part)}</h2>
        <span className={styles.sizes}>{sizesOf(part)}</span>
        {part.utf8?.text && part.utf8.invalidAt === undefined ? (
          <CopyButton small text={part.utf8.text} what={NAMES[part.name]} />
        ) : null}
      </div>
      {token ? (
        <div className={styles.rows}>
          <Rows name={part.name} rows={rows} unread={unread} />
          <div className={styles.explanations}>
            {rows.map((row, index) => (
              <div key={row.id} id={row.explainedBy} className={styles.cell} style={rowStyle(index + 1)}>
                <CopyValue member={row.member} source={source} />
                <Explanation part={part.name} member={row.member} token={token} isExplained={explained} />
              </div>
            ))}
          </div>
          {object && object.members.length > MOST_ROWS ? (
            <p style={rowStyle(rows.length + 2)}>{object.members.length - MOST_ROWS} more members.</p>
          ) : null}
        </div>
      ) : part.compressed ? (
        <p className={styles.sizes}>
          The header says that it is compressed (&quot;zip&quot;: &quot;DEF&quot;). It can’t be inflated,
          because it is broken or too large.
        </p>
      ) : (
        <RawText part={part} />
      )}
      <ProblemList problems={problems} />
    </section>
  );
});
