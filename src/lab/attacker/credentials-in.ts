/** The credentials that a message carries, for anyone who sees it whole. Not: for the server that it is meant for (modes/). */
import { field, fieldValues, type HttpRequest, type HttpResponse } from '#http/message';
import type { Stolen } from './stolen';
import { bearerToken } from '../shop/bearer';
import { ACCESS_TOKEN } from '../shop/token-mode';
import { handedOver } from '../shop/token-response';
import type { Mode } from '../mode';

/** `a=1; b=2` as cookies. */
export const cookiesIn = (text: string): Stolen[] =>
  text
    .split('; ')
    .filter((pair) => pair.includes('='))
    .map((pair) => ({
      type: 'cookie',
      name: pair.slice(0, pair.indexOf('=')),
      value: pair.slice(pair.indexOf('=') + 1),
    }));

/** Everyone can read the shop's page, and so what its script calls a credential. */
type Known = Pick<Mode, 'ownField'>;

/** A credential that script holds, as the mode's script calls it. */
export const heldByScript = (value: string, { ownField }: Known): Stolen => ({
  type: 'token',
  value,
  ...(ownField ? { name: ownField.keptAs } : {}),
});

/** Cookies, the token of the Authorization field, and what the mode's script sends in a field of its own. */
export const credentialsIn = (request: HttpRequest, mode: Known): Stolen[] => {
  const token = bearerToken(request);
  const own = mode.ownField && field(request, mode.ownField.field);
  return [
    ...cookiesIn(field(request, 'Cookie') ?? ''),
    ...(token === undefined ? [] : [{ type: 'token', value: token } as const]),
    ...(own === undefined ? [] : [heldByScript(own, mode)]),
  ];
};

/** Whether a field carries a credential, or the proof that goes with one. */
export const isCredentialField = (name: string, { ownField }: Known): boolean =>
  ['Cookie', 'Authorization', 'DPoP', ownField?.field ?? ''].includes(name);

/** The tokens among what script kept or was handed, by name. */
export const tokensIn = (values: Readonly<Record<string, unknown>>, mode: Known): Stolen[] =>
  Object.entries(values).flatMap(([name, value]): Stolen[] => {
    if (typeof value !== 'string') return [];
    if (name === 'refresh_token') return [{ type: 'refresh token', value }];
    if (name === mode.ownField?.keptAs) return [heldByScript(value, mode)];
    return name === ACCESS_TOKEN ? [{ type: 'token', value }] : [];
  });

/** Cookies that a response sets, and the tokens that it hands over. */
export const credentialsFrom = (response: HttpResponse, mode: Known): Stolen[] => {
  return [
    ...fieldValues(response, 'Set-Cookie').flatMap((text) => cookiesIn(text.split(';')[0] ?? '')),
    ...tokensIn(handedOver(response), mode),
  ];
};
