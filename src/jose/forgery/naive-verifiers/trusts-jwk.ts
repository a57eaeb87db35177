/** Flawed on purpose: verifies with the key that the token brings (CVE-2018-0114). */
import { keyFromJwk } from '../../keys/jwk';
import { headerParameter } from '../../jws/jws';
import { matchesPinned, signatureMatches } from '../../jws/signature-check';
import { accept, refuse, type Verifier } from '../verifier';

export default {
  label: 'Trusts jwk',
  order: 5,
  says: 'It verifies with the key in the header, if there is one.',
  line: () => ({
    flawed: 'const key = await importJWK(header.jwk ?? serviceJwk);',
    right: 'const key = await importJWK(serviceJwk);',
  }),
  verify: async (token, service) => {
    const json = headerParameter(token, 'jwk')?.value;
    if (!json) {
      return (await matchesPinned(token, service))
        ? accept("There is no key in the header, and the signature matches under the service's own.")
        : refuse("There is no key in the header, and the signature does not match under the service's own.");
    }
    const key = json.type === 'object' ? keyFromJwk(json) : undefined;
    if (!key || 'says' in key) return refuse("The key in the header can't be read.");
    return (await signatureMatches(token, key.jwk))
      ? accept('The signature matches under the key that the token itself brought.')
      : refuse('The signature does not match under the key in the header.');
  },
} satisfies Verifier;
