/**
 * Every text that a person can see, with its place: strings and JSX text of src, lessons' JSON, the papers beside them.
 * Not: whether it reads well (judge.js).
 */
import { parser } from '@lezer/javascript';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BRITISH } from './judge.js';

const languages = { tsx: parser.configure({ dialect: 'jsx ts' }), ts: parser.configure({ dialect: 'ts' }) };

/** Subtrees that hold material (tokens, code, addresses), not sentences. */
const MATERIAL = new Set(['examples', 'example', 'sources', 'className', 'viewBox', 'import', 'pattern']);
const INLINE = new Set([
  'a',
  'b',
  'i',
  'em',
  'strong',
  'code',
  'kbd',
  'span',
  'abbr',
  'time',
  'small',
  'Link',
  'Term',
  'Code',
]);

/** What `${…}` or `{…}` puts there counts as one word. */
const VALUE = 'X';

/** @typedef {{ file: string, line: number, key: string, text: string, from?: number, to?: number }} Text a string of code has its place in the file */

/** @param {string} raw a literal as written @returns {string} what it means, placeholders as one word */
const meaning = (raw) => {
  const body = raw.slice(1, -1);
  let text = '';
  for (let i = 0; i < body.length; i += 1) {
    if (raw[0] === '`' && body.startsWith('${', i)) {
      let depth = 1;
      for (i += 2; i < body.length && depth > 0; i += 1) depth += { '{': 1, '}': -1 }[body[i]] ?? 0;
      i -= 1;
      text += VALUE;
    } else if (body[i] === '\\') {
      i += 1;
      text += { n: '\n', t: '\t' }[body[i]] ?? body[i];
    } else text += body[i];
  }
  return text;
};

/** A list of words has no marks, however long it is. */
const isList = (text) => text.split(' ').length > 8 && !/[.,:;?!]/u.test(text);

const isCode = (text) => /<\w+ [^>]*=|=>|^<\w+>|\bconst \w/u.test(text);

const isProse = (text) =>
  !isList(text) &&
  !isCode(text) &&
  /\p{L}{2,}[^\p{L}]*\s+[^\s]*\p{L}/u.test(text) &&
  /^[\p{L}“"‘'(<{`–✓✗✔✖0-9…]/u.test(text.trim());

/** A label of one word is no prose, but has a spelling. */
const isBritishLabel = (text) => /^\p{Lu}\p{Ll}+$/u.test(text) && BRITISH.test(text);

/** @param {string} file @returns {Text[]} */
const inCode = (file) => {
  const source = readFileSync(file, 'utf8');
  const lineOf = (at) => source.slice(0, at).split('\n').length;
  /** @type {Text[]} */
  const texts = [];
  const add = (at, key, text, to) => {
    const clean = text.replace(/\s+/gu, ' ').trim();
    if (isProse(clean) || isBritishLabel(clean))
      texts.push({ file, line: lineOf(at), key, text: clean, ...(to && { from: at, to }) });
  };
  const jsxText = (node) => {
    let text = '';
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.name === 'JSXText') text += source.slice(child.from, child.to);
      else if (child.name === 'JSXEscape') {
        const inner = source.slice(child.from, child.to);
        const literal = /^\{\s*(['"`])([\s\S]*)\1\s*\}$/u.exec(inner);
        text += literal ? literal[2].replace(/\$\{[^}]*\}/gu, VALUE) : VALUE;
      } else if (child.name === 'JSXElement') {
        const open = child.firstChild;
        const tag = open ? /^<([\w.]+)/u.exec(source.slice(open.from, open.to))?.[1] : undefined;
        text += INLINE.has(tag ?? '') ? jsxText(child) || VALUE : '\n';
      }
    }
    return text;
  };
  const walk = (node, key) => {
    let at = key;
    if (
      node.name === 'ImportDeclaration' ||
      node.name === 'TypeAnnotation' ||
      node.name === 'TypeAliasDeclaration'
    )
      return;
    if (node.name === 'Property' || node.name === 'JSXAttribute') {
      const name = node.firstChild;
      if (name) at = source.slice(name.from, name.to).replace(/['"]/gu, '');
      if (MATERIAL.has(at)) return;
    }
    if (
      node.name === 'CallExpression' &&
      /^(?:new\s+)?(?:Error|TypeError|RegExp)\b/u.test(source.slice(node.from, node.to))
    )
      return;
    if (node.name === 'String' || node.name === 'TemplateString' || node.name === 'JSXAttributeValue') {
      add(node.from, at, meaning(source.slice(node.from, node.to)), node.to);
      if (node.name !== 'TemplateString') return;
    }
    if (node.name === 'JSXElement' || node.name === 'JSXFragment') {
      for (const part of jsxText(node).split('\n\n')) add(node.from, 'jsx', part);
    }
    for (let child = node.firstChild; child; child = child.nextSibling) walk(child, at);
  };
  walk(languages[file.endsWith('x') ? 'tsx' : 'ts'].parse(source).topNode, '');
  // An inline element's text was taken with its parent's.
  return texts.filter(
    (text, index) =>
      !(
        text.key === 'jsx' &&
        texts.some(
          (other, o) =>
            o < index && other.key === 'jsx' && other.text !== text.text && other.text.includes(text.text),
        )
      ),
  );
};

const SAID = new Set([
  'says',
  'after',
  'note',
  'question',
  'label',
  'reason',
  'title',
  'hints',
  'what',
  'why',
  'tagline',
  'goal',
  'notes',
  'expect',
  'wrong',
  'task',
  'summary',
]);

/** @param {string} file @returns {Text[]} */
const inLesson = (file) => {
  const texts = [];
  const walk = (value, key) => {
    if (typeof value === 'string') {
      // A command is a program, and is run in test/lessons.
      if (key === 'command') return;
      if (SAID.has(key) || isProse(value))
        if (isProse(value))
          texts.push({ file, line: 0, key, text: value.replace(/\{[^}]*\}/gu, VALUE), raw: value });
    } else if (Array.isArray(value)) for (const each of value) walk(each, key);
    else if (value && typeof value === 'object')
      for (const [name, each] of Object.entries(value)) walk(each, name);
  };
  walk(JSON.parse(readFileSync(file, 'utf8')), '');
  return texts;
};

/** @param {string} folder @param {RegExp} name @returns {string[]} sorted */
const filesIn = (folder, name) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => join(folder, file))
    .toSorted();

/** @param {string} file @returns {Text[]} its paragraphs and list items */
const inMarkdown = (file) =>
  readFileSync(file, 'utf8')
    .replace(/^```[\s\S]*?^```$/gmu, '')
    // A heading may be a clause.
    .replace(/^#.*$/gmu, '')
    .split(/\n\s*\n|\n(?=\s*(?:[-*#|]|\d+\.)\s)/u)
    .map((paragraph) =>
      paragraph
        .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
        .replace(/`[^`]*`/gu, VALUE)
        .replace(/^\s*(?:[-*#|]+|\d+\.)\s+|[*_]{2}|\|/gmu, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter(isProse)
    .map((text) => ({ file, line: 0, key: 'paragraph', text }));

const PAPERS = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/architecture.md'];

/** @returns {Text[]} every text of the app */
export const textsOfApp = () => [
  ...filesIn('src', /\.tsx?$/u).flatMap(inCode),
  ...filesIn('src/lessons/path', /\.json$/u).flatMap(inLesson),
  ...PAPERS.flatMap(inMarkdown),
];
