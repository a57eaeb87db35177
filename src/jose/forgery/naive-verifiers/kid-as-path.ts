/** Flawed on purpose: opens the file that `kid` names (RFC 8725 section 3.10). */
import { keyPath } from '../path';
import { headerParameter, stringOf } from '../../jws/jws';
import { keyInFile, signatureMatches } from '../../jws/signature-check';
import { withoutKid } from '../../jws/without-kid';
import { accept, refuse, type Verifier } from '../verifier';

export default {
  label: 'kid as a path',
  order: 6,
  says: 'It reads its key from the file that "kid" names. A PEM becomes a public key, anything else an HMAC secret.',
  line: () => ({
    flawed: "const key = readFileSync('/srv/shop/keys/' + header.kid);",
    right: 'const key = KEYS.get(header.kid);',
  }),
  verify: async (token, service) => {
    const kid = stringOf(headerParameter(token, 'kid')?.value);
    if (kid === undefined) return withoutKid(token, service);
    const path = keyPath(kid);
    const file = service.files.get(path);
    if (!file) return refuse('There is no file of that name.');
    return (await signatureMatches(token, keyInFile(file)))
      ? accept(`The signature matches under what the file ${path} holds, ${file.length} bytes.`)
      : refuse(`The signature does not match under what the file ${path} holds.`);
  },
} satisfies Verifier;
