/** Tokens with which a GitHub App speaks for itself: ten minutes, for GitHub alone. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'token of a GitHub App',
  source: {
    title: 'GitHub, generating a JWT for a GitHub App',
    href: 'https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app',
  },
  told: { claims: { iss: /^(?:\d{1,10}|Iv\d?[\w.]+)$/u, iat: true, exp: true }, only: true },
  lacks: ['aud', 'sub'],
  example: [{ alg: 'RS256' }, { iss: 'Iv23abc', iat: 1790000000, exp: 1790000600 }],
} satisfies VendorToken;
