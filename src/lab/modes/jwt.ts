/** JWT: a signed token that says who it is for, and no table at the server. It can't be revoked: that is the point of this column. */
import { issueAccessToken } from '../shop/access-token';
import { defencesOn } from '../defences';
import { bearerChallenge } from '../shop/challenge';
import { endTokenLogin } from '../shop/end-login';
import { loginRoute } from '../shop/login';
import type { ModeUnit } from '../mode';
import { json, noContent } from '../shop/response';
import { served, type Route } from '../shop/server';
import type { Option, Setup } from '../run/setup';
import { storeCalled, stores } from '../stores';
import { ACCESS_TOKEN, tokenChecks } from '../shop/token-mode';
import { readTokenContent, tokenContent } from '../shop/token-response';
import { verifyAccessToken } from '../shop/verify-token';

declare module '../run/setup' {
  interface ModeChoices {
    /** Where the JWT column keeps its token: the name of a file in stores/. */
    readonly store: string;
    readonly lifetime: string;
  }
}

/** The one without an end gets no `exp`. */
const LIFETIMES: readonly Option[] = [
  { id: '15m', label: '15 minutes', seconds: 15 * 60 },
  { id: '1h', label: '1 hour', seconds: 60 * 60 },
  { id: '7d', label: '7 days', seconds: 7 * 24 * 60 * 60 },
  { id: '30d', label: '30 days', seconds: 30 * 24 * 60 * 60 },
  { id: 'none', label: 'no expiry' },
];

const secondsOf = ({ lifetime }: Setup): number | undefined =>
  LIFETIMES.find(({ id }) => id === lifetime)?.seconds;
const expires = (setup: Setup): boolean => secondsOf(setup) !== undefined;

const logIn = loginRoute(
  () => bearerChallenge(),
  async (user, context, request) => {
    const issued = await issueAccessToken(user, request, context, secondsOf(context.setup));
    const store = storeCalled(context.setup.store);
    const { state, random, lifetime } = issued;
    const { fields, token } = store.deliver(ACCESS_TOKEN, issued.token, lifetime, context.setup);
    const content = token === undefined ? { user: user.name } : tokenContent(token, issued.type, lifetime);
    return served(context, json(content, [...fields, ...issued.fields]), { state, random });
  },
);

// There is nothing to delete: anyone with a copy of the token can use it until it expires, unless a list says otherwise.
const logOut: Route = async (request, context) => {
  const store = storeCalled(context.setup.store);
  const response = noContent(store.withdraw(ACCESS_TOKEN, context.setup));
  const token = store.extract(ACCESS_TOKEN, request, context.setup);
  if (token === undefined) return served(context, response);
  const result = await verifyAccessToken(token, context, expires(context.setup));
  return 'refused' in result
    ? served(context, response)
    : served(context, response, { state: endTokenLogin(context.state, token, context.setup) });
};

export default {
  label: 'JWT',
  name: 'JWT',
  byDefault: true,
  says: (setup) => {
    if (setup.verify === 'introspect') {
      return 'The token says who you are. The server asks the authorization server about it each time.';
    }
    const kept = defencesOn(setup).flatMap(({ keeps = [] }) => keeps);
    return `The token says who you are. The server checks its signature and keeps ${kept.join(' and ') || 'nothing'}.`;
  },
  order: 2,
  choices: [
    {
      id: 'store',
      label: 'JWT kept in',
      called: 'a store',
      inBar: 'JWT kept in',
      options: stores,
      first: 'local-storage',
    },
    {
      id: 'lifetime',
      label: 'JWT expires after',
      called: 'a lifetime',
      inBar: 'expires after',
      options: LIFETIMES,
    },
  ],
  store: { choice: 'store', tried: stores.map(({ id }) => id) },
  scale: {
    tone: 'token',
    ways: [
      {
        id: 'jwt',
        label: 'JWT',
        says: 'A service checks the signature. When the token has expired, the user logs in again.',
      },
      {
        id: 'introspection',
        label: 'JWT + introspection',
        says: 'A service asks the authorization server about the token at each request (RFC 7662).',
        dashed: true,
        besides: true,
        change: { verify: 'introspect' },
      },
      {
        id: 'jwt-denylist',
        label: 'JWT + denylist',
        says: 'A service checks the signature, and looks the token up in its copy of the denylist.',
        dashed: true,
        adds: ['denylist'],
      },
    ],
    lifetime: { label: 'JWT lifetime', opensWith: 60 * 60 },
  },
  credentials: (setup) => {
    const ttlSeconds = secondsOf(setup);
    return [
      {
        name: 'access token',
        ...storeCalled(setup.store).kept(ACCESS_TOKEN, setup),
        ...(ttlSeconds === undefined ? {} : { ttlSeconds }),
      },
    ];
  },
  routes: {
    '/login': { POST: logIn },
    '/logout': { POST: logOut },
  },
  ...tokenChecks(({ store }) => store, expires),
  script: {
    logIn: async (page, username, password) => {
      const taken = readTokenContent(await page.send('POST', '/login', [], { username, password }));
      if (taken) storeCalled(page.setup.store).keep(ACCESS_TOKEN, taken.token, taken.lifetime, page);
    },
    request: (page, method, url, content) =>
      page.send(method, url, storeCalled(page.setup.store).attach(ACCESS_TOKEN, page), content),
    logOut: async (page) => {
      const store = storeCalled(page.setup.store);
      await page.send('POST', '/logout', store.attach(ACCESS_TOKEN, page));
      store.forget(ACCESS_TOKEN, page);
    },
    refresh: 'A JWT alone can’t be refreshed: when it has expired, the user logs in again.',
  },
} satisfies ModeUnit;
