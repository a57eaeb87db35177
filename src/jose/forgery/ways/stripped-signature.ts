/** The signature cut off, the header as it was. Not: a header that admits it (alg-none.ts). */
import { rfc } from '#sources/sources';
import type { Forgery } from '../forgery';
import { unsigned } from '../header';

export default {
  label: 'Stripped signature',
  order: 2,
  says: 'The header still names the algorithm, but nothing follows the last dot.',
  sources: [rfc(8725, '3.3'), rfc(7515, '5.2')],
  forge: async ({ header, payload }) => [{ compact: unsigned(header, payload) }],
} satisfies Forgery;
