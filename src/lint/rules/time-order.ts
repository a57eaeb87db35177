/** Times that contradict one another, so that the token is valid at no time or was made by mistake. Not: compared with now. */
import { carriersIn, numberOf } from '#jose/jws/jws';
import { rfc } from '#sources/sources';
import { memberOf, type JsonMember } from '#text/json';
import { inWords } from '../duration';
import { ACCESS, HS256, jwt, TOKEN } from '../example-token';
import { defineRule, type Report } from '../rule';
import { LEEWAY } from '../shared-thresholds';
import { DAY, isMilliseconds } from '../times';
import { claimsSet } from '../whole';

interface Time {
  readonly member: JsonMember;
  readonly seconds: number;
}
type Limit = 'leeway' | 'early';
type Fault = Omit<Report<Limit>, 'at'> & { readonly about: Time };

const notPositive = (name: string, time: Time | undefined): Fault | undefined => {
  if (!time || time.seconds > 0) return undefined;
  return {
    about: time,
    // Old issuers write nbf 0 for "at once".
    severity: name === 'nbf' && time.seconds === 0 ? 'info' : 'warning',
    says: `${name} is ${time.seconds === 0 ? 'zero' : 'negative'}, which is no time a token is made for.`,
  };
};

/** The gravest contradiction, since one wrong time causes several. */
const faultOf = (
  { exp, nbf, iat }: Readonly<Record<'exp' | 'nbf' | 'iat', Time | undefined>>,
  { leeway, early }: Readonly<Record<Limit, number>>,
): Fault | undefined => {
  const unreal = notPositive('exp', exp) ?? notPositive('nbf', nbf) ?? notPositive('iat', iat);
  if (unreal) return unreal;
  if (exp && nbf && exp.seconds <= nbf.seconds) {
    return { about: exp, says: 'exp is not after nbf, so the token is valid at no time.' };
  }
  if (exp && iat && exp.seconds <= iat.seconds) {
    return { about: exp, says: 'exp is not after iat, so the token was expired when it was issued.' };
  }
  // A token that is meant to live for seconds begins at once.
  if (exp && nbf && nbf.seconds > exp.seconds - leeway && nbf.seconds > (iat?.seconds ?? 0) + leeway) {
    return {
      about: nbf,
      severity: 'warning',
      says: `Between nbf and exp lie ${inWords(exp.seconds - nbf.seconds)}: clocks differ by more.`,
      threshold: 'leeway',
    };
  }
  if (nbf && iat && nbf.seconds < iat.seconds - early) {
    return {
      about: nbf,
      severity: 'warning',
      says: `nbf lies ${inWords(iat.seconds - nbf.seconds)} before iat.`,
      threshold: 'early',
    };
  }
  return undefined;
};

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'The times of the token contradict one another.',
  why: 'Such a token is refused by every verifier that checks all times, and accepted by one that checks only some. Mostly a unit or a time zone was mixed up.',
  fix: 'Take one clock reading, in seconds: iat is that, nbf the same, and exp later.',
  sources: [rfc(7519, '4.1.4'), rfc(7519, '4.1.5'), rfc(7519, '4.1.6')],
  thresholds: {
    leeway: LEEWAY,
    early: { says: 'nbf may lie before iat by', unit: 'seconds', value: DAY },
  },
  examples: {
    now: 1_790_000_000,
    bad: [
      jwt(HS256, { ...ACCESS, iat: 1790000600 }, 'Xb9qqb1lXUSUkk8cbmdAk8H4HczoJSOzkbezDAWadGs'),
      jwt(
        HS256,
        {
          iss: 'https://login.bakery.example',
          sub: 'customer-1842',
          aud: 'https://orders.bakery.example',
          nbf: 1790000700,
          exp: 1790000600,
        },
        '6Vg2YG0FOp6IzKBU77rUvkhhXcyGXYFLgA1X81altmE',
      ),
      jwt(HS256, { ...ACCESS, nbf: 1790000580 }, 'hr3B8qcjJMh-61mGtRUWRYT-JguE1TC5CupXYiNYNHI'),
      jwt(HS256, { ...ACCESS, nbf: 1789900000 }, 'NGYofuRq4G4DZeF_yhilxZgFADVIqfQSt_S1bM3336c'),
      jwt(HS256, { ...ACCESS, nbf: 0 }, 'RFv_jIwIH2h34V0Ri2rIB7yrTFQvNYEHGflZll_BUZo'),
      jwt(
        HS256,
        {
          iss: 'https://login.bakery.example',
          sub: 'customer-1842',
          aud: 'https://orders.bakery.example',
          exp: -1,
        },
        'ELoa86VQAYAbZXE2JcSyu11TuhcGnEFW_J-j-oF91s0',
      ),
    ],
    good: [
      TOKEN,
      jwt(HS256, { ...ACCESS, nbf: 1789999880 }, 'WsU2OCwkP1M7Kd9M0rnaaB-4cDLyCsr36oFGfpG57YE'),
      jwt(
        HS256,
        {
          iss: 'https://login.bakery.example',
          sub: 'customer-1842',
          aud: 'https://orders.bakery.example',
          iat: 1790000000,
          nbf: 1790000000,
          exp: 1790000030,
        },
        'dF2fjk9Irlv3wkk3YPEYCsZT8hcEbUDbzstuvudaH6I',
      ),
      jwt(HS256, { ...ACCESS, iat: 1790000000000 }, '744kaTfjkMNBw9JCEaIwzZ0ZEOkWmrK_fdykYSDISo0'),
    ],
  },
  check(jws, _, limits) {
    const claims = claimsSet(jws);
    if (!jws.payload || !claims) return [];
    const timeOf = (name: string): Time | undefined => {
      const member = memberOf(claims, name);
      const seconds = numberOf(member?.value);
      return member && seconds !== undefined && !isMilliseconds(seconds) ? { member, seconds } : undefined;
    };
    const fault = faultOf({ exp: timeOf('exp'), nbf: timeOf('nbf'), iat: timeOf('iat') }, limits);
    if (!fault) return [];
    const { about, ...report } = fault;
    return [{ ...report, at: carriersIn(jws.payload, about.member.span) }];
  },
});
