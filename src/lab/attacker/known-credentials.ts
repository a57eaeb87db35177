/** A column's credentials for everyone who has read the shop’s page: where messages and storage hold them, and where each goes again. Not: for the server that they are meant for (modes/). */
import { field, fieldValues, type Fields, type HttpRequest, type HttpResponse } from '#http/message';
import { credentialCalled, ownFieldsOf, type Holder, type NamedCredential } from '../named-credential';
import type { Setup } from '../run/setup';
import { bearerFields, bearerToken } from '../shop/bearer';
import { handedOver } from '../shop/token-response';
import type { Stolen } from './stolen';

export interface KnownCredentials {
  /** The credential of that name; undefined where the mode has none. */
  called(name: NamedCredential['name']): NamedCredential | undefined;
  /** A credential of that name, as an attacker holds it; undefined where the mode has none. */
  as(name: NamedCredential['name'], value: string): Stolen | undefined;
  /** The credentials among what script kept or was handed, by name. */
  among(values: Readonly<Record<string, unknown>>): Stolen[];
  /** Cookies, and what script sent in fields. */
  inRequest(request: Pick<HttpRequest, 'fields'>): Stolen[];
  /** Cookies that a response sets, and what it hands to script. */
  inResponse(response: HttpResponse): Stolen[];
  /** The fields that carry a credential, or the proof that goes with one. */
  fieldsOf(request: Pick<HttpRequest, 'fields'>): Fields;
  /** The fields of a request with stolen credentials, each put where the shop looks for it. */
  toSend(stolen: readonly Stolen[]): Fields;
}

/** `a=1; b=2` as cookies. */
export const cookiesIn = (text: string) =>
  text
    .split('; ')
    .filter((pair) => pair.includes('='))
    .map((pair) => ({
      type: 'cookie' as const,
      name: pair.slice(0, pair.indexOf('=')),
      value: pair.slice(pair.indexOf('=') + 1),
    }));

/** OAuth's own names (RFC 6749 section 5.1). */
const OAUTH: Readonly<Record<string, Pick<NamedCredential, 'name'>>> = {
  access_token: { name: 'access token' },
  refresh_token: { name: 'refresh token' },
};

const heldByScript = ({ name, keptAs }: Pick<NamedCredential, 'name' | 'keptAs'>, value: string): Stolen =>
  name === 'refresh token'
    ? { type: name, value }
    : { type: 'token', value, ...(keptAs === undefined ? {} : { name: keptAs }) };

const stolenAs = (credential: NamedCredential, value: string): Stolen =>
  credential.cookie === undefined
    ? heldByScript(credential, value)
    : { type: 'cookie', name: credential.cookie, value };

/** What everybody knows of a mode's credentials under a setup. */
export const knownCredentials = (mode: Holder, setup: Setup): KnownCredentials => {
  const all = mode.credentials(setup);
  const [sent] = all;
  const called: KnownCredentials['called'] = (name) => credentialCalled(mode, name, setup);
  const among: KnownCredentials['among'] = (values) =>
    Object.entries(values).flatMap(([name, value]) => {
      const credential = all.find(({ keptAs }) => keptAs === name) ?? OAUTH[name];
      return credential && typeof value === 'string' ? [heldByScript(credential, value)] : [];
    });
  return {
    called,
    as: (name, value) => {
      const credential = called(name);
      return credential && stolenAs(credential, value);
    },
    among,
    inRequest: (request) => {
      const token = bearerToken(request);
      return [
        ...cookiesIn(field(request, 'Cookie') ?? ''),
        ...(token === undefined ? [] : [{ type: 'token', value: token } as const]),
        ...all.flatMap((credential) => {
          const value = credential.field && field(request, credential.field);
          return value === undefined ? [] : [heldByScript(credential, value)];
        }),
      ];
    },
    inResponse: (response) => [
      ...fieldValues(response, 'Set-Cookie').flatMap((text) => cookiesIn(text.split(';')[0] ?? '')),
      ...among(handedOver(response)),
    ],
    fieldsOf: ({ fields }) =>
      fields.filter(([name]) =>
        ['Cookie', 'Authorization', 'DPoP', ...ownFieldsOf(mode, setup)].includes(name),
      ),
    toSend: (stolen) => {
      const token = stolen.find(({ type }) => type === 'token')?.value;
      // The cookie's name everybody can see at their own login.
      const placed = token !== undefined && sent.name === 'access token' ? stolenAs(sent, token) : undefined;
      const inCookie = placed?.type === 'cookie';
      const cookies = [...(inCookie ? [placed] : []), ...stolen].flatMap((each) =>
        each.type === 'cookie' ? [`${each.name}=${each.value}`] : [],
      );
      const inField: Fields =
        token !== undefined && sent.field !== undefined ? [[sent.field, token]] : bearerFields(token);
      return [
        ...(inCookie ? [] : inField),
        ...(cookies.length > 0 ? [['Cookie', cookies.join('; ')] as const] : []),
      ];
    },
  };
};
