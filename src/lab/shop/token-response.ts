/** The content that hands an access token to script (RFC 6749 section 5.1). It is no OAuth token endpoint. */
import { field, type HttpResponse } from '#http/message';

/** RFC 6750 and RFC 9449. */
export type TokenType = 'Bearer' | 'DPoP';

/** @param lifetime seconds; undefined: not said */
export const tokenContent = (token: string, type: TokenType, lifetime: number | undefined): object => ({
  access_token: token,
  token_type: type,
  ...(lifetime === undefined ? {} : { expires_in: lifetime }),
});

export interface TokenContent {
  readonly token: string;
  /** Seconds. */
  readonly lifetime: number | undefined;
  /** Where script keeps it. */
  readonly refreshToken: string | undefined;
}

/** The members of a JSON object that the shop answered with; none where it refused. */
export const handedOver = (response: HttpResponse): Readonly<Record<string, unknown>> =>
  response.status === 200 && field(response, 'Content-Type') === 'application/json'
    ? (JSON.parse(response.content) as Readonly<Record<string, unknown>>)
    : {};

/** What script takes out of a response: undefined when it holds no access token. */
export const readTokenContent = (response: HttpResponse): TokenContent | undefined => {
  const content: { access_token?: string; expires_in?: number; refresh_token?: string } =
    handedOver(response);
  return content.access_token === undefined
    ? undefined
    : { token: content.access_token, lifetime: content.expires_in, refreshToken: content.refresh_token };
};
