/** POST /login as every mode has it: user name and password in, the user out; POST /token the same for a code. */
import type { HttpRequest } from '#http/message';
import { forbidden, unauthorized, type Challenge } from './challenge';
import { redeem } from './authorization-code';
import { authenticate } from './password';
import { problem } from './response';
import { served, type Route, type Served, type ServerContext } from './server';
import type { Setup } from '../run/setup';
import type { User } from '../run/world';

interface Credentials {
  readonly username: string;
  readonly password: string;
}

const readCredentials = (content: string): Credentials | undefined => {
  try {
    const value: unknown = JSON.parse(content);
    if (typeof value !== 'object' || value === null) return undefined;
    const { username, password } = value as Partial<Record<string, unknown>>;
    return typeof username === 'string' && typeof password === 'string' ? { username, password } : undefined;
  } catch {
    return undefined;
  }
};

/**
 * The route.
 * @param challenge of the 401 for a wrong password
 * @param issue what the mode answers to a user who proved to be one
 */
export const loginRoute =
  (
    challenge: (setup: Setup) => Challenge,
    issue: (user: User, context: ServerContext, request: HttpRequest) => Promise<Served>,
  ): Route =>
  async (request, context) => {
    const redeemed = await redeem(request, context);
    if (redeemed) {
      const { user, after } = redeemed;
      if (!user) {
        const says = 'The code is unknown, used, expired or for someone else.';
        return { ...served(context, problem(400, says)), state: after.state };
      }
      return { state: after.state, ...(await issue(user, after, request)) };
    }
    const credentials = readCredentials(request.content);
    if (!credentials) {
      const detail = 'The content must be a JSON object with the strings username and password.';
      return served(context, problem(400, detail));
    }
    context.query('users', 'read');
    const user = await authenticate(context.state.users, credentials.username, credentials.password);
    if (user?.suspended) return served(context, forbidden('closed-account', 'This account was closed.'));
    if (user) return issue(user, context, request);
    // One answer for both, so that it does not tell which user names exist.
    const detail = 'No user has this name and this password.';
    return served(context, unauthorized('wrong-password', detail, challenge(context.setup)));
  };
