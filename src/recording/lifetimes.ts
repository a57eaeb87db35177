/** How long a credential lives, as what issues it states: an expiry of a cookie, `expires_in`, claims. */
import { attributeValues } from '#cookies/attribute-values';
import { memberOf, parseJson, type JsonObject } from '#text/json';
import { numberOf, stringOf } from '#jose/jws/jws';
import { claimsIn, timeClaim } from './claims-in';
import type { RecordedKind } from './credential';
import { isJwt } from './kinds';
import type { RecordedExchange } from './recording';
import type { NamedValue } from './values';

const MEMBERS: Readonly<Partial<Record<RecordedKind, readonly string[]>>> = {
  'access-token': ['expires_in', 'expiresIn'],
  'refresh-token': ['refresh_expires_in', 'refresh_token_expires_in', 'refreshExpiresIn'],
  'device-code': ['expires_in'],
};

const seconds = (object: JsonObject, name: string): number | undefined => {
  const value = memberOf(object, name)?.value;
  const said = numberOf(value) ?? Number(stringOf(value) ?? Number.NaN);
  return Number.isFinite(said) && said >= 0 ? said : undefined;
};

const ofJson = (content: string, kind: RecordedKind): number | undefined => {
  const names = MEMBERS[kind] ?? [];
  if (!names.some((name) => content.includes(name))) return undefined;
  const { value } = parseJson(content);
  if (value?.type !== 'object') return undefined;
  return names.map((name) => seconds(value, name)).find((each) => each !== undefined);
};

const ofCookie = ({ setCookie }: NamedValue, { request, at }: RecordedExchange): number | undefined => {
  if (!setCookie) return undefined;
  const now = Math.floor((at ?? 0) / 1000);
  const { expiry } = attributeValues(setCookie, request.url, now);
  // Without a time, an absolute expiry tells nothing.
  const isRelative = setCookie.attributes.some(({ name }) => name.toLowerCase() === 'max-age');
  return expiry === undefined || (at === undefined && !isRelative) ? undefined : Math.max(expiry - now, 0);
};

/**
 * Seconds from its issue.
 * @returns undefined where nothing states it
 */
export const lifetimeOf = (
  value: NamedValue,
  kind: RecordedKind,
  exchange: RecordedExchange,
): number | undefined => {
  const claims = isJwt(value.value) ? claimsIn(value.value) : undefined;
  const [from, until] = claims ? [timeClaim(claims, 'iat'), timeClaim(claims, 'exp')] : [];
  // The token's own claims are what a server checks.
  if (from !== undefined && until !== undefined) return Math.max(until - from, 0);
  if (value.as === 'cookie') return ofCookie(value, exchange);
  return value.as === 'json' ? ofJson(exchange.response?.content ?? '', kind) : undefined;
};
