/** A service of the shop on a host of its own: it must find out by itself who asks. It has no access to the shop's database. */
import { ORIGIN } from '../origins';
import { forKnownUser } from './orders';
import { json } from './response';
import { served, type ServerUnit } from './server';

/** @param what of the user it gives: its path, and the member of its answer */
export const ownService = (origin: string, what: string): ServerUnit => ({
  origin,
  says: 'A service of the shop, on another host.',
  readableBy: [ORIGIN],
  routes: () => ({
    [`/${what}`]: {
      GET: forKnownUser(({ user }, _request, context) => served(context, json({ [what]: `of ${user}` }))),
    },
  }),
});
