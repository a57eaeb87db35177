/** An SD-JWT VC without the type of the credential, or with the old typ. Its iss, iat, exp and sub are optional. */
import { document } from '#sources/sources';
import { CREDENTIAL, jwt, SD_JWT_VC } from '../example-token';
import { claimsOf, headerPlace } from '../placed';
import { mediaTypeOf } from '../profile';
import { defineRule } from '../rule';

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
    const claims = claimsOf(jws);
    const type = mediaTypeOf(jws);
    if (!claims || (type !== 'dc+sd-jwt' && type !== 'vc+sd-jwt')) return undefined;
    const vct = claims.of('vct');
    return [
      claims.lacks('vct')
        ? { at: claims.at, says: 'The SD-JWT VC lacks vct, the credential’s type.' }
        : vct && vct.text === undefined && { at: vct.at, says: 'The claim vct is not a string.' },
      type === 'vc+sd-jwt' && {
        at: headerPlace(jws, 'typ'),
        severity: 'warning',
        says: 'The typ vc+sd-jwt is now dc+sd-jwt.',
      },
    ];
  },
});
