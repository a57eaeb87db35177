/** The shop's page and its API. The mode issues credentials. */
import { authorize } from '../shop/authorization-code';
import { devices } from '../shop/devices';
import { gateway } from '../shop/gateway';
import { forKnownUser, readCustomers, readOrders, transfer } from '../shop/orders';
import { productPage } from '../browser/product-page';
import { json, noContent } from '../shop/response';
import { served, type Route, type ServerUnit } from '../shop/server';
import { BILLING_ORIGIN, ORIGIN, PHOTOS_ORIGIN } from '../origins';

const review: Route = async (request, context) => {
  const { state } = context;
  return served(context, noContent(), {
    state: { ...state, reviews: [...state.reviews, request.content] },
  });
};

export default {
  origin: ORIGIN,
  says: 'The shop: its page and its API.',
  readableBy: 'whoever asks',
  routes: (own) => ({
    ...own,
    '/authorize': authorize,
    // A code in place of the password, and the same answer.
    '/token': own['/login'] ?? {},
    '/devices': devices,
    '/product': { GET: productPage },
    '/reviews': { POST: review },
    '/orders': { GET: readOrders },
    '/customers': { GET: readCustomers },
    '/photos': { GET: gateway(`${PHOTOS_ORIGIN}/albums`) },
    '/billing': { GET: gateway(`${BILLING_ORIGIN}/invoices`) },
    // The address alone makes the transfer, unless a defence precedes it.
    '/transfer': { GET: transfer, POST: transfer },
    '/whoami': {
      GET: forKnownUser(({ user, role }, _request, context) => served(context, json({ user, role }))),
    },
  }),
} satisfies ServerUnit;
