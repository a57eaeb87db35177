/** Entitlement messages of Axinom DRM. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'entitlement message of Axinom DRM',
  source: {
    title: 'Axinom, license service message',
    href: 'https://portal.axinom.com/mosaic/documentation/drm/license-service-message',
  },
  told: { claims: { com_key_id: true, message: true } },
  lacks: ['aud', 'exp', 'iss', 'sub'],
  example: [{ alg: 'HS256' }, { version: 1, com_key_id: 'a', message: {} }],
} satisfies VendorToken;
