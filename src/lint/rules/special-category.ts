/** Data of the categories that the GDPR protects most, told by the name of the claim. Credentials and ID tokens are exempt: they are there to say it. */
import { document, rfc } from '#sources/sources';
import type { Json } from '#text/json';
import { quote } from '#text/quote';
import { nameKind } from '../claim-names';
import { ACCESS, CREDENTIAL, HS256, jwt, SD_JWT_VC } from '../example-token';
import { claimMembers, membersNamed } from '../part-members';
import { profileOf, type ProfileName } from '../profile';
import { reportsOnMembers } from '../reports-on';
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
  says: 'A claim concerns a specially protected matter, such as health.',
  why: 'A signed token is readable by everyone who holds it. The GDPR forbids processing such data, with few exceptions. Once leaked, it cannot be taken back.',
  fix: 'Leave the claim out and fetch the data, with consent, where it is needed.',
  sources: [document('gdpr', 'articles 9 and 10'), rfc(7519, '12')],
  examples: {
    bad: [
      jwt(HS256, { ...ACCESS, diagnosis: 'K90.0' }),
      jwt(HS256, { ...ACCESS, person: { tradeUnionMember: true } }),
    ],
    good: [
      jwt(HS256, ACCESS),
      jwt(HS256, { ...ACCESS, dept: 'health-it', role: 'diagnosis', race: 'Ulm 2026', diagnosis: '' }),
      jwt(SD_JWT_VC, { ...CREDENTIAL, allergies: ['rye'] }),
    ],
  },
  check(jws, context) {
    const claims = claimMembers(jws);
    if (!claims || MEANT_FOR_IT.has(profileOf(jws, context).name)) return undefined;
    return reportsOnMembers(claims.payload, membersNamed(claims, SPECIAL_NAME), ({ name, value }) =>
      saysSomething(value) ? { says: `${quote(name)} concerns a specially protected matter.` } : undefined,
    );
  },
});
