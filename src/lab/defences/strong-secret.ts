/** An HMAC secret that no list of words holds (RFC 8725 section 3.5). Not: of effect with other algorithms. */
import { rfc } from '#sources/sources';
import type { DefenceUnit } from '../defence';

/** Stands here for everybody to read: what makes it strong is that no list of words holds it. */
const SECRET = 'ifxgEyDWZMuox8K9RZR9mEHGlQK1jMTR_mmXH8ryw48';

const defence: DefenceUnit = {
  order: 42,
  group: 'tokens',
  label: 'Random HMAC secret',
  byDefault: true,
  says: 'With HS256, the secret is random and as long as the hash.',
  sources: [rfc(8725, '3.5'), rfc(7518, '3.2')],
  idle: ({ alg }) =>
    alg === 'HS256' ? undefined : `Tokens are signed with ${alg}: there is no HMAC secret.`,
  hmacSecret: SECRET,
};

export default defence;
