/** The shop's page and its API. Not: issuing credentials, which the mode does. */
import { gateway } from '../shop/gateway';
import { forKnownUser, readCustomers, readOrders, transfer } from '../shop/orders';
import { productPage } from '../browser/product-page';
import { json, noContent } from '../shop/response';
import { served, type Route, type ServerUnit } from '../shop/server';
import { BILLING_ORIGIN, ORIGIN, PARTNER_ORIGIN, PHOTOS_ORIGIN } from '../origins';

const review: Route = async (request, context) => {
  const { state } = context;
  return served(context, noContent(), {
    state: { ...state, reviews: [...state.reviews, request.content] },
  });
};

/** Where a defence does not forbid it, the address alone makes the transfer. */
const transferByAddress: Route = async (request, context) =>
  context.policy.safeMethods
    ? served(context, json({ says: 'A transfer is made with POST.' }))
    : transfer(request, context);

const server: ServerUnit = {
  origin: ORIGIN,
  says: 'The shop: its page and its API.',
  readableBy: [PARTNER_ORIGIN],
  routes: (own) => ({
    ...own,
    '/product': { GET: productPage },
    '/reviews': { POST: review },
    '/orders': { GET: readOrders },
    '/customers': { GET: readCustomers },
    '/photos': { GET: gateway(`${PHOTOS_ORIGIN}/albums`) },
    '/billing': { GET: gateway(`${BILLING_ORIGIN}/invoices`) },
    '/transfer': { GET: transferByAddress, POST: transfer },
    '/whoami': {
      GET: forKnownUser(({ user, role }, _request, context) => served(context, json({ user, role }))),
    },
  }),
};

export default server;
