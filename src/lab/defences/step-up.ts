/** Who transfers money confirms it with the password (RFC 9470). It does not stop reading. */
import { field, type HttpRequest } from '#http/message';
import { document, rfc } from '#sources/sources';
import { forbidden } from '../shop/challenge';
import type { DefenceUnit } from '../defence';
import { hmac } from '../shop/digest';
import { identify } from '../shop/identify';
import { authenticate } from '../shop/password';
import { json } from '../shop/response';

const TICKET = 'X-Step-Up';
const CONFIRM = '/confirm';
/** Seconds for which a confirmation is good. */
const FRESH = 60;
/** Published here; a real one is in no source. */
const SECRET = 'kD2vY3o0jXhJp9s1mFq7aZt6cWb8eRu4nGx5iLyQzVE';

/** What the server hands to a user who confirmed: bound to the user and the time. */
const ticketFor = async (user: string, at: number): Promise<string> =>
  `${user}.${at}.${await hmac(SECRET, `${user} ${at}`)}`;

const isGood = async (ticket: string | undefined, user: string, now: number): Promise<boolean> => {
  const at = Number(ticket?.split('.')[1]);
  return now - at <= FRESH && ticket === (await ticketFor(user, at));
};

const passwordIn = ({ content }: HttpRequest): { readonly username: string; readonly password: string } => {
  try {
    const { username, password } = JSON.parse(content) as Record<string, unknown>;
    return { username: String(username), password: String(password) };
  } catch {
    return { username: '', password: '' };
  }
};

export default {
  order: 26,
  group: 'requests',
  label: 'Transfers are confirmed',
  also: ['step-up', 'passkey', 'reauthentication', 'transaction confirmation'],
  says: 'A transfer needs a fresh confirmation: the user types the password again (here instead of a passkey). Script in the page doesn’t know it.',
  sources: [rfc(9470, '3'), document('owasp-csrf')],
  sends: [TICKET],
  confirms: { at: CONFIRM, with: TICKET },
  check: async (request, context) => {
    const { state, now } = context;
    const { pathname } = new URL(request.url);
    if (pathname === CONFIRM && request.method === 'POST') {
      const { username, password } = passwordIn(request);
      const user = await authenticate(state.users, username, password);
      return user
        ? json({ ticket: await ticketFor(user.name, now) })
        : forbidden('wrong-password', 'The password is wrong.');
    }
    if (pathname !== '/transfer') return undefined;
    // Asked aside: the route asks again, and counts.
    const known = await identify(request, { ...context, query: () => undefined });
    if ('refused' in known || (await isGood(field(request, TICKET), known.user, now))) return undefined;
    return forbidden(
      { name: 'insufficient-user-authentication', title: 'The transfer was not confirmed' },
      'The user must confirm this transfer with the password.',
    );
  },
} satisfies DefenceUnit;
