/** What Apple means by names in its own tokens. Not: applied to anybody else's (vendors.ts). */
import { told, type Vendor } from '../vendor';

export default {
  vendor: 'Apple',
  source: 'apple-id-tokens',
  fits: told(/^https:\/\/appleid\.apple\.com$/u),
  claims: [
    [
      'nonce',
      'Nonce',
      'string',
      'The nonce that the application sent with its request. Apps on Apple devices often send the SHA-256 hash of their value.',
    ],
    [
      'nonce_supported',
      'Nonce supported',
      'boolean',
      'Whether the platform supports a nonce. When it is true, a missing nonce means a forged or replayed token.',
    ],
    ['email', 'E-mail address', 'string', "The person's address, or one of Apple's that forwards to it."],
    ['email_verified', 'E-mail verified', 'any', 'Always true, as a boolean or as the string "true".'],
    [
      'is_private_email',
      'Private e-mail',
      'any',
      "Whether the address is one of Apple's that forwards. A boolean or a string.",
    ],
    [
      'real_user_status',
      'Real user status',
      'number',
      'Whether Apple takes the person for a real one: 0 unsupported, 1 unknown, 2 likely real.',
    ],
    [
      'transfer_sub',
      'Transfer identifier',
      'string',
      'Names the person while the app moves to another developer team.',
    ],
  ],
  example: { claims: { iss: 'https://appleid.apple.com', nonce_supported: true, email_verified: 'true' } },
} satisfies Vendor;
