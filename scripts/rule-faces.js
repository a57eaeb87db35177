/** Gives the file of a lint rule two faces, so that a page judges without loading examples: `<id>.ts` has all but them, `<id>.ts?examples` nothing else. */
import { parseAst } from 'vite';

const RULE = /\/src\/lint\/rules\/[^/?]+\.ts(?:\?examples)?$/u;

/** The fields of nodes that name a member, unless it is computed. */
const MEMBER = { MemberExpression: 'property', Property: 'key', PropertyDefinition: 'key' };

/** @returns {Set<string>} every name within a node that could be a variable's, of whichever scope */
const namesIn = (node, found = new Set()) => {
  if (Array.isArray(node)) {
    for (const each of node) namesIn(each, found);
  } else if (typeof node === 'object' && node !== null) {
    if (node.type === 'Identifier') found.add(node.name);
    for (const [field, each] of Object.entries(node)) {
      if (node.computed || field !== MEMBER[node.type]) namesIn(each, found);
    }
  }
  return found;
};

/** @returns {string[]} what a statement of a module declares */
const declaredBy = ({ type, specifiers, declarations, id }) => {
  if (type === 'ImportDeclaration') return specifiers.map(({ local }) => local.name);
  if (type === 'VariableDeclaration') return declarations.flatMap((each) => [...namesIn(each.id)]);
  return id ? [id.name] : [];
};

/** @returns {object[]} the statements that are needed, directly or not, where these names are */
const neededFor = (names, statements) => {
  const needed = new Set();
  const open = [...names];
  for (const name of open) {
    for (const statement of statements) {
      if (needed.has(statement) || !declaredBy(statement).includes(name)) continue;
      needed.add(statement);
      open.push(...namesIn(statement));
    }
  }
  return [...needed];
};

/** The text with blanks outside what is kept: every character that stays, stays at its line and column. */
export const keep = (code, spans) => {
  let text = '';
  let end = 0;
  const blank = (to) => code.slice(end, to).replaceAll(/[^\n]/gu, ' ');
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    text += blank(span.start) + code.slice(span.start, span.end);
    end = span.end;
  }
  return text + blank(code.length);
};

/**
 * @param {string} code a rule's file: statements, and `export default defineRule({ … })`
 * @param {boolean} judging which of the two faces
 * @returns {string} TypeScript
 */
export const faceOf = (code, judging) => {
  const { body } = parseAst(code, { lang: 'ts' });
  const definition = body.find(({ type }) => type === 'ExportDefaultDeclaration');
  const rule = definition?.declaration.arguments?.[0];
  const at = rule?.properties.findIndex(({ key }) => key?.name === 'examples') ?? -1;
  if (at < 0) throw new Error('A rule is one call of defineRule with its examples.');
  const examples = rule.properties[at];
  const others = body.filter((statement) => statement !== definition);
  if (!judging) {
    const face = keep(code, [examples.value, ...neededFor(namesIn(examples.value), others)]);
    // The words fit where blanks are: the definition begins with more than as many characters.
    const words = 'export default';
    return face.slice(0, definition.start) + words + face.slice(definition.start + words.length);
  }
  const next = rule.properties[at + 1];
  const parts = [
    { start: definition.start, end: examples.start },
    { start: next ? next.start : examples.end, end: definition.end },
  ];
  const judged = [definition.declaration.callee, rule.properties.filter((each) => each !== examples)];
  const needed = neededFor(namesIn(judged), others);
  const ofExamples = neededFor(namesIn(examples), others).filter((statement) => !needed.includes(statement));
  return keep(code, [...parts, ...others.filter((statement) => !ofExamples.includes(statement))]);
};

/** The faces by the text that they are of: a build bundles the page and its workers, and tests run in several projects. */
const made = { judging: new Map(), examples: new Map() };

/** @returns {import('vite').Plugin} */
export const ruleFaces = () => ({
  name: 'rule-faces',
  enforce: 'pre',
  transform: {
    filter: { id: RULE },
    handler(code, id) {
      const judging = !id.endsWith('?examples');
      const faces = judging ? made.judging : made.examples;
      const face = faces.get(code) ?? faceOf(code, judging);
      faces.set(code, face);
      // Nothing moved, so that the source map of the file itself is right.
      return { code: face, map: null };
    },
  },
});
