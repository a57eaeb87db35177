/** Reads a text as code. Brings the parser and the lists of published secrets with it, so it is fetched on request only. */
import { purposeOf } from '#artifacts/forms/purpose';
import { placeholderSecrets } from '#jose/weak-secret/placeholder-secrets';
import { publishedSecrets } from '#jose/weak-secret/published-secrets';
import type { Code } from './code';
import { parse, type Parsed } from './parse';
import { link, type Linked } from './scope';
import { usesIn } from './uses';
import { writtenIn } from './written';

/** `"jsonwebtoken": "^8.5.1"`, `jsonwebtoken@9`, `jsonwebtoken v8`. */
const VERSION = /jsonwebtoken["']?\s{0,3}[@:v]?\s{0,3}(?:version\s)?["'^~v=>]{0,3}(\d{1,2})(?:\.[\dx]|\b)/iu;

let published: ReadonlyMap<string, string> | undefined;

const publishedAt = (secret: string): string | undefined => {
  published ??= new Map(
    [...placeholderSecrets(), ...publishedSecrets()].map(({ text, source }) => [text, source]),
  );
  return secret === '' ? undefined : published.get(secret);
};

/** The nodes have no types, and no other type than a class's name is asked for. */
const TYPED = /([\w$]{1,80})\s{0,4}[?!]?\s{0,4}:\s{0,4}([A-Z][\w$]{1,80})\b(?![.(])/gu;

const typesIn = (text: string): Map<string, string> =>
  new Map([...text.matchAll(TYPED)].map(([, name = '', type = '']) => [name, type]));

/** Tells what the nodes of a text mean together. */
export const codeOf = (text: string, { root, unread }: Parsed): Code => {
  const names = { ...link(root), written: new Map(), types: typesIn(text) };
  const linked: Linked = { ...names, written: writtenIn(names) };
  const uses = usesIn(linked);
  const imported = uses.find(({ library, version }) => library === 'jsonwebtoken' && version !== undefined);
  const named = VERSION.exec(text.slice(0, 100_000))?.[1];
  return {
    ...linked,
    text,
    root,
    unread,
    uses,
    purpose: purposeOf(text),
    jsonwebtoken: imported?.version ?? (named === undefined ? undefined : Number(named)),
    publishedAt,
  };
};

/** Reads a text as JavaScript or TypeScript, as far as it goes. Never throws. */
export const readCode = (text: string): Code => codeOf(text, parse(text));
