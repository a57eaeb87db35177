/** An invented mode: a signed token that only a worker of the page holds and sends. */
import type { Mode, Page } from '#lab/mode';
import { issueAccessToken } from '#lab/shop/access-token';
import { bearerChallenge } from '#lab/shop/challenge';
import { loginRoute } from '#lab/shop/login';
import { json, noContent } from '#lab/shop/response';
import { served } from '#lab/shop/server';
import { ACCESS_TOKEN, tokenChecks } from '#lab/shop/token-mode';
import { readTokenContent, tokenContent } from '#lab/shop/token-response';
import { storeCalled } from '#lab/stores';

/** Seconds. */
const LIFETIME = 60 * 60;

/** Of the worker. */
const memory = storeCalled('memory');

const logIn = loginRoute(
  () => bearerChallenge(),
  async (user, context, request) => {
    const { token, type, lifetime, fields, ...after } = await issueAccessToken(
      user,
      request,
      context,
      LIFETIME,
    );
    return served(context, json(tokenContent(token, type, lifetime), fields), after);
  },
);

const send = (page: Page, method: string, url: string, content?: unknown) => {
  const worker = page.worker();
  return worker.send(method, url, memory.attach(ACCESS_TOKEN, worker), content);
};

export const IN_WORKER: Mode = {
  id: 'in-worker',
  label: 'Worker',
  name: 'worker',
  says: () => 'A worker of the page holds a JWT and sends it. The page never has it.',
  order: 99,
  scale: { tone: 'token', ways: [] },
  credentials: (setup) => [
    { name: 'access token', ...memory.kept(ACCESS_TOKEN, setup), ttlSeconds: LIFETIME },
  ],
  routes: {
    '/login': { POST: logIn },
    '/logout': { POST: (_request, context) => Promise.resolve(served(context, noContent())) },
  },
  ...tokenChecks(
    () => 'memory',
    () => true,
  ),
  script: {
    logIn: async (page, username, password) => {
      const worker = page.worker();
      const taken = readTokenContent(await worker.send('POST', '/login', [], { username, password }));
      if (taken) memory.keep(ACCESS_TOKEN, taken.token, taken.lifetime, worker);
    },
    request: send,
    logOut: async (page) => {
      await send(page, 'POST', '/logout');
      memory.forget(ACCESS_TOKEN, page.worker());
    },
    refresh: 'When the token has expired, the user logs in again.',
  },
};
