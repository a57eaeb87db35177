/** The MAC was made with a secret that is published or can be guessed from the token. Common passwords are tried only when a person asks for it. */
import { document, rfc } from '#sources/sources';
import { ACCESS, ES256, HS256, jwt } from '../example-token';
import { defineRule } from '../rule';

export default defineRule({
  on: 'jws',
  asks: 'secret',
  severity: 'error',
  says: 'The secret that made the MAC is public.',
  why: 'An attacker who tries the secrets of manuals and samples finds it in under a second. After that, they sign any claims.',
  fix: 'Replace the secret by random bytes: 32 for HS256, 48 for HS384, 64 for HS512.',
  sources: [rfc(8725, '3.5'), rfc(7518, '3.2'), document('owasp-jwt')],
  examples: {
    now: 1790000000,
    bad: [
      jwt(HS256, ACCESS, 'NJ6nVblu78-EpG2xxGOhKtw3op5o67Fo9xnV51urTKA'),
      jwt(HS256, ACCESS, 'sJXBFEQXLbpo4iIpYSvDXh8SOQT5AYc02h4HtBtmUos'),
      jwt(HS256, ACCESS, 'usWerxjjCpx2sdgE87t6jASF1U9ozh7xbu4sHlZ-9xc'),
    ],
    good: [jwt(HS256, ACCESS, '81yjlLzYexpW-dpqQxx4SaPFFkH8hVvO2poRL0-eTsk'), jwt(ES256, ACCESS)],
  },
  check(jws, { knownSecret: secret, given }) {
    if (secret === undefined || secret === 'none' || !jws.signature) return undefined;
    const severity = given?.sample ? 'info' : 'error';
    return { at: jws.signature.span, severity, says: `The secret is known: ${secret.source}.` };
  },
});
