/** A partner's site: its page calls the shop's API on the user's behalf. Not: same-site with the shop. */
import { codeFlowOf } from '../defences';
import { json, problem } from '../shop/response';
import { served, type Route, type ServerUnit } from '../shop/server';
import { PARTNER_ORIGIN } from '../origins';

/** Sends the browser on, with all else that it was called with; careless, to any address (RFC 9700 section 4.11.1). */
const sendOn: Route = async ({ url }, context) => {
  const given = new URL(url).searchParams;
  const to = URL.parse(given.get('to') ?? '/', PARTNER_ORIGIN);
  given.delete('to');
  if (!to || (codeFlowOf(context.setup).sendsOnAtHome && to.origin !== PARTNER_ORIGIN))
    return served(context, problem(400, 'The partner’s page sends nobody there.'));
  for (const [name, value] of given) to.searchParams.append(name, value);
  return served(context, { status: 302, fields: [['Location', to.href]], content: '' });
};

export default {
  origin: PARTNER_ORIGIN,
  says: 'A partner on another site, whose page uses the shop’s API.',
  readableBy: [],
  routes: () => ({
    '/away': { GET: sendOn },
    '/callback': { GET: async (_request, context) => served(context, json({ page: 'partner' })) },
    '/': { GET: async (_request, context) => served(context, json({ page: 'partner' })) },
  }),
} satisfies ServerUnit;
