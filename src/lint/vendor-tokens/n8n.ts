/** API keys of n8n, which need not expire. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'API key of n8n',
  source: { title: 'n8n, API authentication', href: 'https://docs.n8n.io/api/authentication/' },
  told: { claims: { iss: /^n8n$/u, aud: /^public-api$/u } },
  lacks: ['exp'],
  lives: 10 * 365 * 86_400,
  example: [{ alg: 'HS256' }, { sub: 'a', iss: 'n8n', aud: 'public-api', iat: 1790000000 }],
} satisfies VendorToken;
