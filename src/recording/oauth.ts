/** The authorization and token requests of a recording (RFC 6749 sections 4 and 6), told by their parameters. */
import { memberOf, parseJson } from '#text/json';
import { paramsIn, urlParams } from './params';
import type { RecordedExchange } from './recording';

type Params = ReadonlyMap<string, string>;

export interface AuthorizationRequest {
  /** Index of the exchange. */
  readonly exchange: number;
  readonly origin: string;
  readonly params: Params;
}

export interface TokenRequest {
  /** Index of the exchange. */
  readonly exchange: number;
  readonly origin: string;
  /** `authorization_code`, `refresh_token`, … */
  readonly grant: string;
  readonly params: Params;
  /** The response hands over a token. */
  readonly isGranted: boolean;
  /** The client shows a secret, an assertion, or Basic authentication; absent: it is public, as far as one sees. */
  readonly isConfidential?: true;
  /** The new tokens are bound to a key (RFC 9449). */
  readonly isBound?: true;
}

export interface OAuth {
  readonly authorizations: readonly AuthorizationRequest[];
  readonly tokens: readonly TokenRequest[];
}

const asMap = (params: readonly { readonly name: string; readonly value: string }[]): Params =>
  new Map(params.map(({ name, value }) => [name, value]));

/** Parameters of the content, as a form or, against the standard, as JSON. */
const contentParams = (content: string): Params => {
  if (!/^\s*\{/u.test(content)) return asMap(paramsIn(content));
  const { value } = parseJson(content);
  const members = value?.type === 'object' ? value.members : [];
  return new Map(
    members.flatMap(({ name, value: each }) => (each.type === 'string' ? [[name, each.value]] : [])),
  );
};

const AUTHORIZATION = /[?&]response_type=/u;
const GRANT = /grant_?type/iu;

const authorizationIn = ({ index, request }: RecordedExchange): AuthorizationRequest | undefined => {
  const inUrl = AUTHORIZATION.test(request.url);
  // Pushed before (RFC 9126), or posted.
  const inContent = /(?:^|&)response_type=/u.test(request.content);
  if (!inUrl && !inContent) return undefined;
  const params = new Map([
    ...asMap(urlParams(request.url).query),
    ...(inContent ? contentParams(request.content) : []),
  ]);
  return params.has('client_id')
    ? { exchange: index, origin: new URL(request.url).origin, params }
    : undefined;
};

/** Members of a token response (RFC 6749 section 5.1). */
const hasToken = (content: string): boolean => {
  if (!/token/iu.test(content)) return false;
  const { value } = parseJson(content);
  return (
    value?.type === 'object' &&
    ['access_token', 'id_token'].some((name) => memberOf(value, name)?.value.type === 'string')
  );
};

const tokenRequestIn = ({ index, request, response }: RecordedExchange): TokenRequest | undefined => {
  if (request.method !== 'POST' || !GRANT.test(request.content)) return undefined;
  const params = contentParams(request.content);
  const grant = params.get('grant_type') ?? params.get('grantType');
  if (grant === undefined) return undefined;
  const fields = new Map(request.fields.map(([name, value]) => [name.toLowerCase(), value]));
  const isConfidential =
    params.has('client_secret') ||
    params.has('client_assertion') ||
    /^basic /iu.test(fields.get('authorization') ?? '');
  return {
    exchange: index,
    origin: new URL(request.url).origin,
    grant,
    params,
    isGranted: response !== undefined && response.status < 300 && hasToken(response.content),
    ...(isConfidential ? { isConfidential } : {}),
    ...(fields.has('dpop') ? { isBound: true as const } : {}),
  };
};

/** Both kinds of requests, in time. */
export const oauthIn = (exchanges: readonly RecordedExchange[]): OAuth => ({
  authorizations: exchanges.flatMap((each) => authorizationIn(each) ?? []),
  tokens: exchanges.flatMap((each) => tokenRequestIn(each) ?? []),
});
