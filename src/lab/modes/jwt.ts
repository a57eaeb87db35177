/** JWT: a signed token that says who it is for, and no table at the server. Not: revocable; that is the point of this column. */
import { checkAccessToken, issueAccessToken } from '../access-token';
import { bearerChallenge } from '../challenge';
import { loginRoute } from '../login';
import type { ModeUnit } from '../mode';
import { ordersOf } from '../orders';
import { json, noContent } from '../response';
import { served, type Route } from '../server';
import { lifetimeOf, type Setup } from '../setup';
import { chosenStore } from '../stores';
import { readTokenContent, tokenContent } from '../token-response';

const NAME = 'access_token';

const secondsOf = (setup: Setup): number | undefined => lifetimeOf(setup.lifetime)?.seconds;

const logIn = loginRoute(bearerChallenge(), async (user, context) => {
  const lifetime = secondsOf(context.setup);
  const issued = await issueAccessToken(user, context.now, context.random, lifetime);
  const { fields, token } = chosenStore(context.setup).deliver(NAME, issued.value, lifetime);
  const content = token === undefined ? { user: user.name } : tokenContent(token, lifetime);
  return served(context, json(content, fields), { random: issued.random });
});

const readOrders: Route = async (request, context) => {
  const token = chosenStore(context.setup).extract(NAME, request);
  const expires = secondsOf(context.setup) !== undefined;
  const check = await checkAccessToken(token, context.now, expires);
  return 'refused' in check ? served(context, check.refused) : ordersOf(check.claims.sub, context);
};

// There is nothing to delete: whoever kept a copy of the token can use it until it expires.
const logOut: Route = async (_request, context) =>
  served(context, noContent(chosenStore(context.setup).withdraw(NAME)));

const mode: ModeUnit = {
  label: 'JWT',
  says: 'The token itself says who it is for; the server checks its signature and keeps nothing.',
  order: 2,
  credentials: (setup) => {
    const ttlSeconds = secondsOf(setup);
    return [
      {
        name: 'access token',
        storage: chosenStore(setup).flowStorage,
        ...(ttlSeconds === undefined ? {} : { ttlSeconds }),
      },
    ];
  },
  routes: {
    '/login': { POST: logIn },
    '/orders': { GET: readOrders },
    '/logout': { POST: logOut },
  },
  script: {
    logIn: async (page, username, password) => {
      const taken = readTokenContent(await page.send('POST', '/login', [], { username, password }));
      if (taken) chosenStore(page.setup).keep(NAME, taken.token, taken.lifetime, page);
    },
    readOrders: async (page) => {
      await page.send('GET', '/orders', chosenStore(page.setup).attach(NAME, page));
    },
    logOut: async (page) => {
      const store = chosenStore(page.setup);
      await page.send('POST', '/logout', store.attach(NAME, page));
      store.forget(NAME, page);
    },
    refresh: 'A JWT alone has nothing to refresh it with: when it has expired, one logs in again.',
  },
};

export default mode;
