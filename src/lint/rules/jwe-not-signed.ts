/** An encrypted token where a signed one is asked for, made with what everybody can have. A token that is encrypted under a shared key is exempt. */
import { keyManagementOf, type KeyManagementMode } from '#jose/jwe/algorithms';
import { document, rfc } from '#sources/sources';
import { jweOf } from '../example-token';
import { parameterOf } from '../placed';
import { defineRule } from '../rule';

/** Ways that take a public key, or a password: neither tells who encrypted. */
const UNAUTHENTICATED: ReadonlySet<KeyManagementMode | undefined> = new Set<KeyManagementMode>([
  'rsa',
  'agree',
  'agree-wrap',
  'password',
]);

export default defineRule({
  on: 'jwe',
  asks: 'given',
  severity: 'warning',
  says: 'The token is encrypted but not signed.',
  why: 'Anyone who has the public key can encrypt claims of their own. Encryption does not show who wrote them.',
  fix: 'Ask for a JWS, or for a JWE whose content is a JWS (cty JWT), and verify that.',
  sources: [rfc(8725, '3.3'), rfc(7519, '11.2'), document('cve-2023-51774')],
  examples: {
    now: 1790000000,
    bad: [
      {
        text: jweOf(
          { alg: 'RSA-OAEP-256', enc: 'A256GCM' },
          'MYELls6RbAuaWYpNKtwDI3rPEvfJc6Vz0-xip8_avbv3KSBjNt8gqe26PSwE4uD9hm7cJ51I3OOu8AibZEBmD-Vj7t_6IJG36w_XCwHY1lDkWQe0it4lqll1OeEkPB2YhJK50FtHE0Z8d-XfCn4CZ1O7Z0HrxJy1tJTLqPK1epK68KqcuCddHaSx44LX8PRdge8zJTZgX9jKxjyJ-wBomwYwCaYgpeoUTPzy8QV-X9JHF0qi2WxiSxv5TIvqyDhRtyNwuyC1a8SZN3cGDHuIw_sjgnKPqTPfSdcaPtDnIx8wpGwtn_uYmvXrHzAZZlP0jU3vRwwFxj5rw4dodhx8OFmWuHAauZZDcvq3qHbFvypJm9CnxamzEN0r06VC6pLGvxPfBI1M1kKZsbnBc3MUTGgkQzytw8oXXK00F6mpmawPGn-bllwlXN52AIacckiHU8uYvXLPNQhk-7aWZzy6vfgH_Zcxykt_hMCpLFITAV6Uk01lvihTTYxqCMKYnhrC.uk2vFVDR1cP7f2pP.QL-fLenBN0R8SXNkK3QYNisbkbar7X7ocJuSf1F0MOKJRp99FZ1hh1_A8VxYqictRRQlwMSW3no4j6A3.qa36PE-kIq02z8FA3-vrqA',
        ),
        given: { signed: true },
      },
      {
        text: jweOf(
          { alg: 'PBES2-HS256+A128KW', enc: 'A256GCM', p2s: 'x29ZSEk6P8TLNVmVlGwVnA', p2c: 600000 },
          'AM1zTMj5nNQoeke-bJOcrCZT4np49WOAC_JU6FEcqrOp2t6Knwf16Q.iMPNdX5D0cJGCITc.lpXoi5-lTK3SjFhTJnUBVhIsQ6jCahTwHhlSIRgAXV8GO85mcUWP7jr2u3t2e43-K7cOuNfTmo--jq14.r-mP8oop12AfSyqRe2MYng',
        ),
        given: { signed: true },
      },
    ],
    good: [
      {
        text: jweOf(
          { alg: 'dir', enc: 'A256GCM' },
          '.ePciSlpE4yZ1jais.e4QTTF8QPxkWItU-4e8EU2DKOnVUg72izXvueaPS9vuCpenfMga0JmMvOdUdvZMuXDgZkUKSNrFjqF3Q.gZ3lXPKe48Usur3d6Vywuw',
        ),
        given: { signed: true },
      },
      jweOf(
        { alg: 'RSA-OAEP-256', enc: 'A256GCM' },
        'MYELls6RbAuaWYpNKtwDI3rPEvfJc6Vz0-xip8_avbv3KSBjNt8gqe26PSwE4uD9hm7cJ51I3OOu8AibZEBmD-Vj7t_6IJG36w_XCwHY1lDkWQe0it4lqll1OeEkPB2YhJK50FtHE0Z8d-XfCn4CZ1O7Z0HrxJy1tJTLqPK1epK68KqcuCddHaSx44LX8PRdge8zJTZgX9jKxjyJ-wBomwYwCaYgpeoUTPzy8QV-X9JHF0qi2WxiSxv5TIvqyDhRtyNwuyC1a8SZN3cGDHuIw_sjgnKPqTPfSdcaPtDnIx8wpGwtn_uYmvXrHzAZZlP0jU3vRwwFxj5rw4dodhx8OFmWuHAauZZDcvq3qHbFvypJm9CnxamzEN0r06VC6pLGvxPfBI1M1kKZsbnBc3MUTGgkQzytw8oXXK00F6mpmawPGn-bllwlXN52AIacckiHU8uYvXLPNQhk-7aWZzy6vfgH_Zcxykt_hMCpLFITAV6Uk01lvihTTYxqCMKYnhrC.NY1xnYFN11lcDWJB.f3EIzH84jWFZSljSHfPXNLkCmeYYh3NOmoITpFpWjtwwQnwHdTKfWdlxjUMRjoKRpJswHKmImE9tvii9.wyQe8zI6ivkT7Njr_4xzow',
      ),
      {
        text: jweOf(
          { alg: 'RSA-OAEP-256', enc: 'A256GCM', cty: 'JWT' },
          'MYELls6RbAuaWYpNKtwDI3rPEvfJc6Vz0-xip8_avbv3KSBjNt8gqe26PSwE4uD9hm7cJ51I3OOu8AibZEBmD-Vj7t_6IJG36w_XCwHY1lDkWQe0it4lqll1OeEkPB2YhJK50FtHE0Z8d-XfCn4CZ1O7Z0HrxJy1tJTLqPK1epK68KqcuCddHaSx44LX8PRdge8zJTZgX9jKxjyJ-wBomwYwCaYgpeoUTPzy8QV-X9JHF0qi2WxiSxv5TIvqyDhRtyNwuyC1a8SZN3cGDHuIw_sjgnKPqTPfSdcaPtDnIx8wpGwtn_uYmvXrHzAZZlP0jU3vRwwFxj5rw4dodhx8OFmWuHAauZZDcvq3qHbFvypJm9CnxamzEN0r06VC6pLGvxPfBI1M1kKZsbnBc3MUTGgkQzytw8oXXK00F6mpmawPGn-bllwlXN52AIacckiHU8uYvXLPNQhk-7aWZzy6vfgH_Zcxykt_hMCpLFITAV6Uk01lvihTTYxqCMKYnhrC.iJl-IIa3WOC2KAUg.WxJURvm6gfINHZwRmmpaSVq1UlQ387Krmk2LxhlfUmQRzoDQoypPwOTATwZ4PZmlgxM2hsAkjAoT-RVS.MJO9J6LtR_2ZniasK1KMRA',
        ),
        given: { signed: true },
      },
    ],
  },
  check(jwe, { given }) {
    const alg = given?.signed && parameterOf(jwe, 'alg');
    const { mode } = (alg && keyManagementOf(alg.text ?? '')) || {};
    if (!alg || !UNAUTHENTICATED.has(mode)) return undefined;
    // RFC 7519 section 5.2: the content says that it is a token of its own; decrypted, it shows.
    const nested = parameterOf(jwe, 'cty')?.text?.toLowerCase();
    return nested !== 'jwt' && nested !== 'application/jwt' && { at: alg.at };
  },
});
