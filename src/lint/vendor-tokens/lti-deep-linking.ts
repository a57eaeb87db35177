/** Answers of a tool to a deep linking request, which speak of no user. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'deep linking response of LTI 1.3',
  source: {
    title: 'LTI Deep Linking 2.0, deep linking response',
    href: 'https://www.imsglobal.org/spec/lti-dl/v2p0#deep-linking-response-message',
  },
  told: { claims: { 'https://purl.imsglobal.org/spec/lti/claim/message_type': /^LtiDeepLinkingResponse$/u } },
  lacks: ['sub'],
  example: [
    { alg: 'RS256' },
    {
      iss: 'a',
      aud: 'b',
      iat: 1790000000,
      exp: 1790000600,
      nonce: 'c',
      'https://purl.imsglobal.org/spec/lti/claim/message_type': 'LtiDeepLinkingResponse',
    },
  ],
} satisfies VendorToken;
