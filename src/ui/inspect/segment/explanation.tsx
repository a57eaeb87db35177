/** What is said of a registered member: for a time when that is, and its meaning where one asks for it. */
import { claimOf } from '#jose/claims/claims';
import type { TokenObjects } from '#jose/claims/explained';
import { algorithmOf } from '#jose/algorithms';
import { headerParameterOf } from '#jose/header-parameters';
import type { PartName } from '#jose/jws/jws';
import { inUtc, relative } from '#jose/numeric-date';
import type { JsonMember, JsonObject } from '#text/json';
import { useFromNow } from '../../now';
import { SourceLink } from '../../parts/source-link';
import styles from './explanation.module.css';
import { inLocalTime, isUtcHere } from '../time/local-time';
import { useMoreNames } from './use-more-names';

/** @param props `ends`: nothing is valid after it */
const Times = ({ seconds, ends }: { seconds: number; ends: boolean }) => {
  const { says, isOver } = useFromNow((now) => ({
    says: relative(seconds - now),
    isOver: ends && seconds <= now,
  }));
  return (
    <span className={styles.times}>
      <span className={styles.relative} data-over={isOver || undefined}>
        {isOver ? <span aria-hidden="true">▲ </span> : null}
        {says}
      </span>
      {isUtcHere ? null : <span>{inLocalTime(seconds)}</span>}
      <span>{inUtc(seconds)}</span>
    </span>
  );
};

interface Props {
  readonly part: PartName;
  readonly member: JsonMember;
  /** Whose vendor may have a meaning of its own for the name. */
  readonly token: TokenObjects;
}

/**
 * The two objects of a token.
 * @param part what `object` is
 */
export const tokenOf = (part: PartName, object: JsonObject, beside: JsonObject | undefined): TokenObjects =>
  part === 'header' ? { header: object, claims: beside } : { header: beside, claims: object };

const rowOf = (part: PartName, ...asked: Parameters<typeof claimOf>) =>
  part === 'header' ? headerParameterOf(...asked) : claimOf(...asked);

const kindOf = (row: ReturnType<typeof rowOf>) => (row && 'kind' in row ? row.kind : undefined);

const Meaning = ({ part, member: { name, value }, token }: Props) => {
  const row = rowOf(part, name, token, useMoreNames());
  const algorithm =
    part === 'header' && name === 'alg' && value.type === 'string' ? algorithmOf(value.value) : undefined;
  return (
    <>
      {algorithm ? <span>{algorithm.says}</span> : null}
      {row ? (
        <span>
          {row.vendor === undefined ? '' : `${row.vendor}: `}
          {row.says} <SourceLink source={row.source} short />
        </span>
      ) : null}
    </>
  );
};

/**
 * What a person must know of the value at once, and the meaning where claims are explained; nothing where there is neither.
 * @param props `isExplained`: the person asked for meanings
 */
export const Explanation = ({
  part,
  member,
  token,
  isExplained,
}: Props & { readonly isExplained: boolean }) => {
  const { value } = member;
  const isTime = value.type === 'number' && kindOf(rowOf(part, member.name, token)) === 'numeric-date';
  const isInexact =
    value.type === 'number' && /^-?\d+$/u.test(value.raw) && String(value.value) !== value.raw;
  if (!member.duplicate && !isTime && !isInexact && !isExplained) return null;
  return (
    <span className={styles.explanation}>
      {member.duplicate ? (
        <span className={styles.duplicate}>
          This name appears above too. Parsers differ on which one counts. Here the last one does.
        </span>
      ) : null}
      {isTime ? <Times seconds={value.value} ends={member.name === 'exp'} /> : null}
      {isExplained ? <Meaning part={part} member={member} token={token} /> : null}
      {isInexact ? (
        <span className={styles.duplicate}>
          JavaScript would read this as {String(value.value)}; the bytes are shown unchanged.
        </span>
      ) : null}
    </span>
  );
};
