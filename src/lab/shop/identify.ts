/** Who asks, found out by whichever server is asked: by itself, from the database, or from the authorization server. */
import type { HttpRequest } from '#http/message';
import { defencesOn, shaped, vouches } from '../defences';
import { bearerToken } from './bearer';
import { vouched } from './gateway-identity';
import type { Identified } from './server';
import { problem } from './response';
import type { ServerContext } from './server';
import { AUTH_ORIGIN, ORIGIN } from '../origins';

/** Whether a server is one over the shop's database. */
export const isAtDatabase = ({ origin }: ServerContext): boolean =>
  origin === ORIGIN || origin === AUTH_ORIGIN;

interface Introspection {
  readonly active: boolean;
  readonly sub?: string;
  readonly role?: string;
}

/** Asks the authorization server (RFC 7662 section 2). */
const ask = async (credential: string, context: ServerContext): Promise<Identified> => {
  const content = new URLSearchParams({ token: credential }).toString();
  const response = await context.send({
    method: 'POST',
    url: `${AUTH_ORIGIN}/introspect`,
    fields: [
      ['Host', new URL(AUTH_ORIGIN).host],
      ['Content-Type', 'application/x-www-form-urlencoded'],
      ['Content-Length', String(content.length)],
    ],
    content,
  });
  if (response.status !== 200) {
    return {
      refused: problem(503, 'The authorization server does not answer, and only it knows who this is.'),
    };
  }
  const { active, sub, role } = JSON.parse(response.content) as Introspection;
  return active && sub !== undefined
    ? { user: sub, role: role ?? '' }
    : {
        refused: context.mode.refusal(
          'The authorization server says that this credential is not active.',
          context.setup,
        ),
      };
};

/** Finds out who sent a request. */
export const identify = async (request: HttpRequest, context: ServerContext): Promise<Identified> => {
  const { mode, setup } = context;
  const isVouched = vouches(setup) && !isAtDatabase(context);
  const credential = isVouched ? bearerToken(request) : mode.credentialIn(request, setup);
  if (credential === undefined) return { refused: mode.refusal(undefined, setup) };
  if (isVouched) return vouched(credential, context);
  const by = mode.checkedBy(setup, context.origin);
  if (by === 'gateway') return mode.check(credential, context);
  const alone = by === 'itself' && !defencesOn(setup).some(({ inDatabase }) => inDatabase);
  const here = alone || (by !== 'authorization server' && isAtDatabase(context));
  const found = here ? await mode.check(credential, context) : await ask(credential, context);
  return shaped(setup, found, (defence, each) =>
    'refused' in each ? undefined : defence.identify?.(each, context),
  );
};
