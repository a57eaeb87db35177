/** Guesses at a secret from what the token says of issuer, audience, subject and key. */
import type { Json } from '#text/json';
import { claim, headerParameter, stringOf, type Jws } from '../jws/jws';
import type { Candidate } from './search';

/** Names and their parts beyond these are not used: a hostile token can hold ten thousands. */
const MOST_VALUES = 20;
const MOST_PARTS = 12;
const LONGEST_VALUE = 200;

const strings = (value: Json | undefined): string[] =>
  (value?.type === 'array' ? value.items : [value]).flatMap((item) => {
    const text = stringOf(item);
    return text === undefined || text === '' || text.length > LONGEST_VALUE ? [] : [text];
  });

const valuesOf = (jws: Jws): [name: string, value: string][] =>
  [
    ...['iss', 'sub', 'azp', 'client_id', 'aud'].map((name) => [name, claim(jws, name)] as const),
    ['kid', headerParameter(jws, 'kid')] as const,
  ]
    .flatMap(([name, member]) => strings(member?.value).map((value): [string, string] => [name, value]))
    .slice(0, MOST_VALUES);

/** The value, its host, and its words: `https://auth.bakery.example/till` → …, `auth.bakery.example`, `auth`, `bakery`, … */
const partsOf = (value: string): string[] => {
  const host = /^[a-z][a-z\d+.-]*:\/\/([^/?#]+)/iu.exec(value)?.[1];
  const words = value.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1);
  return [value, ...(host === undefined ? [] : [host]), ...words.slice(0, MOST_PARTS)];
};

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();

const PATTERNS: readonly ((name: string) => string)[] = [
  (name) => name,
  ...['secret', 'key', 'jwt', 'token', 'password', 'pass', 'secretkey', 'secret-key', 'secret_key'].flatMap(
    (word) =>
      ['', '-', '_', '.'].flatMap((joint) => [
        (name: string) => `${name}${joint}${word}`,
        (name: string) => `${word}${joint}${name}`,
        (name: string) => `${name}${joint}${word.toUpperCase()}`,
      ]),
  ),
  ...['jwt-secret', 'jwt_secret', 'jwtsecret', 'jwt-key', 'jwt_key', 'auth-secret', 'signing-key'].flatMap(
    (words) => [(name: string) => `${name}-${words}`, (name: string) => `${name}_${words}`],
  ),
  (name) => `${name}Secret`,
  (name) => `${name}SecretKey`,
  (name) => `${name}JwtSecret`,
  (name) => `my${name}secret`,
  ...['1', '12', '123', '1234', '12345', '123456', '!', '@123', '2023', '2024', '2025', '2026'].map(
    (end) => (name: string) => `${name}${end}`,
  ),
];

/** Every name alone, with the words that people put beside it, and in four cases; each once. */
export function* claimGuesses(jws: Jws): Generator<Candidate> {
  const seen = new Set<string>();
  for (const [name, value] of valuesOf(jws)) {
    const source = `guessed from the token’s own ${name}`;
    for (const part of partsOf(value)) {
      for (const word of [part, part.toLowerCase(), part.toUpperCase(), capitalised(part)]) {
        for (const pattern of PATTERNS) {
          const text = pattern(word);
          if (seen.has(text)) continue;
          seen.add(text);
          yield { text, source };
        }
      }
    }
  }
}
