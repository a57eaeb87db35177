/** Flawed on purpose: refuses the one spelling `none`, and then compares without regard to case. */
import { isNone } from '../../algorithms';
import { quote } from '#text/quote';
import { algOf, matchesPinned } from '../../jws/signature-check';
import { accept, refuse, type Verifier } from '../verifier';

export default {
  label: 'Denies none',
  order: 4,
  says: 'It refuses "none" in that spelling, and then hands the token to a library that ignores case.',
  line: (alg) => ({
    flawed: "if (header.alg === 'none') throw new Error('unsigned');",
    right: `if (header.alg !== '${alg}') throw new Error('wrong algorithm');`,
  }),
  verify: async (token, service) => {
    const alg = algOf(token);
    if (alg === 'none') return refuse('The header says "none", and this spelling is refused.');
    if (isNone(alg))
      return accept(`${quote(alg)} got past the check for "none", and the library read it as "none".`);
    return (await matchesPinned(token, service))
      ? accept('The signature matches.')
      : refuse('The signature does not match.');
  },
} satisfies Verifier;
