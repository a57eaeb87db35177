/** What people leave in place of a secret in examples, settings and `.env` files. Not: published in one place (published-secrets.ts). */
import type { Candidate } from './search';

const WORDS = [
  'secret',
  'secret key',
  'jwt secret',
  'jwt secret key',
  'jwt key',
  'signing key',
  'private key',
];
const BEFORE = [
  '',
  'my',
  'your',
  'our',
  'the',
  'a',
  'super',
  'my super',
  'your super',
  'top',
  'very',
  'test',
  'dev',
  'default',
  'example',
  'sample',
  'demo',
  'app',
  'auth',
  'api',
  'access token',
  'refresh token',
  'session',
  'fallback',
  'hmac',
];
const AFTER = [
  '',
  'here',
  'change me',
  'change this',
  'change in production',
  'change this in production',
  'for development',
  '123',
];

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The spellings of several words: `my secret`, `my-secret`, `my_secret`, `MY_SECRET`, `mysecret`, `mySecret`, `MySecret`. */
const spellings = (phrase: string): string[] => {
  const words = phrase.split(' ');
  const [first = '', ...rest] = words;
  const joined = rest.map(capitalised).join('');
  return [
    phrase,
    words.join('-'),
    words.join('_'),
    words.join('_').toUpperCase(),
    words.join(''),
    first + joined,
    capitalised(first) + joined,
  ];
};

const ALONE = [
  'change me',
  'change it',
  'change this',
  'replace me',
  'token',
  'key',
  'jwt',
  'test',
  'testing',
  'default',
  'example',
  'dev',
  'development',
  's3cr3t',
  'shhh',
  'insecure',
  'not a secret',
  'placeholder',
  'todo',
];

const SOURCE = 'a placeholder that examples and settings hold';

/** Every phrase in every spelling, each once. */
export const placeholderSecrets = (): Candidate[] => {
  const phrases = BEFORE.flatMap((before) =>
    WORDS.flatMap((words) => AFTER.map((after) => [before, words, after].filter(Boolean).join(' '))),
  );
  return Array.from(new Set([...ALONE, ...phrases].flatMap(spellings)), (text) => ({ text, source: SOURCE }));
};
