/** Object literals of JavaScript and Python, and JSON with comments, as JSON, for keys copied out of code. It parses neither language. */
import { parseJson } from '#text/json';

const TOKEN =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`|[A-Za-z_$][\w$]*|,(?=\s*[}\]])|[^"'`\w$,/]+|[\s\S]/gu;
const WORDS: Readonly<Record<string, string>> = { True: 'true', False: 'false', None: 'null' };
const JSON_WORDS = new Set(['true', 'false', 'null']);

const rewritten = (token: string): string => {
  if (token.startsWith('"')) return token;
  if (/^\/[/*]/u.test(token)) return '';
  if (/^['`]/u.test(token)) return JSON.stringify(token.slice(1, -1).replaceAll(/\\(['`])/gu, '$1'));
  if (token === ',') return '';
  if (!/^[A-Za-z_$]/u.test(token)) return token;
  const word = WORDS[token] ?? token;
  return JSON_WORDS.has(word) ? word : JSON.stringify(word);
};

/** What code has behind a literal. Each is asked for at the end alone: a search would begin at every white space. */
const withoutEnd = (text: string): string => {
  const statement = text.trimEnd();
  const literal = (/[;,]$/u.test(statement) ? statement.slice(0, -1) : statement).trimEnd();
  return literal.endsWith('as const') ? literal.slice(0, -'as const'.length) : literal;
};

/**
 * Rewrites names without quotation marks, single quotation marks, comments and trailing commas.
 * @returns nothing where the outcome is not JSON, or says nothing of a key
 */
export const asJson = (text: string): string | undefined => {
  if (text.length > 100_000 || !/\b(?:kty|keys)\b/u.test(text)) return undefined;
  const json = [...withoutEnd(text).matchAll(TOKEN)]
    .map(([token], index, all) => {
      // A comma is dropped only where the literal ends behind it.
      if (token !== ',') return rewritten(token);
      return /^\s*[}\]]/u.test(all[index + 1]?.[0] ?? '') ? '' : ',';
    })
    .join('');
  return parseJson(json).problem ? undefined : json;
};
