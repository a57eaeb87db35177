/** The credentials that a message carries, for anyone who sees it whole. Not: for the server that it is meant for (modes/). */
import { field, fieldValues, type HttpRequest, type HttpResponse } from '#http/message';
import type { Stolen } from './stolen';
import { bearerToken } from '../shop/bearer';
import { ACCESS_TOKEN } from '../shop/token-mode';
import { readTokenContent } from '../shop/token-response';

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

/** Cookies, and the token of the Authorization field. */
export const credentialsIn = (request: HttpRequest): Stolen[] => {
  const token = bearerToken(request);
  return [
    ...cookiesIn(field(request, 'Cookie') ?? ''),
    ...(token === undefined ? [] : [{ type: 'token', value: token } as const]),
  ];
};

/** Cookies that a response sets, and the token that it hands over. */
export const credentialsFrom = (response: HttpResponse): Stolen[] => {
  const taken = readTokenContent(response);
  return [
    ...fieldValues(response, 'Set-Cookie').flatMap((text) => cookiesIn(text.split(';')[0] ?? '')),
    ...(taken ? [{ type: 'token', value: taken.token } as const] : []),
    ...(taken?.refreshToken === undefined
      ? []
      : [{ type: 'refresh token', value: taken.refreshToken } as const]),
  ];
};

/** The tokens among what script kept, by name. */
export const tokensIn = (values: Readonly<Record<string, string>>): Stolen[] =>
  Object.entries(values).flatMap(([name, value]): Stolen[] => {
    if (name === 'refresh_token') return [{ type: 'refresh token', value }];
    return name === ACCESS_TOKEN ? [{ type: 'token', value }] : [];
  });
