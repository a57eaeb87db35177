/** A number that a state or a bank gave a person among the claims. Credentials are exempt: they are there to say it. */
import { document, rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { isNamed, nameKind } from '../claim-names';
import { claimValues, type ClaimValue, type ClaimValues } from '../claim-values';
import { ACCESS, CREDENTIAL, HS256, jwt, SD_JWT_VC } from '../example-token';
import { isIban } from '../iban';
import { profileOf, type ProfileName } from '../profile';
import { reportsOnMembers } from '../reports-on';
import { defineRule } from '../rule';

const MEANT_FOR_IT: ReadonlySet<ProfileName> = new Set(['sd-jwt', 'credential']);
const NUMBER_NAME = nameKind(
  /^(?:ssn|social_?security(?:_?(?:number|no))?|tax_?id|tin|national_?id|(?:national|personal)_?id(?:entity)?_?(?:number|no)|passport(?:_?(?:number|no))?)$/iu,
);
/** As the Social Security Administration gives them out: some areas and zeros never. */
const SSN = /^(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$/u;

const foundIn = (claims: ClaimValues, { name, text }: ClaimValue): string | undefined => {
  if (isIban(text)) return 'holds an IBAN';
  // Masked values keep the last digits only.
  if (isNamed(claims, name, NUMBER_NAME) && /\d{2}/u.test(text) && !/[*•]|x{3}/iu.test(text)) {
    return "holds a person's official number";
  }
  return text.length === 11 && SSN.test(text) ? 'looks like a social security number' : undefined;
};

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'A claim has an official person or account number.',
  why: 'Everyone who sees the token reads the number. It never changes, and it is enough for fraud in the person’s name.',
  fix: 'Take the claim out and use an identifier of your own.',
  sources: [document('nist-800-122'), document('gdpr', 'article 5(1)(c)'), rfc(7519, '12')],
  examples: {
    bad: [
      jwt(HS256, { ...ACCESS, ssn: '536-22-8714' }),
      jwt(HS256, { ...ACCESS, tax_id: 536228714 }),
      jwt(HS256, { ...ACCESS, file: { ref: '536-22-8714' } }),
      jwt(HS256, { ...ACCESS, pays_from: 'DE89 3704 0044 0532 0130 00' }),
    ],
    good: [
      jwt(HS256, ACCESS),
      jwt(HS256, {
        ...ACCESS,
        ref: '000-12-3456',
        order: '536228714',
        account: 'DE88370400440532013000',
        ssn: '***-**-8714',
        passport: { user: '1842' },
      }),
      jwt(SD_JWT_VC, { ...CREDENTIAL, national_id: '536228714' }),
    ],
  },
  check(jws, context) {
    const claims = claimValues(jws);
    if (!claims || MEANT_FOR_IT.has(profileOf(jws, context).name)) return undefined;
    return reportsOnMembers(claims.payload, claims.values, (claim) => {
      const found = foundIn(claims, claim);
      if (found === undefined) return undefined;
      const severity = found.startsWith('looks') ? 'warning' : 'error';
      return { severity, says: `The claim ${quote(claim.name)} ${found}.` };
    });
  },
});
