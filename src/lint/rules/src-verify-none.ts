/** Code that accepts or issues unsecured tokens. Not: an unsecured token (alg-none). */
import { document, rfc } from '#sources/sources';
import { settingsIn } from '../code/ask';
import type { Code } from '../code/code';
import { follow } from '../code/follow';
import { nodesOf } from '../code/nodes';
import { originOf } from '../code/origin';
import type { Node } from '../code/syntax';
import { itemsOf, valuesOf } from '../code/values';
import { defineRule } from '../rule';

const isNone = (code: Code, node: Node): boolean =>
  valuesOf(code, node).some((value) => value.type === 'text' && value.value.toLowerCase() === 'none');

/** The places that name `none` as an algorithm, and the classes that are made for it. */
function* placesIn(code: Code): Generator<Node> {
  for (const { key, value } of settingsIn(code)) {
    if (key === 'algorithms') {
      for (const item of itemsOf(code, value)) if (isNone(code, item)) yield item;
    }
  }
  for (const { does, call, options, chain } of code.uses) {
    if (does !== 'sign') continue;
    const header = chain.get('setProtectedHeader')?.args[0];
    for (const given of [options, header, ...call.args]) {
      const object = given && follow(code, given);
      for (const member of object?.type === 'object' ? object.members : []) {
        const isAlgorithm = member.type === 'property' && /^alg(?:orithm)?$/u.test(member.key ?? '');
        if (isAlgorithm && isNone(code, member.value)) yield member.value;
      }
    }
    const third = call.args[2];
    if (third && isNone(code, third)) yield third;
  }
  for (const node of nodesOf(code, 'call', 'member')) {
    if (node.type === 'call') {
      const origin = originOf(code, node.callee);
      const isDecoding = origin?.path.join('.') === 'UnsecuredJWT.decode';
      if (origin?.module === 'jose' && isDecoding) yield node.callee;
    } else if (node.type === 'member' && node.property === 'None') {
      const origin = originOf(code, node);
      if (origin?.module === 'jose' && origin.path[0] === 'JWK') yield node;
    }
  }
}

export default defineRule({
  on: 'code',
  severity: 'error',
  says: 'Unsecured tokens (alg none) are accepted or issued.',
  why: 'Such a token has no signature. Anyone can write one with any claims.',
  fix: 'Take none out of the list, and the class for unsecured tokens out of the code. Name the algorithms that you sign with.',
  sources: [rfc(8725, '3.2'), rfc(7518, '3.6'), document('none-deprecated')],
  examples: {
    bad: [
      "import jwt from 'jsonwebtoken';\njwt.verify(token, key, { algorithms: ['ES256', 'none'] });",
      "import jwt from 'jsonwebtoken';\njwt.sign({ sub: 'baker' }, '', { algorithm: 'none', expiresIn: '5m' });",
      "import { UnsecuredJWT } from 'jose';\nconst { payload } = UnsecuredJWT.decode(token);",
      "const algorithms = isProduction ? ['HS256'] : ['HS256', 'none'];\njwt.verify(token, key, { algorithms });",
      "const accepted = ['HS256', 'NONE'];\napp.use(expressjwt({ secret: keyOf, algorithms: accepted }));",
    ],
    good: [
      "import jwt from 'jsonwebtoken';\njwt.verify(token, key, { algorithms: ['ES256'] });",
      "if (header.alg === 'none') throw new Error('not signed');",
      "const style = { display: 'none', alignment: 'none' };",
    ],
  },
  *check(code) {
    const told = new Set<Node>();
    for (const node of placesIn(code)) {
      if (told.has(node)) continue;
      told.add(node);
      yield { at: node.at };
    }
    for (const node of nodesOf(code, 'call')) {
      if (!node.isNew) continue;
      const origin = originOf(code, node.callee);
      if (origin?.module !== 'jose' || origin.path.join('.') !== 'UnsecuredJWT') continue;
      yield {
        at: node.callee.at,
        severity: 'info',
        says: 'An unsecured token is issued.',
      };
    }
  },
});
