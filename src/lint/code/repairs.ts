/** Forms of valid code that the parser does not know, and what it is given in their place. What fits no row stays unread. */
import { blank } from '#text/blank';
import type { Span } from '#text/span';

/**
 * One form. It is looked for only where the parser stumbled. Its groups are blanked, so that every place in the text
 * stays where it is; almost all of them are types, which say nothing about what the code does.
 */
interface Repair {
  readonly find: RegExp;
  /** Written in place of a group, and filled up with blanks. */
  readonly as?: string;
}

/** A type, or a list of types, without braces; long enough for what people write in one line. */
const TYPE = String.raw`[\w$.\s|&<>,'"[\]]{1,120}`;
const find = (pattern: string): RegExp => new RegExp(pattern.replaceAll('TYPE', TYPE), 'dgu');

/** One row each, with an example in test/lint/code/forms.ts. */
const REPAIRS: readonly Repair[] = [
  { find: find(String.raw`\b((?:in|out|const)(?:\s+(?:in|out))*)\s+[A-Z]\w*\s*(?:extends\b|=|,|>)`) },
  { find: find(String.raw`\bnew\s*(<[^<>(){}]{1,80}>)\s*\(`) },
  { find: find(String.raw`\bclass\s*(<[^<>(){}]{1,80}>)\s*extends\b`) },
  {
    find: find(
      String.raw`\bclass\s+\w+\s+extends\s+[\w$.]+\s*(?:<[^{}()]{1,120}>\s*)?(implements\s+TYPE?)\{`,
    ),
  },
  { find: find(String.raw`\bcatch\s*\(\s*(?:[\w$]+|\{[^{}]*\})(\s*:[^()]{1,160})\)`) },
  { find: find(String.raw`\b(?:let|var|const)\s+[\w$]+(!)\s*:`) },
  { find: find(String.raw`[)\w]\s*((?:export\s+)(?:default\s+)?)(?:abstract\s+)?class\b`) },
  { find: find(String.raw`(\bexport\s+default\s+class)\s*(?:\{|(?:extends|implements)\b)`), as: 'class _' },
  { find: find(String.raw`\bexport\s+(default)\s+(?:interface|enum|abstract\s+class)\b`) },
  { find: find(String.raw`\bexport\s+(type)\s*\*`) },
  { find: find(String.raw`[{,]\s*(type)\s+[\w$]+`) },
  { find: find(String.raw`\b(export)\s+import\b`) },
  { find: find(String.raw`\b(export\s+as\s+namespace\s+[\w$]+)`), as: '0' },
  {
    find: find(String.raw`['"]\s*((?:with|assert)\s*\{[^{}]*\})`),
  },
  { find: find(String.raw`[)\].](<[^()]{1,160}(?<!=)>)\s*[(\x60]`) },
  { find: find(String.raw`\btypeof\s+(this)\b`), as: '_' },
  { find: find(String.raw`[(,]\s*(?:(?:private|public|protected|readonly)\s+)?(override)\s`) },
  { find: find(String.raw`[\w$\])](!)(?:\s*(?:[-+*\/%&|^]|\*\*|&&|\|\||\?\?|<<|>>>?)|\s)=[^=>]`) },
  { find: find(String.raw`\bimport\s+(?:type\s+)?([\w$]+\s*,)\s*\*`) },
  { find: find(String.raw`\b(import\s+(?:defer|source))\s+[*\w]`), as: 'import' },
  { find: find(String.raw`\bmodule(\s+(?:'[^'\n]*'|"[^"\n]*")\s*)\{`), as: ' _' },
  { find: find(String.raw`(\bdeclare\s+module\s+(?:'[^'\n]*'|"[^"\n]*"))\s*(?:;|\n|$)`), as: '0' },
  { find: find(String.raw`[):>]\s*((?:asserts\s+)?(?:[\w$]+|this)\s+is\s+)[\w$([{'"]`) },
  { find: find(String.raw`[):>]\s*(asserts)\s+(?:[\w$]+|this)\b`) },
  { find: find(String.raw`[{;,\n(:=*\/]\s*(<(?![^()]{0,400}[\w-]=["'{])[^()]{1,400}?(?<!=)>)\s*\(`) },
  { find: find(String.raw`\basync\s*(<(?![^()]{0,400}[\w-]=["'{])[^()]{1,400}?(?<!=)>)\s*\(`) },
  { find: find(String.raw`<[A-Z][\w$.]*\s+(\/\/[^\n]*|\/\*[^*]*\*\/)\s`) },
  // A proposal that Babel reads: `onClick={::this.save}`.
  { find: find(String.raw`[^:](::)\s*[\w$]`) },
  { find: find(String.raw`\}(\s*=\s*[\w$.{}[\]]{1,40}\s*)\)\s*=>`) },
  { find: find(String.raw`(?:[:<(,|&]\s*\{|;)\s*([\w$]{3,}\s*\??)\s*[;}]`), as: '_:_' },
  {
    find: find(
      String.raw`\bimport\s*\([^(){}]{1,120}(,\s*\{\s*(?:with|assert)\s*:\s*\{[^{}]*\}\s*,?\s*\}\s*,?)\s*\)`,
    ),
  },
  { find: find(String.raw`(<\s*typeof\s+import\s*\([^()]{1,200}\)\s*>)\s*\(`) },
  // Members that take the parts of an array or an object.
  { find: find(String.raw`[\n;{}:)]\s*(\[[\w$.\s,[\]+-]{1,200}\])\s*=[^=>]`), as: '_' },
  { find: find(String.raw`\(\s*(\{[^{}()]{1,200}\})\s*=[^=>]`), as: '_' },
  { find: find(String.raw`\bas\s+(typeof)\s+import\s*\(`) },
  { find: find(String.raw`\benum\s+[\w$]+\s*\{\s*(['"][^'"\n]{1,80}['"])\s*[=,}]`), as: '_' },
  { find: find(String.raw`['"\w]\s*,\s*(\[?(['"\x60])[^'"\x60\n]{1,80}\2\]?)\s*=[^=>]`), as: '_' },
  { find: find(String.raw`=>?\s*(typeof)\s+import\s*\(`) },
  { find: find(String.raw`[=:|&(<,]\s*(typeof)\s+import\s*\(`) },
  { find: find(String.raw`\b(abstract)\s+new\b`) },
  { find: find(String.raw`\binfer\s+[\w$]+(\s+extends\s+TYPE?)\s*(?:[})\],>;]|\?[^;\n]*)`) },
  { find: find(String.raw`\[\s*[\w$]+(\s*:\s*TYPE?)\]\s*[?!]?\s*:`) },
  { find: find(String.raw`[[,]\s*[\w$]+(\?)\s*:`) },
  { find: find(String.raw`\.\.\.\s*([\w$]+\s*\??\s*:)`) },
  // Members that may be missing: methods of a class, items of a tuple.
  {
    find: find(
      String.raw`(?:[;{}\n]|\*\/|\b(?:abstract|private|public|protected|static|async|get|set)\s)\s*(?:[\w$#]+|'[^'\n]*'|"[^"\n]*"|\[[^\]\n]*\])(\?)\s*[(<]`,
    ),
  },
  { find: find(String.raw`(\?)\s*[,\]]`) },
  { find: find(String.raw`\b(accessor)\s+[\w$#[]`) },
  { find: find(String.raw`(<(?!\/)[^<>(){}]{1,160}(?<!\/)>)\s*[)\];,]`) },
  // A target in parentheses, with the type that is asserted of it.
  {
    find: find(
      String.raw`(\()\s*(?:\([^()]{1,120}\))?[\w$.[\]'"!?]{0,120}?(\s+(?:as|satisfies)\s+TYPE?|!)?\s*(\))[\s\]}]*(?:[-+*\/%&|^]|\*\*|&&|\|\||\?\?|<<|>>>?)?=[^=>]`,
    ),
  },
];

