/** Times that contradict one another, so that the token is valid at no time or was made by mistake. */
import { rfc } from '#sources/sources';
import { inWords } from '../duration';
import { ACCESS, HS256, jwt, TOKEN } from '../example-token';
import { defineRule, type Report } from '../rule';
import { LEEWAY } from '../shared-thresholds';
import { timeClaim, type TimeClaim } from '../time-claim';
import { DAY } from '../times';

type Limit = 'leeway' | 'early';

const notPositive = (name: string, time: TimeClaim | undefined): Report<Limit> | undefined => {
  if (!time || time.seconds > 0) return undefined;
  return {
    at: time.at,
    // Old issuers write nbf 0 for "at once".
    severity: name === 'nbf' && time.seconds === 0 ? 'info' : 'warning',
    says: `${name} is ${time.seconds === 0 ? 'zero' : 'negative'}: no real time.`,
  };
};

/** The gravest contradiction, since one wrong time causes several. */
const faultOf = (
  { exp, nbf, iat }: Readonly<Record<'exp' | 'nbf' | 'iat', TimeClaim | undefined>>,
  { leeway, early }: Readonly<Record<Limit, number>>,
): Report<Limit> | undefined => {
  const unreal = notPositive('exp', exp) ?? notPositive('nbf', nbf) ?? notPositive('iat', iat);
  if (unreal) return unreal;
  if (exp && nbf && exp.seconds <= nbf.seconds) {
    return { at: exp.at, says: 'exp is not after nbf: the token is never valid.' };
  }
  if (exp && iat && exp.seconds <= iat.seconds) {
    return { at: exp.at, says: 'exp is not after iat: the token was issued expired.' };
  }
  // A token that is meant to live for seconds begins at once.
  if (exp && nbf && nbf.seconds > exp.seconds - leeway && nbf.seconds > (iat?.seconds ?? 0) + leeway) {
    return {
      at: nbf.at,
      severity: 'warning',
      says: `Only ${inWords(exp.seconds - nbf.seconds)} from nbf to exp: clocks differ more.`,
      threshold: 'leeway',
    };
  }
  if (nbf && iat && nbf.seconds < iat.seconds - early) {
    return {
      at: nbf.at,
      severity: 'warning',
      says: `nbf is ${inWords(iat.seconds - nbf.seconds)} before iat.`,
      threshold: 'early',
    };
  }
  return undefined;
};

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'The times of the token contradict one another.',
  why: 'Verifiers that check all times refuse the token. Those that check only some accept it. Usually a unit or a time zone was mixed up.',
  fix: 'Read the clock once, in seconds. Use that time for iat and nbf, and a later one for exp.',
  sources: [rfc(7519, '4.1.4'), rfc(7519, '4.1.5'), rfc(7519, '4.1.6')],
  thresholds: {
    leeway: LEEWAY,
    early: { says: 'nbf may lie before iat by', unit: 'seconds', value: DAY },
  },
  examples: {
    now: 1_790_000_000,
    bad: [
      jwt(HS256, { ...ACCESS, iat: 1790000600 }),
      jwt(HS256, {
        iss: 'https://login.bakery.example',
        sub: 'customer-1842',
        aud: 'https://orders.bakery.example',
        nbf: 1790000700,
        exp: 1790000600,
      }),
      jwt(HS256, { ...ACCESS, nbf: 1790000580 }),
      jwt(HS256, { ...ACCESS, nbf: 1789900000 }),
      jwt(HS256, { ...ACCESS, nbf: 0 }),
      jwt(HS256, { ...ACCESS, iat: undefined, exp: -1 }),
    ],
    good: [
      TOKEN,
      jwt(HS256, { ...ACCESS, nbf: 1789999880 }),
      jwt(HS256, {
        iss: 'https://login.bakery.example',
        sub: 'customer-1842',
        aud: 'https://orders.bakery.example',
        iat: 1790000000,
        nbf: 1790000000,
        exp: 1790000030,
      }),
      jwt(HS256, { ...ACCESS, iat: 1790000000000 }),
    ],
  },
  check: (jws, _, limits) =>
    faultOf({ exp: timeClaim(jws, 'exp'), nbf: timeClaim(jws, 'nbf'), iat: timeClaim(jws, 'iat') }, limits),
});
