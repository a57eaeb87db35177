/** An HMAC secret that no list of words holds (RFC 8725 section 3.5). It has no effect with other algorithms. */
import { rfc } from '#sources/sources';
import type { DefenceUnit } from '../defence';

/** Published here: it is strong only because no word list has it. */
const SECRET = 'ifxgEyDWZMuox8K9RZR9mEHGlQK1jMTR_mmXH8ryw48';

export default {
  order: 42,
  group: 'tokens',
  label: 'Random HMAC secret',
  byDefault: true,
  says: 'With HS256, the secret is random and as long as the hash.',
  sources: [rfc(8725, '3.5'), rfc(7518, '3.2')],
  idle: ({ alg }) =>
    alg === 'HS256' ? undefined : `Tokens are signed with ${alg}: there is no HMAC secret.`,
  hmacSecret: SECRET,
} satisfies DefenceUnit;
