/** A way to get tokens that OAuth advises against or forbids. */
import { stringOf } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { flowValue, type Flow } from '../flow';
import { defineRule, type Report } from '../rule';

function* implicit(flow: Flow): Generator<Report> {
  const grant = flowValue(flow, 'client', 'grant');
  const type = flowValue(flow, 'client', 'responseType');
  const types = stringOf(type)?.split(' ') ?? [];
  const says = 'The authorization response carries an access token (implicit grant).';
  if (type && types.includes('token')) {
    yield { at: type.span, says };
  } else if (grant && stringOf(grant) === 'implicit') {
    // An ID token alone, for login, gives access to nothing.
    const loginOnly = types.length === 1 && types[0] === 'id_token';
    yield loginOnly
      ? { at: grant.span, severity: 'warning', says: 'The authorization response carries the ID token.' }
      : { at: grant.span, says };
  }
}

function* withoutProof(flow: Flow): Generator<Report> {
  const method = flowValue(flow, 'client', 'pkce');
  if (stringOf(flowValue(flow, 'client', 'grant')) !== 'authorization_code') return;
  if (stringOf(flowValue(flow, 'client', 'type')) !== 'public') return;
  // True says that there is a method, not which.
  if (!method || method.type === 'true' || stringOf(method)?.toUpperCase() === 'S256') return;
  const name = stringOf(method);
  yield {
    at: method.span,
    says: `A public client uses ${name === undefined ? 'authorization codes without PKCE' : `the PKCE method ${quote(name)}`}.`,
  };
}

export default defineRule({
  on: 'flow',
  severity: 'error',
  says: 'The login uses a grant that OAuth advises against.',
  why: 'In the implicit grant, the token is in a URL, which leaks and can be swapped. A password given to the client is a password given away. Without PKCE with S256, a thief can redeem a stolen code, or slip it into a login of their own.',
  fix: 'Use the authorization code grant, with PKCE and its method S256.',
  sources: [
    rfc(9700, '2.1.1'),
    rfc(9700, '2.1.2'),
    rfc(9700, '2.4'),
    rfc(7636, '4.2'),
    document('asvs-5', '10.4.4'),
  ],
  examples: {
    bad: [
      '{"client": {"type": "public", "grant": "implicit"}}',
      '{"client": {"responseType": "id_token token"}}',
      '{"client": {"grant": "implicit", "responseType": "id_token"}}',
      '{"client": {"type": "confidential", "grant": "password"}}',
      '{"client": {"type": "public", "grant": "authorization_code", "pkce": "plain"}}',
      '{"client": {"type": "public", "grant": "authorization_code", "pkce": null}}',
    ],
    good: [
      '{"client": {"type": "public", "grant": "authorization_code", "pkce": "S256"}}',
      '{"client": {"type": "public", "grant": "authorization_code"}}',
      '{"client": {"type": "confidential", "grant": "authorization_code", "pkce": null}}',
      '{"client": {"type": "confidential", "grant": "client_credentials"}}',
    ],
  },
  *check(flow) {
    const grant = flowValue(flow, 'client', 'grant');
    if (grant && stringOf(grant) === 'password') {
      yield { at: grant.span, says: "The client takes the user's password (password grant)." };
    }
    yield* implicit(flow);
    yield* withoutProof(flow);
  },
});
