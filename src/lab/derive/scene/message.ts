/** An exchange as the stage shows it: who asks whom, what both messages carry, and what stayed behind. */
import { field, fieldValues } from '#http/message';
import { byteCount, requestWire, responseWire } from '#http/wire';
import { cookiesIn } from '../../attacker/known-credentials';
import { bearerToken } from '../../shop/bearer';
import { ACCESS_TOKEN } from '../../shop/token-mode';
import { handedOver } from '../../shop/token-response';
import { isAttackersServer } from '../../origins';
import { isAttackers, type AnyParty } from '../../run/party';
import type { Exchange, Initiator } from '../../run/trace';
import { readCredential, type Kinds, type Credential } from './credential';

/** A credential in a message. */
export interface Carried {
  readonly credential: Credential;
  readonly as: 'cookie' | 'bearer' | 'field' | 'content';
  /** Of the cookie. */
  readonly name?: string;
}

export interface Message {
  readonly by: AnyParty;
  readonly initiator: Initiator;
  /** Origin of the server. */
  readonly to: string;
  readonly method: string;
  readonly path: string;
  readonly requestBytes: number;
  readonly status: number;
  readonly responseBytes: number;
  readonly sent: readonly Carried[];
  /** What the response hands over: cookies that it sets, and tokens for script. */
  readonly got: readonly Carried[];
  /** Cookies that the jar holds and the request does not carry. */
  readonly keptBack: readonly { readonly name: string; readonly because: string }[];
  /** Why the page's script cannot read the response. */
  readonly unreadable?: string;
}

/** What the shop took from Alice: the login with which her browser goes on, or her staff role. */
export type Withdrawn = 'login' | 'role';

/** Why an answer to Alice may be wrong: what was taken from her, or that it is the harm that an attack does. */
export type Barred = Withdrawn | 'harm';

const FOR_STAFF = '/customers';

/** Whether a request needs what the shop took. A 401 is about the login, so it says nothing of a role. */
export const needsWithdrawn = (taken: Barred | undefined, path: string, status: number): taken is Withdrawn =>
  taken === 'login' || (taken === 'role' && path === FOR_STAFF && status !== 401);

/**
 * Whether a server answers as the shop should: a thief, or who asks with what was taken, is refused, everyone else served.
 * @returns undefined for the attacker's own server
 */
export const isRightAnswer = (
  { by, to, path, status }: Pick<Message, 'by' | 'to' | 'path' | 'status'>,
  taken: Barred | undefined,
): boolean | undefined =>
  isAttackersServer(to)
    ? undefined
    : taken !== 'harm' && status >= 400 === (isAttackers(by) || needsWithdrawn(taken, path, status));

/** Everything in a request but its Cookie and Authorization fields. */
const restOf = ({ request }: Exchange): string =>
  [
    request.url,
    ...request.fields.flatMap(([name, value]) => (/^(cookie|authorization)$/iu.test(name) ? [] : [value])),
    request.content,
  ].join('\n');

const sentIn = (exchange: Exchange, kinds: Kinds, seen: readonly Credential[]): Carried[] => {
  const { request } = exchange;
  const token = readCredential(bearerToken(request) ?? '');
  const cookies = cookiesIn(field(request, 'Cookie') ?? '').flatMap((each): Carried[] => {
    const kind = kinds.get(each.name);
    const credential = kind && readCredential(each.value, kind);
    return credential ? [{ credential, as: 'cookie', name: each.name }] : [];
  });
  const rest = restOf(exchange);
  const inContent = (text: string) => request.content.includes(text) || request.url.includes(text);
  return [
    ...cookies,
    ...(token ? [{ credential: token, as: 'bearer' } as const] : []),
    ...seen.flatMap((credential): Carried[] =>
      rest.includes(credential.value)
        ? [{ credential, as: inContent(credential.value) ? 'content' : 'field' }]
        : [],
    ),
  ];
};

const gotIn = ({ request, response }: Exchange, kinds: Kinds): Carried[] => {
  const cookies = fieldValues(response, 'Set-Cookie').flatMap((text): Carried[] => {
    const [pair] = cookiesIn(text.split(';')[0] ?? '');
    if (!pair) return [];
    const kind = kinds.get(pair.name);
    const credential = kind && readCredential(pair.value, kind);
    return credential ? [{ credential, as: 'cookie', name: pair.name }] : [];
  });
  const members = request.method === 'POST' ? Object.entries(handedOver(response)) : [];
  const handed = members.flatMap(([name, value]): Carried[] => {
    if (typeof value !== 'string' || (name !== ACCESS_TOKEN && !kinds.has(name))) return [];
    const credential = readCredential(value, kinds.get(name));
    return credential ? [{ credential, as: 'content' }] : [];
  });
  const location = field(response, 'Location');
  const code = location === undefined ? undefined : new URL(location, request.url).searchParams.get('code');
  const given = readCredential(code ?? '', 'code');
  return [...cookies, ...handed, ...(given ? [{ credential: given, as: 'content' } as const] : [])];
};

/** @param seen credentials that were seen before this exchange or in it */
export const messageOf = (exchange: Exchange, kinds: Kinds, seen: readonly Credential[]): Message => {
  const { by, initiator, request, response, retrieval, unreadable } = exchange;
  const { origin, pathname, search } = new URL(request.url);
  return {
    by,
    initiator,
    to: origin,
    method: request.method,
    path: `${pathname}${search}`,
    requestBytes: byteCount(requestWire(request)),
    status: response.status,
    responseBytes: byteCount(responseWire(response)),
    sent: sentIn(exchange, kinds, seen),
    got: gotIn(exchange, kinds),
    keptBack: retrieval.flatMap(({ cookie, sent, because }) =>
      sent || !kinds.has(cookie.name) ? [] : [{ name: cookie.name, because }],
    ),
    ...(unreadable === undefined ? {} : { unreadable }),
  };
};
