/** Tokens that log a customer in to Zendesk messaging, with a key whose name starts with app_. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'user token of Zendesk messaging',
  source: {
    title: 'Zendesk, authenticating users for messaging',
    href: 'https://developer.zendesk.com/documentation/conversations/messaging-platform/users/authenticating-users/',
  },
  told: { header: { kid: /^app_/u }, claims: { scope: /^(?:app|user)$/u } },
  lacks: ['aud', 'exp', 'iss', 'sub'],
  names: ['email', 'name'],
  example: [
    { alg: 'HS256', kid: 'app_1' },
    { scope: 'user', external_id: '1842' },
  ],
} satisfies VendorToken;
