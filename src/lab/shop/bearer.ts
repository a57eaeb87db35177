/** The Authorization field with an access token (RFC 6750 section 2.1, RFC 9449 section 7.1), from both ends. */
import { field, type Fields, type HttpRequest } from '#http/message';

/** @param token undefined: script has none, and sends the request without it */
export const bearerFields = (token: string | undefined): Fields =>
  token === undefined ? [] : [['Authorization', `Bearer ${token}`]];

/** What follows the scheme, in any case of the scheme (RFC 9110 section 11.1). */
export const bearerToken = (request: Pick<HttpRequest, 'fields'>): string | undefined =>
  /^(?:bearer|dpop) +(.*)$/isu.exec(field(request, 'Authorization') ?? '')?.[1];
