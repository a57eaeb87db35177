/** Flawed on purpose: takes its key from the address in the header, on a simulated internet. */
import { headerParameter, stringOf } from '../../jws/jws';
import { readKey } from '../../keys/key';
import { quote } from '#text/quote';
import { matchesPinned, signatureMatches } from '../../jws/signature-check';
import { accept, refuse, type Verifier } from '../verifier';

export default {
  label: 'Fetches jku',
  order: 8,
  says: 'It takes its key from the address that the header names. The key server is simulated, and nothing is requested.',
  line: () => ({
    flawed: 'const keys = createRemoteJWKSet(new URL(header.jku));',
    right: "const keys = createRemoteJWKSet(new URL('https://auth.shop.example/jwks.json'));",
  }),
  verify: async (token, service) => {
    const jku = stringOf(headerParameter(token, 'jku')?.value);
    if (jku === undefined) {
      return (await matchesPinned(token, service))
        ? accept('There is no "jku", and the signature matches under the service\'s own key.')
        : refuse('There is no "jku", and the signature does not match under the service\'s own key.');
    }
    const set = service.web.get(jku);
    if (set === undefined) return refuse(`No simulated server answers at ${quote(jku)}.`);
    const kid = stringOf(headerParameter(token, 'kid')?.value);
    const key = readKey(set, 'auto').keys.find(({ jwk }) => kid === undefined || jwk.kid === kid);
    if (!key) return refuse(`The key server at ${quote(jku)} has no such key.`);
    return (await signatureMatches(token, key.jwk))
      ? accept(`The signature matches under the key from ${quote(jku)}, which the token chose.`)
      : refuse(`The signature does not match under the key from ${quote(jku)}.`);
  },
} satisfies Verifier;
