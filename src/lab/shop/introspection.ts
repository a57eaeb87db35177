/** POST /introspect (RFC 7662): whether a credential is good now, and whose it is. A real one must authenticate the server that asks. */
import { json } from './response';
import { served, type Route } from './server';

/** A credential of any mode: an access token or a session identifier. */
export const introspect: Route = async (request, context) => {
  const credential = new URLSearchParams(request.content).get('token') ?? '';
  const identified = await context.mode.check(credential, context);
  if ('refused' in identified) return served(context, json({ active: false }));
  context.query('users', 'read');
  const user = context.state.users.find(({ name }) => name === identified.user);
  return served(
    context,
    json(!user || user.suspended ? { active: false } : { active: true, sub: user.name, role: user.role }),
    identified.changes,
  );
};
