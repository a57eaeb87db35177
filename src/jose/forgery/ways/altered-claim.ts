/** Another payload under the genuine signature. */
import { rfc } from '#sources/sources';
import { encodeBase64url } from '#text/base64url';
import type { Forgery } from '../forgery';

export default {
  label: 'Altered claim',
  order: 0,
  says: 'The payload is changed, and header and signature stay as they were.',
  sources: [rfc(8725, '3.3'), rfc(7515, '5.2')],
  forge: async ({ token, payload }) => {
    const [header = '', , signature = ''] = token.text.split('.');
    const compact = `${header}.${encodeBase64url(payload)}.${signature}`;
    return compact === token.text ? 'The payload is as it was, so there is nothing forged.' : [{ compact }];
  },
} satisfies Forgery;
