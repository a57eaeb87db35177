/** Tokens that were ended are refused, by jti, by login or by user. Not: by the text of the token, of which there can be two. */
import { document } from '#sources/sources';
import type { DefenceUnit } from '../defence';

const defence: DefenceUnit = {
  order: 48,
  group: 'tokens',
  label: 'Denylist',
  says: 'What was ended is on a list that the shop holds each token against.',
  sources: [document('owasp-jwt')],
  policy: { denylist: true },
};

export default defence;
