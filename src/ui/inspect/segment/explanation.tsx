/** What a registered member means and, for a time, when that is. Not: whether its value is right (lint, policy). */
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
import { inLocalTime } from '../time/local-time';
import { useMoreNames } from './use-more-names';

const Times = ({ seconds }: { seconds: number }) => (
  <span className={styles.times}>
    <span className={styles.relative}>{useFromNow((now) => relative(seconds - now))}</span>
    <span>{inLocalTime(seconds)}</span>
    <span>{inUtc(seconds)}</span>
  </span>
);

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

/** The explanation beside a member's row. */
export const Explanation = ({ part, member, token }: Props) => {
  const more = useMoreNames();
  const row =
    part === 'header' ? headerParameterOf(member.name, token, more) : claimOf(member.name, token, more);
  const { value } = member;
  const algorithm =
    part === 'header' && member.name === 'alg' && value.type === 'string'
      ? algorithmOf(value.value)
      : undefined;
  return (
    <span className={styles.explanation}>
      {member.duplicate ? (
        <span className={styles.duplicate}>
          A member of this name stands above. Parsers differ on which of them counts; here the last one does.
        </span>
      ) : null}
      {row && 'kind' in row && row.kind === 'numeric-date' && value.type === 'number' ? (
        <Times seconds={value.value} />
      ) : null}
      {algorithm ? <span>{algorithm.says}</span> : null}
      {row ? (
        <span className={styles.meaning}>
          {row.vendor === undefined ? '' : `${row.vendor}: `}
          {row.says} <SourceLink source={row.source} short />
        </span>
      ) : null}
      {value.type === 'number' && /^-?\d+$/u.test(value.raw) && String(value.value) !== value.raw ? (
        <span className={styles.duplicate}>
          JavaScript would read this as {String(value.value)}; it is shown as it stands in the bytes.
        </span>
      ) : null}
    </span>
  );
};
