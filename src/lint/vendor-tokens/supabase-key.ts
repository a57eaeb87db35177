/** The public (anon) key of a Supabase project, a token that lives ten years. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'public (anon) key of a Supabase project',
  source: {
    title: 'Supabase, understanding API keys',
    href: 'https://supabase.com/docs/guides/api/api-keys',
  },
  told: { claims: { iss: /^supabase(?:-demo)?$/u, role: /^anon$/u } },
  lacks: ['aud', 'sub'],
  lives: 11 * 365 * 86_400,
  example: [{ alg: 'HS256' }, { iss: 'supabase', ref: 'a', role: 'anon', iat: 1790000000, exp: 2105360000 }],
} satisfies VendorToken;
