/** Reads a text as code. Not: judging it. Brings the parser and the lists of published secrets with it, so it is fetched on request only. */
import { placeholderSecrets } from '#jose/weak-secret/placeholder-secrets';
import { publishedSecrets } from '#jose/weak-secret/published-secrets';
import type { Code } from './code';
import { parse } from './parse';
import { link, type Linked } from './scope';
import { usesIn } from './uses';
import { writtenIn } from './written';

/** `// login.test.ts` or `/* __tests__/login.js` at the very beginning, as people paste it. */
const TEST_FILE =
  /^\s*(?:\/\/|\/\*+|#)\s*(?:file(?:name)?:\s*)?[^\s*]*(?:\.(?:test|spec|tst|bench|e2e)\.[cm]?[jt]sx?|__(?:tests|mocks|fixtures)__\/|\b(?:tests?|e2e|bench(?:marks?)?|fixtures|test-utils)\/)/iu;
const TEST_CALLS = new Set(['describe', 'it', 'test', 'suite', 'bench', 'beforeEach', 'beforeAll']);

const isTest = (text: string, linked: Linked): boolean =>
  TEST_FILE.test(text.slice(0, 500)) ||
  linked.nodes.some(
    (node) =>
      node.type === 'call' &&
      node.callee.type === 'name' &&
      TEST_CALLS.has(node.callee.name) &&
      (node.args[0]?.type === 'function' ||
        (/^(?:text|template)$/u.test(node.args[0]?.type ?? '') && node.args[1]?.type === 'function')),
  );

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

/** Reads a text as JavaScript or TypeScript, as far as it goes. Never throws. */
export const readCode = (text: string): Code => {
  const { root, unread } = parse(text);
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
    isTest: isTest(text, linked),
    jsonwebtoken: imported?.version ?? (named === undefined ? undefined : Number(named)),
    publishedAt,
  };
};
