/** A key identifier that is put into a path or a query. Not: one that is compared (kid-injection looks at tokens). */
import { document, rfc } from '#sources/sources';
import { calledName, headerParameterRead, lastName } from '../code/ask';
import type { Code } from '../code/code';
import { nodesOf } from '../code/nodes';
import type { Node } from '../code/syntax';
import { madeFrom } from '../code/values';
import { defineRule } from '../rule';

const OPENS = /^(?:readFile|readFileSync|createReadStream|join|resolve|open|exec|execSync)$/u;
const SQL = /\b(?:select|insert|update|delete)\b[^]*\b(?:from|into|set|where)\b/iu;

const holdsKid = (code: Code, node: Node): boolean =>
  madeFrom(code, node).some(
    (each) => (each.type === 'name' || each.type === 'member') && headerParameterRead(code, each) === 'kid',
  );

/** The path was made of it in another call, which is told. */
const isMadeBefore = (code: Code, node: Node): boolean =>
  madeFrom(code, node).some((each) => each.type === 'call' && OPENS.test(calledName(each)));

const textIn = (node: Node): string => {
  if (node.type === 'text') return node.value;
  if (node.type === 'template') return node.texts.join('?');
  return node.type === 'infix' ? textIn(node.left) + textIn(node.right) : '';
};

export default defineRule({
  on: 'code',
  severity: 'error',
  says: 'The token’s kid goes into a path or query.',
  why: 'The code looks up the key before it checks the signature. An attacker writes the kid, and so chooses the file or row that gives the key.',
  fix: 'Compare kid with a fixed list of keys, or pass it as a parameter of the query.',
  sources: [rfc(8725, '3.10'), document('asvs-5', '9.1.3')],
  examples: {
    bad: [
      'const { kid } = jwt.decode(token, { complete: true }).header;\nconst key = await readFile(`keys/${kid}.pem`);',
      'const decoded = jwt.decode(token, { complete: true });\nconst place = `/etc/keys/${decoded.header.kid}`;\nconst key = await readFile(place);',
      'const { kid } = jwt.decode(token, { complete: true }).header;\nconst row = await db.query("SELECT pem FROM keys WHERE id = \'" + kid + "\'");',
    ],
    good: [
      'const { kid } = jwt.decode(token, { complete: true }).header;\nconst key = keys.get(kid);',
      'const key = Promise.resolve(given || keystore.get({ kid: token.header.kid }));',
      "const { kid } = jwt.decode(token, { complete: true }).header;\nconst row = await db.query('SELECT pem FROM keys WHERE id = $1', [kid]);",
    ],
  },
  *check(code) {
    for (const node of nodesOf(code, 'call')) {
      // `Promise.resolve(keys.get(…))` opens no file.
      const isPath =
        OPENS.test(calledName(node)) &&
        !(node.callee.type === 'member' && lastName(node.callee.of) === 'Promise');
      for (const arg of node.args) {
        const isQuery = /^(?:template|infix)$/u.test(arg.type) && SQL.test(textIn(arg));
        const isMade = isPath && arg.type !== 'function' && arg.type !== 'object' && arg.type !== 'call';
        if ((isQuery || isMade) && holdsKid(code, arg) && !isMadeBefore(code, arg)) yield { at: arg.at };
      }
    }
  },
});
