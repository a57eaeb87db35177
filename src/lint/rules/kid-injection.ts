/** A key identifier that is made to be run: as a path, as SQL or by a shell. */
import { document, rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { ACCESS, jwt, TOKEN } from '../example-token';
import { parameterOf } from '../placed';
import { defineRule } from '../rule';

/** kid-not-string reports longer ones; what is dangerous is near an end. */
const LONGEST = 1024;

const PATH = /\.\.[/\\]|%2e%2e|%2f\.\.|\0|%00|^[a-z]:[/\\]|^\\\\/iu;
/** A path from the root; base64 can begin with a slash, but then few letters follow one another in small type. */
const FROM_ROOT = /^\/(?:[a-z._-]{2,}\/|[a-z_-]+\.[a-z]{1,5}$)/u;
const SQL = /['"]\s{0,9}(?:\)\s{0,9})?(?:;|--|#|\/\*|\|\||(?:union|or|and|select)\b)/iu;
/** Names of certificates too have parts after a semicolon: `CN=oven; O=bakery`. */
const SHELL =
  /`|\$\(|(?:;|\||&&)\s{1,9}(?![\w.-]{1,30}=)[a-z/]|[;|&](?:cat|curl|echo|id|ls|nc|ping|python\d?|rm|sh|bash|sleep|touch|wget|whoami)\b/iu;
/** It opens a file where it is fetched. */
const FILE = /^file:/iu;
const ADDRESS = /^https?:\/\//iu;

const KINDS: readonly (readonly [RegExp, string])[] = [
  [PATH, 'a path out of the folder'],
  [FILE, 'the address of a file'],
  [FROM_ROOT, 'a path from the root'],
  [SQL, 'a piece of SQL'],
  [SHELL, 'a command for a shell'],
];

/** What none of these can be: most identifiers are done with one look. */
const PLAIN = /^[\w-]*$/u;

export default defineRule({
  on: 'jws',
  ofHeader: true,
  severity: 'error',
  says: 'The kid is a path, an address or a command.',
  why: 'A verifier looks up the key before it checks the signature, often in a file or a database. With such a kid, the attacker chooses the key: an empty file, or one they wrote.',
  fix: 'Compare kid with a fixed list of keys. Never build a path, a query or a command from it.',
  sources: [rfc(8725, '3.10'), rfc(7515, '4.1.4'), document('asvs-5', '9.1.3')],
  examples: {
    bad: [
      jwt({ alg: 'HS256', kid: 'keys/../../../dev/null' }, ACCESS),
      jwt({ alg: 'HS256', kid: '/dev/null' }, ACCESS),
      jwt({ alg: 'HS256', kid: 'file:///dev/null' }, ACCESS),
      jwt({ alg: 'HS256', kid: '%2e%2e%2fempty' }, ACCESS),
      jwt({ alg: 'HS256', kid: 'C:\\keys\\empty' }, ACCESS),
      jwt({ alg: 'HS256', kid: "oven' UNION SELECT 'a'--" }, ACCESS),
      jwt({ alg: 'HS256', kid: 'oven-1; sleep 9' }, ACCESS),
      jwt({ alg: 'HS256', kid: '$(whoami)' }, ACCESS),
      jwt({ alg: 'HS256', kid: 'https://keys.bakery.example/oven-1' }, ACCESS),
    ],
    good: [
      TOKEN,
      jwt({ alg: 'HS256', kid: 'did:web:bakery.example#oven-1' }, ACCESS),
      jwt(
        {
          alg: 'HS256',
          kid: 'urn:ietf:params:oauth:jwk-thumbprint:sha-256:NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs',
        },
        ACCESS,
      ),
      jwt({ alg: 'HS256', kid: 'keys/2026-09/oven.1' }, ACCESS),
      jwt({ alg: 'HS256', kid: '/q0zX1v+7b/Tr9Wc2LkJg5fDY8E=' }, ACCESS),
      jwt({ alg: 'HS256', kid: "baker's oven, left" }, ACCESS),
    ],
  },
  check(jws) {
    const { text, at } = parameterOf(jws, 'kid') ?? {};
    const kid = text?.slice(0, LONGEST);
    if (!at || kid === undefined || PLAIN.test(kid)) return undefined;
    const danger = KINDS.find(([pattern]) => pattern.test(kid))?.[1];
    if (danger !== undefined) return { at, says: `kid ${quote(kid)} looks like ${danger}.` };
    const says = `kid ${quote(kid)} is an address: compare it, never fetch it.`;
    return ADDRESS.test(kid) && { at, severity: 'info', says };
  },
});
