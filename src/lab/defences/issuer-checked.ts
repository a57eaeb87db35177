/** The claim iss is checked (RFC 8725 section 3.8). */
import { rfc } from '#sources/sources';
import type { DefenceUnit } from '../defence';
import { ISSUER } from '../shop/access-token';

export default {
  order: 43,
  group: 'tokens',
  label: 'Issuer checked',
  also: ['iss'],
  byDefault: true,
  says: 'The shop refuses a token of another issuer, whatever key signed it.',
  sources: [rfc(8725, '3.8')],
  verifier: (draft) => ({ ...draft, expects: { ...draft.expects, issuer: ISSUER } }),
} satisfies DefenceUnit;
