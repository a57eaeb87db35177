/** Flawed on purpose: checks the signature only if there is one. */
import { matchesPinned } from '../../jws/signature-check';
import { accept, refuse, type Verifier } from '../verifier';

export default {
  label: 'Signature optional',
  order: 2,
  says: 'It checks the signature when there is one.',
  line: () => ({
    flawed: 'if (signature) await verify(token, serviceKey);',
    right: 'await verify(token, serviceKey);',
  }),
  verify: async (token, service) => {
    if (!token.signature || token.signature.text === '') {
      return accept('There is no signature, so there was none to check.');
    }
    return (await matchesPinned(token, service))
      ? accept('The signature matches.')
      : refuse('There is a signature, and it does not match.');
  },
} satisfies Verifier;
