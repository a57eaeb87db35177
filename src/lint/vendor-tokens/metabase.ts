/** Signed embedding of Metabase. */
import type { VendorToken } from '../vendor-token';

export default {
  says: 'embedding token of Metabase',
  source: {
    title: 'Metabase, static embedding',
    href: 'https://www.metabase.com/docs/latest/embedding/static-embedding',
  },
  told: { claims: { resource: true, params: true } },
  lacks: ['aud', 'iss', 'sub'],
  example: [{ alg: 'HS256' }, { resource: { dashboard: 1 }, params: {}, exp: 1790000600 }],
} satisfies VendorToken;
