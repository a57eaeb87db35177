/** The attacker's server: it takes whatever arrives, and serves the attacker's own key set. */
import { ATTACKER_JWKS } from '../attacker/attacker-key';
import { json, noContent } from '../shop/response';
import { served, type ServerUnit } from '../shop/server';
import { ATTACKER_ORIGIN, ORIGIN } from '../origins';

export default {
  origin: ATTACKER_ORIGIN,
  says: 'The attacker’s own site.',
  readableBy: [ORIGIN],
  routes: () => ({
    '/jwks.json': { GET: async (_request, context) => served(context, json(ATTACKER_JWKS)) },
  }),
  otherwise: async (request, context) => served(context, noContent(), { collected: request }),
} satisfies ServerUnit;
