/** A token for each service: what one was sent is of no use at another (RFC 8707). Not: the check of aud alone (audience-checked.ts). */
import { rfc } from '#sources/sources';
import type { DefenceUnit } from '../defence';
import { AUDIENCE } from '../shop/access-token';

export default {
  order: 44,
  group: 'tokens',
  label: 'Audience per service',
  also: ['aud', 'token exchange', 'resource indicator', 'audience restriction'],
  says: 'The gateway exchanges the user’s token for one that works at one service, for a minute. The shop and each service accept only tokens for themselves.',
  sources: [rfc(9700, '2.3'), rfc(8707, '2'), rfc(8693, '1')],
  vouches: true,
  verifier: (draft) => ({ ...draft, expects: { ...draft.expects, audience: AUDIENCE } }),
} satisfies DefenceUnit;