/** The parser stumbles far behind these: over an element's end, over `/` in its comments, and over the thirty-second name of an object. */
const ANYWHERE: readonly Repair[] = [
  {
    find: find(String.raw`<[A-Z][\w$.]*(<(?:[^<>]|=>|<(?:[^<>]|<[^<>]{1,80}>){1,120}>){1,160}(?<!=)>)[\s/>]`),
  },
  {
    find: find(
      String.raw`(?=\{)(?<=(?:(?<!=)>|\})(?:[^<>{}=()]{0,40}|\s{0,200}))(\{(?:\s|\/\*(?:[^*]|\*(?!\/)){0,4000}\*\/)*\})(?=\s*[<{])`,
    ),
  },
  // `{ a, b, c }`, which is no pattern.
  {
    find: find(
      String.raw`(?:[=(:,?[]|\breturn|\bdefault)\s*\{(?:\s*[\w$]{1,2}\s*,)*\s*([\w$]{3,})(?:\s*,\s*[\w$]+){30,}(?!\s*,?\s*\}\s*(?:=[^=>]|\)\s*(?:[:{]|=>))|[\w$])`,
    ),
    as: 'a:0',
  },
];

/** Around a place; what people write in one of the forms is shorter. */
const NEAR = 420;

/** True when a match is at the place, or the next to it. */
const touches = (start: number, end: number, at: Span): boolean => start <= at.end + 2 && end >= at.start - 2;

/**
 * Gives the parser other text of the same length for forms that it does not know, where it stumbled over one.
 * @returns the same text when no form fits any of the places
 */
export const repaired = (text: string, places: readonly Span[]): string => {
  const spans: { readonly start: number; readonly end: number; readonly as: string }[] = [];
  const look = (from: number, window: string, { find: pattern, as = '' }: Repair, at?: Span): void => {
    for (const match of window.matchAll(pattern)) {
      if (at && !touches(from + match.index, from + match.index + match[0].length, at)) continue;
      for (const [start, end] of match.indices?.slice(1).filter((group) => group !== undefined) ?? [])
        if (end > start) spans.push({ start: from + start, end: from + end, as });
    }
  };
  for (const at of places) {
    const from = Math.max(0, at.start - NEAR);
    const window = text.slice(from, at.end + NEAR);
    for (const row of REPAIRS) look(from, window, row, at);
  }
  if (places.length > 0) for (const row of ANYWHERE) look(0, text, row);
  let made = '';
  let done = 0;
  for (const { start, end, as } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start < done) continue;
    const rest = blank(text.slice(start, end));
    made += text.slice(done, start) + as + rest.slice(as.length);
    done = end;
  }
  return made + text.slice(done);
};
