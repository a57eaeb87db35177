/** Flawed on purpose: reads the claims and checks nothing. */
import { objectOf } from '../../jws/jws';
import { accept, refuse, type Verifier } from '../verifier';

export default {
  label: 'Decodes only',
  order: 1,
  says: 'It decodes the payload and never checks the signature.',
  line: (alg) => ({
    flawed: 'const claims = decodeJwt(token);',
    right: `const { payload: claims } = await jwtVerify(token, serviceKey, { algorithms: ['${alg}'] });`,
  }),
  verify: async ({ header, payload }) =>
    objectOf(header) && payload && payload.json?.problem === undefined
      ? accept('The payload could be decoded, and nothing else was checked.')
      : refuse('The payload could not be decoded.'),
} satisfies Verifier;
