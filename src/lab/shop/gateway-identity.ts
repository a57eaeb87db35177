/** What the gateway tells a service of a user that it looked up: a token for that service alone, good for a minute. The user's own credential stays at the shop. */
import type { HttpRequest } from '#http/message';
import { ORIGIN } from '../origins';
import { issueAccessToken, type Issued } from './access-token';
import type { Identified, Known, ServerContext } from './server';
import { verifyAccessToken } from './verify-token';

/** Seconds: one request on its way. */
const LIFETIME = 60;

/** The gateway's own word: it carries nothing of the browser's. */
const OWN: HttpRequest = { method: 'GET', url: ORIGIN, fields: [], content: '' };

/** @param service origin of the one that it is for */
export const vouchFor = ({ user, role }: Known, service: string, context: ServerContext): Promise<Issued> => {
  // It names the user and the role, and no table knows it.
  const setup = { ...context.setup, claims: 'few', verify: 'local' };
  return issueAccessToken({ name: user, role }, OWN, { ...context, setup }, LIFETIME, { audience: service });
};

/** Whose request the gateway passed on. */
export const vouched = async (token: string, context: ServerContext): Promise<Identified> => {
  const checked = await verifyAccessToken(token, context, true, { audience: context.origin });
  if ('refused' in checked) return checked;
  const { sub = '', role } = checked.claims;
  return { user: sub, role: typeof role === 'string' ? role : '' };
};
