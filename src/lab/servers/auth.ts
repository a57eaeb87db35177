/** The shop's authorization server: its public keys, what was ended, and the answer to whether a credential is still good. A user logs in on the shop's page. */
import { introspect } from '../shop/introspection';
import { publicJwks } from '../shop/signing-key';
import { json } from '../shop/response';
import { served, type ServerUnit } from '../shop/server';
import { AUTH_ORIGIN } from '../origins';

export default {
  origin: AUTH_ORIGIN,
  says: 'The shop’s authorization server, over the same database as the shop.',
  readableBy: [],
  routes: () => ({
    '/jwks.json': {
      GET: async (_request, context) =>
        served(context, json(publicJwks(context.setup, context.state, context.now))),
    },
    '/introspect': { POST: introspect },
    // For services that check tokens by themselves; a real one asks who fetches it.
    '/denylist': {
      GET: async (_request, context) => served(context, json({ denied: context.state.denied })),
    },
  }),
} satisfies ServerUnit;
