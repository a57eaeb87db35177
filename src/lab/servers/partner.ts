/** A partner's site: its page calls the shop's API on the user's behalf. Not: same-site with the shop. */
import { json } from '../shop/response';
import { served, type ServerUnit } from '../shop/server';
import { PARTNER_ORIGIN } from '../origins';

const server: ServerUnit = {
  origin: PARTNER_ORIGIN,
  says: 'A partner on another site, whose page uses the shop’s API.',
  readableBy: [],
  routes: () => ({
    '/callback': { GET: async (_request, context) => served(context, json({ page: 'partner' })) },
    '/': { GET: async (_request, context) => served(context, json({ page: 'partner' })) },
  }),
};

export default server;
