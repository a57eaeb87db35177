/** A claim that decides whether the SD-JWT holds, and that the holder can leave out. iat, sub and claims of that name deeper inside do not count. */
import { disclosed, sdJwtOf, CREDENTIAL, jwt, SD_JWT_VC } from '../example-token';
import { mediaTypeOf } from '../profile';
import { claim, stringOf } from '#jose/jws/jws';
import type { SdJwt } from '#jose/sd-jwt/sd-jwt';
import { readDisclosure } from '#jose/sd-jwt/disclosure';
import { document, rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { defineRule } from '../rule';
import { digestIn } from '../sd-jwt-digests';

const HEADER = { alg: 'ES256', typ: 'example+sd-jwt', kid: 'guild-1' };

const IN_VC: ReadonlySet<string> = new Set(['iss', 'nbf', 'exp', 'cnf', 'vct', 'vct#integrity', 'status']);
const IN_OTHERS: ReadonlySet<string> = new Set(['iss', 'aud', 'exp', 'nbf', 'cnf']);

/** Digests of claims at the top of the claims set. */
const topDigests = ({ issuer }: SdJwt): ReadonlySet<string> => {
  const sd = claim(issuer, '_sd')?.value;
  return new Set(sd?.type === 'array' ? sd.items.flatMap((item) => stringOf(item) ?? []) : []);
};

export default defineRule({
  on: 'sd-jwt',
  severity: 'error',
  says: 'The holder can hide a claim that decides validity.',
  why: 'The holder can leave out the disclosure of an expiry or a revocation. The verifier then sees an SD-JWT without one.',
  fix: 'Put these claims into the payload in the clear, and make only claims about the person disclosable.',
  sources: [rfc(9901, '9.7'), document('sd-jwt-vc', 'registered JWT claims')],
  examples: {
    bad: [
      sdJwtOf(
        jwt(SD_JWT_VC, { ...CREDENTIAL, _sd: ['fGG-fp6lCeFe8R3msBrvQp-iyeOvlHGjOKv6S3xeuZA'] }),
        disclosed('exp', 1790000600),
      ),
      sdJwtOf(
        jwt(SD_JWT_VC, { ...CREDENTIAL, _sd: ['0LETrqD_UPKcM1Xmb3NcTztH4Y1bQA77c1ULhjAOCPk'] }),
        disclosed('status', { status_list: { idx: 7, uri: 'https://guild.example/list' } }),
      ),
      sdJwtOf(
        jwt(HEADER, { ...CREDENTIAL, vct: undefined, _sd: ['O2FA4fqepH73mzgGZyO_Gxbt_WMiY0nioN8svxc8BCs'] }),
        disclosed('nbf', 1790000000),
      ),
    ],
    good: [
      sdJwtOf(
        jwt(SD_JWT_VC, {
          ...CREDENTIAL,
          exp: 1790000600,
          _sd: ['QxWe4qn_9frnGYREyFukluZAkNHXZg1_lom4qAveiTs', 'C_7QPohmVGrEq4XrmoEL4i7QSf52nTnWcHNRJ6Csn_s'],
        }),
        disclosed('sub', 'baker-7'),
        disclosed('iat', 1790000000),
      ),
      sdJwtOf(
        jwt(HEADER, { ...CREDENTIAL, vct: undefined, _sd: ['Uu3eD5U0eN0MHqoWo9ZkToxHbPEE9azgW7h8mD_O45g'] }),
        disclosed('status', 'master baker'),
      ),
      sdJwtOf(
        jwt(SD_JWT_VC, { ...CREDENTIAL, oven: { _sd: ['uapKHXoWvmas3y5OjlZTSK-52Z1l5_rc1HE8UahBQMo'] } }),
        disclosed('status', 'hot'),
      ),
    ],
  },
  *check(sdJwt) {
    const type = mediaTypeOf(sdJwt.issuer);
    const isVc = type === 'dc+sd-jwt' || type === 'vc+sd-jwt';
    const names = isVc ? IN_VC : IN_OTHERS;
    const top = topDigests(sdJwt);
    for (const disclosure of sdJwt.disclosures) {
      const read = readDisclosure(disclosure, '');
      if ('says' in read || read.name === undefined || !names.has(read.name)) continue;
      const digest = digestIn(sdJwt, disclosure.text);
      if (digest === undefined || !top.has(digest)) continue;
      yield {
        at: disclosure.span,
        severity: isVc ? 'error' : 'warning',
        says: `The holder can leave out the claim ${quote(read.name)}.`,
      };
    }
  },
});
