/** An HMAC secret that no list of words holds (RFC 8725 section 3.5). Not: of effect with other algorithms. */
import { rfc } from '#sources/sources';
import type { DefenceUnit } from '../defence';

const defence: DefenceUnit = {
  order: 42,
  group: 'tokens',
  label: 'Random HMAC secret',
  byDefault: true,
  says: 'With HS256, the secret is random and as long as the hash.',
  sources: [rfc(8725, '3.5'), rfc(7518, '3.2')],
  idle: ({ alg }) =>
    alg === 'HS256' ? undefined : `Tokens are signed with ${alg}: there is no HMAC secret.`,
  policy: { strongSecret: true },
};

export default defence;
