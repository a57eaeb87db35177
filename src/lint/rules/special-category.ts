/** Data of the categories that the GDPR protects most, told by the name of the claim. Not: in a credential or an ID token, which are there to say it; words that mean other things too. */
import { carriersIn } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import type { Json } from '#text/json';
import { quote } from '#text/quote';
import { nameKind } from '../claim-names';
import { claimMembers, membersNamed } from '../part-members';
import { profileOf, type ProfileName } from '../profile';
import { reportsOn } from '../reports-on';
import { defineRule } from '../rule';

const MEANT_FOR_IT: ReadonlySet<ProfileName> = new Set(['id-token', 'sd-jwt', 'credential']);
/** Whole names, so that health-it and race_condition are something else. */
const SPECIAL_NAME = nameKind(
  /^(?:diagnos[ei]s|icd_?10|medical_?(?:condition|history|record)s?|health_?(?:condition|status|data)|blood_?(?:type|group)|allerg(?:y|ies)|medications?|disabilit(?:y|ies)|hiv_?status|pregnant|pregnancy|genetic_?data|biometrics?|biometric_?(?:data|template)|religion|religious_?belief|denomination|ethnicity|ethnic_?origin|sexual_?orientation|political_?(?:opinion|party|affiliation)|(?:trade_?)?union_?member(?:ship)?|criminal_?(?:record|convictions?)|convictions)$/iu,
);

const saysSomething = (value: Json): boolean => {
  if (value.type === 'object') return value.members.length > 0;
  if (value.type === 'array') return value.items.length > 0;
  return value.type !== 'null' && !(value.type === 'string' && value.value === '');
};

export default defineRule({
  on: 'jws',
  severity: 'warning',
  says: 'A claim speaks of health, belief or another matter that is specially protected.',
  why: 'A signed token is readable by everyone who holds it. The GDPR forbids to process such data but for few reasons, and it cannot be taken back.',
  fix: 'Leave the claim out and fetch the data, with consent, where it is needed.',
  sources: [document('gdpr', 'articles 9 and 10'), rfc(7519, '12')],
  examples: {
    bad: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsImRpYWdub3NpcyI6Iks5MC4wIn0.tTSDAQDGvXhcnwm_2kdSmRVRNSnwahhH-OhlrB4CdPE',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsInBlcnNvbiI6eyJ0cmFkZVVuaW9uTWVtYmVyIjp0cnVlfX0.N8D6zH2SJO2RAGGMra_SFeYeUCShOUJX6DDlMzNIgTY',
    ],
    good: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.URAoGeXJopDqEzHTX97RVcsKOI5SnC4_V1KUCRCyEu8',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsImRlcHQiOiJoZWFsdGgtaXQiLCJyb2xlIjoiZGlhZ25vc2lzIiwicmFjZSI6IlVsbSAyMDI2IiwiZGlhZ25vc2lzIjoiIn0.YzCbvtjYwkLx8g8D0PfR6O676yjIPGPJdS-xwifKsxQ',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRjK3NkLWp3dCIsImtpZCI6Imd1aWxkLTEifQ.eyJpc3MiOiJodHRwczovL2d1aWxkLmV4YW1wbGUiLCJ2Y3QiOiJodHRwczovL2d1aWxkLmV4YW1wbGUvYmFrZXIiLCJpYXQiOjE3OTAwMDAwMDAsImFsbGVyZ2llcyI6WyJyeWUiXX0.3gw0RbvG81M88e8IHP1_20_o8B8ELaUokEG2Fskqjz9CImg58MKjleNklLeuMWHkx4UjQXSdx7NkXx8gkyZiew',
    ],
  },
  check(jws, context) {
    const claims = claimMembers(jws);
    if (!claims || MEANT_FOR_IT.has(profileOf(jws, context).name)) return [];
    return reportsOn(membersNamed(claims, SPECIAL_NAME), ({ name, value, span }) => {
      if (!saysSomething(value)) return undefined;
      return {
        at: carriersIn(claims.payload, span),
        says: `The claim ${quote(name)} speaks of a matter that is specially protected.`,
      };
    });
  },
});
