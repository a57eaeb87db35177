/** An SD-JWT VC without the type of the credential, or with the old typ. Its iss, iat, exp and sub are optional. */
import { carriersIn, headerParameter } from '#jose/jws/jws';
import { document } from '#sources/sources';
import { memberOf } from '#text/json';
import { CREDENTIAL, jwt, SD_JWT_VC } from '../example-token';
import { isMissing } from '../missing-claims';
import { mediaTypeOf } from '../profile';
import { defineRule, type Report } from '../rule';
import { claimsSet } from '../whole';

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'The SD-JWT VC has the wrong shape.',
  why: 'Without vct a verifier cannot tell what the credential attests and must refuse it. The old typ is accepted only as long as verifiers choose to.',
  fix: 'Set vct to the type of the credential, and typ to dc+sd-jwt.',
  sources: [document('sd-jwt-vc')],
  examples: {
    bad: [
      jwt(SD_JWT_VC, { iss: 'https://guild.example', iat: 1790000000 }),
      jwt(SD_JWT_VC, { ...CREDENTIAL, vct: ['https://guild.example/baker'] }),
      jwt({ alg: 'ES256', typ: 'vc+sd-jwt', kid: 'guild-1' }, CREDENTIAL),
    ],
    good: [
      jwt(SD_JWT_VC, CREDENTIAL),
      jwt(SD_JWT_VC, { vct: 'https://guild.example/baker' }),
      jwt(
        { alg: 'ES256', typ: 'example+sd-jwt', kid: 'guild-1' },
        { iss: 'https://guild.example', iat: 1790000000 },
      ),
    ],
  },
  check(jws) {
    const claims = claimsSet(jws);
    const type = mediaTypeOf(jws);
    if (!claims || !jws.payload || (type !== 'dc+sd-jwt' && type !== 'vc+sd-jwt')) return [];
    const vct = memberOf(claims, 'vct');
    const reports: Report[] = [];
    if (!vct || isMissing(claims, 'vct')) {
      reports.push({ at: jws.payload.span, says: 'The SD-JWT VC lacks vct, the credential’s type.' });
    } else if (vct.value.type !== 'string') {
      reports.push({ at: carriersIn(jws.payload, vct.span), says: 'The claim vct is not a string.' });
    }
    const typ = headerParameter(jws, 'typ');
    if (!typ || type === 'dc+sd-jwt') return reports;
    reports.push({
      at: carriersIn(jws.header, typ.span),
      severity: 'warning',
      says: 'The typ vc+sd-jwt is now dc+sd-jwt.',
    });
    return reports;
  },
});
