/** The verifier that is right: it decides on algorithm and key before it looks at the token. A service must check claims too. */
import { quote } from '#text/quote';
import { algOf } from '../../jws/signature-check';
import { accept, refuse, type Verifier } from '../verifier';
import { verifyJws } from '../../jws/verify';

export default {
  label: 'Correct',
  order: 9,
  says: 'It accepts one algorithm and uses its own key, whatever the token says.',
  line: (alg) => ({ right: `await jwtVerify(token, serviceKey, { algorithms: ['${alg}'] });` }),
  verify: async (token, { alg, jwk, publicPem = '' }) => {
    const said = algOf(token);
    if (said !== alg) return refuse(`The header says ${quote(said)}, and this service takes ${alg} only.`);
    const keys = [{ readAs: "the service's key", jwk: { ...jwk, alg }, isPrivate: false }];
    const { verdict, signature, key } = await verifyJws(token, { text: publicPem, form: 'jwk', keys }, 0);
    if (verdict === 'valid') return accept("The signature matches under the service's own key.");
    return refuse(key.state === 'refused' ? key.says : signature.says);
  },
} satisfies Verifier;
