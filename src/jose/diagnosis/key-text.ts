/** What else a text may mean as a key in PEM or JWK, by what copying and configuration files do to one. Not: HMAC secrets (diagnosis/secret.ts). */
import { decodeBase64url } from '#text/base64url';
import { parseJson } from '#text/json';
import { decodeUtf8 } from '#text/utf8';
import type { Changed } from './clue';
import { unnamed, unquoted } from './secret';
import type { Key } from '../keys/jwk';
import { readKey, type KeyText } from '../keys/key';

interface Rewriting {
  readonly id: string;
  readonly when: string;
  readonly todo: string;
  readonly texts: (text: string) => readonly string[];
}

const LABELS = [
  'PUBLIC KEY',
  'CERTIFICATE',
  'RSA PUBLIC KEY',
  'PRIVATE KEY',
  'RSA PRIVATE KEY',
  'EC PRIVATE KEY',
];

/** The base64 of a PEM in which armour, line breaks or alphabet are broken, in whole armour of each kind. */
const rearmoured = (text: string): string[] => {
  const base64 = text
    .replaceAll(/\\[rn]/gu, '')
    .replaceAll(/[-–—]+ ?(?:BEGIN|END)[A-Z0-9 ]*[-–—]*/giu, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replaceAll(/[^A-Za-z0-9+/]/gu, '');
  if (base64.length < 40) return [];
  return LABELS.map((label) => `-----BEGIN ${label}-----\n${base64}\n-----END ${label}-----`);
};

const looksLikeKey = (text: string): boolean => /^\s*(?:-----BEGIN |\{)/u.test(text);

const decoded = (text: string): string[] => {
  if (!/^[\w+/\s-]+={0,2}\s*$/u.test(text)) return [];
  const inner = decodeUtf8(decodeBase64url(text.replaceAll(/[\s=]/gu, '')).bytes).text;
  return looksLikeKey(inner) ? [inner] : [];
};

/** A JSON string whose text is the key. */
const unescaped = (text: string): string[] => {
  const { value, problem } = parseJson(text.trim());
  return value?.type === 'string' && !problem ? [value.value] : [];
};

const MOST_MEMBERS = 20;

/** JWKs in an array, and keys that are members of an object: certificates by kid, a configuration. */
const within = (text: string): string[] => {
  const trimmed = text.trim();
  const { value, problem } = parseJson(trimmed);
  if (problem || !value) return [];
  if (value.type === 'array') return [`{"keys":${trimmed}}`];
  if (value.type !== 'object') return [];
  return value.members.slice(0, MOST_MEMBERS).flatMap(({ value: member }) => {
    if (member.type === 'string') return looksLikeKey(member.value) ? [member.value] : [];
    return member.type === 'object' ? [trimmed.slice(member.span.start, member.span.end)] : [];
  });
};

const REWRITINGS: readonly Rewriting[] = [
  {
    id: 'key-reading',
    when: 'the key text is read as what it looks like, not as a secret',
    todo: 'Choose "whatever it fits" beside the key box.',
    texts: (text) => [text],
  },
  {
    id: 'key-quotes',
    when: 'the name or the quotation marks around the key are left out',
    todo: 'Give the verifier the key alone.',
    texts: (text) => [
      unquoted(unnamed(text)),
      unquoted(text),
      ...unescaped(text),
      ...unescaped(unnamed(text)),
    ],
  },
  {
    id: 'key-within',
    when: 'the key is taken out of the JSON around it',
    todo: 'Give the verifier the key alone, or a JWK Set: {"keys": [ … ]}.',
    texts: within,
  },
  {
    id: 'key-encoded',
    when: 'the key text is decoded from base64 first',
    todo: 'Decode it before it is given to the verifier.',
    texts: decoded,
  },
  {
    id: 'pem-armour',
    when: 'the lines -----BEGIN … and -----END … of the PEM are mended',
    todo: 'Give the PEM its two lines, with five hyphens on each side, and keep its line breaks.',
    texts: rearmoured,
  },
];

/** Keys of other readings of the text, the likely ones first; at most some thirty texts are read. */
export function* keysNear({ text, form: given }: KeyText): Generator<Changed<Key>> {
  const seen = new Set<string>(given === 'secret' ? [] : [text]);
  for (const { id, when, todo, texts } of REWRITINGS) {
    for (const rewritten of texts(text)) {
      if (seen.has(rewritten)) continue;
      seen.add(rewritten);
      const { form, keys } = readKey(rewritten, 'auto');
      if (form === 'secret') continue;
      for (const value of keys) yield { value, clues: [{ id, when, todo }] };
    }
  }
}
