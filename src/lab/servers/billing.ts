/** A service of the shop on a host of its own: it must find out by itself who asks. It has no access to the shop's database. */
import { forKnownUser } from '../shop/orders';
import { json } from '../shop/response';
import { served, type ServerUnit } from '../shop/server';
import { BILLING_ORIGIN, ORIGIN } from '../origins';

export default {
  origin: BILLING_ORIGIN,
  says: 'A service of the shop, on another host.',
  readableBy: [ORIGIN],
  routes: () => ({
    '/invoices': {
      GET: forKnownUser(({ user }, _request, context) => served(context, json({ invoices: `of ${user}` }))),
    },
  }),
} satisfies ServerUnit;
