/** Assertions of an application to Microsoft Entra, which live ten minutes at most. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'client assertion for Microsoft Entra ID',
  source: {
    title: 'Microsoft, certificate credentials',
    href: 'https://learn.microsoft.com/entra/identity-platform/certificate-credentials',
  },
  told: { claims: { aud: /^https:\/\/login\.microsoftonline\.(?:com|us)\/.*oauth2/u, jti: true } },
  lives: 600,
  example: [
    { alg: 'PS256' },
    {
      aud: 'https://login.microsoftonline.com/a/oauth2/v2.0/token',
      iss: 'b',
      sub: 'b',
      jti: 'c',
      iat: 1790000000,
      exp: 1790000600,
    },
  ],
} satisfies VendorToken;
