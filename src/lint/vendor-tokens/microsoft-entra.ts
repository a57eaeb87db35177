/** Tokens of Microsoft Entra: 60 to 90 minutes, and up to 28 hours where access is evaluated continuously. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'token of Microsoft Entra ID',
  source: {
    title: 'Microsoft, configurable token lifetimes',
    href: 'https://learn.microsoft.com/entra/identity-platform/configurable-token-lifetimes',
  },
  told: {
    claims: { iss: /^https:\/\/(?:sts\.windows\.net|login\.microsoftonline\.(?:com|us))\//u, tid: true },
  },
  lives: 100800,
  names: ['unique_name', 'upn', 'email', 'preferred_username', 'name', 'given_name', 'family_name'],
  example: [
    { alg: 'RS256' },
    {
      iss: 'https://sts.windows.net/a/',
      tid: 'a',
      aud: 'b',
      iat: 1790000000,
      exp: 1790004800,
      upn: 'ada@bakery.example',
    },
  ],
} satisfies VendorToken;
