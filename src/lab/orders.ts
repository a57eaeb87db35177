/** GET /orders once the user is known: the protected data. Not: finding out who asks. */
import { json } from './response';
import { served, type Served, type ServerContext } from './server';

/** The user's orders. */
export const ordersOf = (
  name: string,
  context: ServerContext,
  changes?: Partial<Omit<Served, 'response'>>,
): Served => {
  const orders = context.state.users.find((user) => user.name === name)?.orders ?? [];
  return served(context, json({ orders }), changes);
};
