/** The credentials that a request carries, for whoever sees it whole. Not: for the server that it is meant for (modes/). */
import { field, type HttpRequest } from '#http/message';
import type { Stolen } from './stolen';
import { bearerToken } from '../shop/bearer';

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
