/** Authorization codes (RFC 6749 section 4.1), with PKCE (RFC 7636) where a defence asks for it. A user logs in on the shop's own page, and a partner's page gets a code. Not: what the code is exchanged for (login.ts). */
import { field, type HttpRequest } from '#http/message';
import { codeFlowOf } from '../defences';
import { PARTNER_ORIGIN } from '../origins';
import { drawText } from '../run/random';
import type { Setup } from '../run/setup';
import type { AuthorizationCode, User } from '../run/world';
import { sha256 } from './digest';
import { authenticate } from './password';
import { problem } from './response';
import { served, type Route, type ServerContext } from './server';

/** Seconds; RFC 6749 section 4.1.2 recommends ten minutes at most. */
const LIFETIME = 60;

/** The address that a client registered: its codes go there (RFC 9700 section 2.1). */
const CLIENTS: Readonly<Record<string, string>> = { partner: `${PARTNER_ORIGIN}/callback` };

/** What a client asks for, or a sentence that says why it is refused. */
const readRequest = ({ url }: HttpRequest, setup: Setup) => {
  const parameters = new URL(url).searchParams;
  const { hasPkce, comparesWhole } = codeFlowOf(setup);
  const clientId = parameters.get('client_id') ?? '';
  const redirectUri = parameters.get('redirect_uri') ?? '';
  const challenge = parameters.get('code_challenge') ?? '';
  const registered = CLIENTS[clientId];
  const isRegistered =
    registered !== undefined &&
    // Careless: what begins like the client's address passes, and `https://partner.example@evil.example` is another host.
    (comparesWhole ? registered === redirectUri : redirectUri.startsWith(new URL(registered).origin));
  if (!isRegistered) return 'No client is registered with this address.';
  if (parameters.get('response_type') !== 'code') return 'The server issues only codes.';
  const asked = { clientId, redirectUri, state: parameters.get('state') };
  if (!hasPkce) return asked;
  return parameters.get('code_challenge_method') === 'S256' && challenge !== ''
    ? { ...asked, challenge }
    : 'A code needs a challenge (PKCE).';
};

/** GET /authorize: the shop's page that asks for the password. */
const showLogin: Route = async (request, context) => {
  const asked = readRequest(request, context.setup);
  if (typeof asked === 'string') return served(context, problem(400, asked));
  return served(context, {
    status: 200,
    fields: [['Content-Type', 'text/html; charset=utf-8']],
    content: `<!doctype html><title>Log in</title><form method="post"><p>Log in at the shop for ${asked.clientId}</p><input name="username"><input name="password" type="password"><button>Log in</button></form>`,
  });
};

/** POST /authorize: user name and password in, a redirect with a code out. */
const giveCode: Route = async (request, context) => {
  const asked = readRequest(request, context.setup);
  if (typeof asked === 'string') return served(context, problem(400, asked));
  const typed = new URLSearchParams(request.content);
  context.query('users', 'read');
  const user = await authenticate(
    context.state.users,
    typed.get('username') ?? '',
    typed.get('password') ?? '',
  );
  if (!user || user.suspended) return served(context, problem(403, 'The user name or password is wrong.'));
  const { value, random } = drawText(context.random, 32);
  const { state, ...grant } = asked;
  const row: AuthorizationCode = {
    codeHash: await sha256(value),
    user: user.name,
    ...grant,
    expires: context.now + LIFETIME,
  };
  const to = new URL(grant.redirectUri);
  // What the address has of its own stays (RFC 6749 section 3.1.2).
  to.searchParams.set('code', value);
  if (state !== null) to.searchParams.set('state', state);
  const response = { status: 303, fields: [['Location', to.href]] as const, content: '' };
  return served(context, response, {
    state: { ...context.state, codes: [...context.state.codes, row] },
    random,
  });
};

export const authorize = { GET: showLogin, POST: giveCode };

/**
 * Takes a code in, once.
 * @returns undefined: the request brings none; else its user, where the code is good, and the context without the code
 */
export const redeem = async (
  request: HttpRequest,
  context: ServerContext,
): Promise<{ readonly user: User | undefined; readonly after: ServerContext } | undefined> => {
  if (!field(request, 'Content-Type')?.startsWith('application/x-www-form-urlencoded')) return undefined;
  const given = new URLSearchParams(request.content);
  if (given.get('grant_type') !== 'authorization_code') return undefined;
  const { state, now } = context;
  const codeHash = await sha256(given.get('code') ?? '');
  const row = state.codes.find((each) => each.codeHash === codeHash);
  const after = {
    ...context,
    state: { ...state, codes: state.codes.filter((each) => each.codeHash !== codeHash) },
  };
  const isGood =
    row !== undefined &&
    row.expires > now &&
    row.clientId === given.get('client_id') &&
    row.redirectUri === given.get('redirect_uri') &&
    (row.challenge === undefined || row.challenge === (await sha256(given.get('code_verifier') ?? '')));
  return { user: isGood ? state.users.find(({ name }) => name === row.user) : undefined, after };
};
