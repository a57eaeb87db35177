/** The JWT that a request carries, and the request with a larger one. */
import type { HttpRequest } from '#http/message';
import { decodeBase64url, encodeBase64url } from '#text/base64url';
import { decodeUtf8, encodeUtf8 } from '#text/utf8';

/** A JWS in compact serialization (RFC 7515 section 7.1), whose header is a JSON object. */
const COMPACT = /eyJ[\w-]*\.[\w-]+\.[\w-]+/u;

/** The token in a field of the request or in its content; undefined when it carries none. */
export const tokenIn = ({ fields, content }: HttpRequest): string | undefined => {
  for (const value of [...fields.map(([, text]) => text), content]) {
    const token = COMPACT.exec(value)?.[0];
    if (token !== undefined) return token;
  }
  return undefined;
};

const CLAIM = 'permissions';
/** What an application writes into such a claim, again and again until it is long enough. */
const PERMISSIONS = 'orders:read orders:write invoices:read customers:read catalogue:write reports:read ';

/** The smallest number of bytes that one more claim takes. */
export const SMALLEST_CLAIM = `,"${CLAIM}":""`.length;

/**
 * The request with a claim more in its token. It is as long on the wire as a token signed with that claim: a signature does not
 * grow with what it signs.
 * @param bytes of JSON to add: none, or at least `SMALLEST_CLAIM`
 */
export const withClaims = (request: HttpRequest, bytes: number): HttpRequest => {
  const token = tokenIn(request);
  if (token === undefined || bytes < SMALLEST_CLAIM) return request;
  const [header = '', payload = '', signature = ''] = token.split('.');
  const claims = decodeUtf8(decodeBase64url(payload).bytes).text;
  const value = PERMISSIONS.repeat(Math.ceil(bytes / PERMISSIONS.length)).slice(0, bytes - SMALLEST_CLAIM);
  const grown = claims.replace(/\}$/u, `,"${CLAIM}":"${value}"}`);
  const larger = `${header}.${encodeBase64url(encodeUtf8(grown))}.${signature}`;
  const content = request.content.replace(token, larger);
  const length = String(encodeUtf8(content).length);
  return {
    ...request,
    fields: request.fields.map(([name, text]) =>
      name.toLowerCase() === 'content-length' ? [name, length] : [name, text.replace(token, larger)],
    ),
    content,
  };
};
