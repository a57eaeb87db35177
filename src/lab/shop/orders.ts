/** What the shop's API does for a user it knows: protected data and protected changes. */
import type { HttpRequest } from '#http/message';
import { identify } from './identify';
import { json, problem } from './response';
import { served, type Known, type Route, type Served, type ServerContext } from './server';

/** A route for users who are known; anybody else gets the refusal. */
export const forKnownUser =
  (answer: (known: Known, request: HttpRequest, context: ServerContext) => Served): Route =>
  async (request, context) => {
    const identified = await identify(request, context);
    if ('refused' in identified) return served(context, identified.refused);
    const { changes = {} } = identified;
    const after = {
      ...context,
      state: changes.state ?? context.state,
      random: changes.random ?? context.random,
    };
    return { ...changes, ...answer(identified, request, after) };
  };

/** The user's own orders. */
export const readOrders: Route = forKnownUser(({ user }, _request, context) =>
  served(context, json({ orders: context.state.users.find(({ name }) => name === user)?.orders ?? [] })),
);

/** Everybody's orders, for staff. */
export const readCustomers: Route = forKnownUser(({ role }, _request, context) => {
  if (role !== 'staff') return served(context, problem(403, 'The list of customers is for staff.'));
  const customers = context.state.users.map(({ name, orders }) => ({ name, orders }));
  return served(context, json({ customers }));
});

/** Fields of a form or members of a JSON object, or of the address with GET. */
const argumentsOf = (request: HttpRequest): URLSearchParams => {
  if (request.method === 'GET') return new URL(request.url).searchParams;
  try {
    const value = JSON.parse(request.content) as Record<string, unknown>;
    return new URLSearchParams(Object.entries(value).map(([name, each]) => [name, String(each)]));
  } catch {
    return new URLSearchParams(request.content);
  }
};

/** Gives another user some of one's credit: the protected change. */
export const transfer: Route = forKnownUser(({ user }, request, context) => {
  const given = argumentsOf(request);
  const to = given.get('to') ?? '';
  const cents = Number(given.get('cents'));
  if (!context.state.users.some(({ name }) => name === to) || !Number.isSafeInteger(cents) || cents <= 0) {
    return served(context, problem(400, 'The content must name a user and a whole number of cents.'));
  }
  const made = { from: user, to, cents, at: context.now };
  return served(context, json({ transferred: cents, to }), {
    state: { ...context.state, transfers: [...context.state.transfers, made] },
  });
});
