/** Leaves out of the page what a vendor's kind of token (src/lint/vendor-tokens) has for tests and for the built table of kinds alone: its source and its example. */
import { parseAst } from 'vite';
import { keep } from './rule-faces.js';

const KIND = /\/src\/lint\/vendor-tokens\/[^/?]+\.ts$/u;
const UNJUDGED = new Set(['source', 'example']);

/**
 * @param {string} code a kind's file: statements, and `export default { … } satisfies VendorToken`
 * @returns {string} TypeScript
 */
export const judgingFace = (code) => {
  const { body } = parseAst(code, { lang: 'ts' });
  const { properties = [], end } =
    body.find(({ type }) => type === 'ExportDefaultDeclaration')?.declaration.expression ?? {};
  const left = properties.filter(({ key }) => UNJUDGED.has(key?.name));
  if (left.length !== UNJUDGED.size)
    throw new Error('A kind of token is one object with its source and an example.');
  let from = 0;
  const spans = [];
  for (const property of left) {
    spans.push({ start: from, end: property.start });
    // Up to the next one, so that its comma goes too.
    from = properties[properties.indexOf(property) + 1]?.start ?? end - 1;
  }
  return keep(code, [...spans, { start: from, end: code.length }]);
};

/** @returns {import('vite').Plugin} */
export const vendorFaces = () => ({
  name: 'vendor-faces',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: KIND },
    handler: (code) => ({ code: judgingFace(code), map: null }),
  },
});
