/** What the person typed into the fields of "Expect", and what that states. Not: whether a token is so (jose/expectations.ts). */
import { NOTHING_EXPECTED, type Expectations } from '#jose/expectations';

/** Each as typed; empty states nothing. */
export interface Stated {
  /** Names with spaces or commas between them. */
  readonly algorithms: string;
  readonly issuer: string;
  readonly audience: string;
  readonly type: string;
  /** Seconds. */
  readonly leeway: string;
}

export const NOTHING_STATED: Stated = { algorithms: '', issuer: '', audience: '', type: '', leeway: '' };

const leewayOf = (text: string): number => {
  const seconds = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : NOTHING_EXPECTED.leeway;
};

/** White space at the ends of a field comes from copying and counts for nothing. */
export const expectationsFrom = (stated: Stated): Expectations => {
  const algorithms = stated.algorithms.split(/[\s,]+/u).filter((name) => name !== '');
  const [issuer, audience, type] = [stated.issuer.trim(), stated.audience.trim(), stated.type.trim()];
  return {
    ...(algorithms.length > 0 ? { algorithms } : {}),
    ...(issuer === '' ? {} : { issuer }),
    ...(audience === '' ? {} : { audience }),
    ...(type === '' ? {} : { type }),
    leeway: leewayOf(stated.leeway),
  };
};

/** What is stated, for a line of its own: `algorithm ES256, audience api`; empty when nothing is. */
export const statedSummary = (stated: Stated): string => {
  const { algorithms, issuer, audience, type } = expectationsFrom(stated);
  return [
    ...(algorithms ? [`algorithm ${algorithms.join(' or ')}`] : []),
    ...(type === undefined ? [] : [`type ${type}`]),
    ...(issuer === undefined ? [] : [`issuer ${issuer}`]),
    ...(audience === undefined ? [] : [`audience ${audience}`]),
    ...(stated.leeway.trim() === '' ? [] : [`leeway ${leewayOf(stated.leeway)} s`]),
  ].join(', ');
};
