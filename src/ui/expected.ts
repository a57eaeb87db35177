/** What the person’s words in the fields of "Expect" state. Not: the fields (stated.ts), or whether a token is so (jose/jws/expectations.ts). */
import { NOTHING_EXPECTED, type Expectations } from '#jose/jws/expectations';
import type { Given } from '#lint/given';
import type { Stated } from './stated';

const leewayOf = (text: string): number => {
  const seconds = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : NOTHING_EXPECTED.leeway;
};

/** What is beside the token: the line says that it was stated, and not what. */
const BESIDE: readonly (readonly [keyof Stated, string])[] = [
  ['nonce', 'nonce'],
  ['clientId', 'client'],
  ['accessToken', 'access token'],
  ['code', 'code'],
  ['requestState', 'state'],
  ['proof', 'proof'],
  ['sentAs', 'where it was sent'],
  ['hashDenylist', 'denylist by hash'],
  ['sample', 'sample'],
];

/** White space at the ends of a field comes from copying and counts for nothing. */
export const expectationsFrom = (stated: Stated): Expectations => {
  const algorithms = stated.algorithms.split(/[\s,]+/u).filter((name) => name !== '');
  const text = (name: 'issuer' | 'audience' | 'type' | 'nonce') => {
    const value = stated[name].trim();
    return value === '' ? {} : { [name]: value };
  };
  const client = stated.clientId.trim();
  return {
    ...(algorithms.length > 0 ? { algorithms } : {}),
    ...text('issuer'),
    ...text('audience'),
    ...text('type'),
    ...text('nonce'),
    ...(client === '' ? {} : { client }),
    leeway: leewayOf(stated.leeway),
  };
};

/** What rules on the token compare with: all that is not for the verification itself. */
export const givenFrom = (stated: Stated): Given => {
  const text = (name: 'nonce' | 'clientId' | 'accessToken' | 'code' | 'proof') => {
    const value = stated[name].trim();
    return value === '' ? {} : { [name]: value };
  };
  const { algorithms } = expectationsFrom(stated);
  const requestState = stated.requestState.trim();
  return {
    ...(algorithms ? { algorithms } : {}),
    ...text('nonce'),
    ...text('clientId'),
    ...text('accessToken'),
    ...text('code'),
    ...(requestState === '' ? {} : { state: requestState }),
    ...text('proof'),
    ...(stated.sentAs === '' ? {} : { sentAs: stated.sentAs }),
    ...(stated.hashDenylist ? { denylist: 'token-hash' } : {}),
    ...(stated.sample ? { sample: true } : {}),
    ...(stated.signed ? { signed: true } : {}),
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
    ...BESIDE.flatMap(([name, words]) => (stated[name] === '' || stated[name] === false ? [] : [words])),
  ].join(', ');
};
