/** Flawed on purpose: lets the token's `alg` decide how the one key is used (RFC 8725 section 2.1). */
import { algorithmOf } from '../../algorithms';
import { quote } from '#text/quote';
import { algOf, secretJwk, signatureMatches } from '../../jws/signature-check';
import { accept, refuse, type Verifier } from '../verifier';

export default {
  label: 'Trusts alg',
  order: 3,
  says: 'It checks the signature with whatever algorithm the token names, and has one text for secret and public key.',
  line: (alg) => ({
    flawed: 'verify(token, keyText, { algorithms: [header.alg] });',
    right: `verify(token, keyText, { algorithms: ['${alg}'] });`,
  }),
  verify: async (token, { jwk, keyFile }) => {
    const alg = algOf(token);
    if (alg === 'none') return accept('The token says that it is not signed, and the service believed it.');
    const hmac = algorithmOf(alg)?.kty === 'oct';
    const matches = await signatureMatches(token, hmac ? secretJwk(keyFile) : jwk);
    if (!matches) return refuse(`The signature does not match with ${quote(alg)}, which the token names.`);
    return accept(
      hmac && jwk.kty !== 'oct'
        ? `The token says ${alg}, so the public key’s text was used as the HMAC secret, and the signature matches.`
        : `The token says ${alg}, and with that the signature matches.`,
    );
  },
} satisfies Verifier;
