/** Set-Cookie fields that code writes as text. Not: calls that take the flags as options (cookie-setting.ts). */
import { isSessionLike } from '#cookies/session-like';
import { parseSetCookie, type SetCookie } from '#cookies/set-cookie';
import type { Code } from './code';
import { follow, look } from './follow';
import type { CallNode, Node, PropertyNode } from './syntax';

/** The text of a field, as far as it is told: what is inserted becomes an `x`. */
const fieldText = (code: Code, node: Node, left = 20): string | undefined => {
  const value = follow(code, node);
  if (value.type === 'text') return value.value;
  if (value.type === 'template') return value.texts.join('x');
  if (value.type === 'infix' && value.operator === '+' && left > 0) {
    const sides = [value.left, value.right].map((side) => fieldText(code, side, left - 1));
    return sides.every((side) => side === undefined) ? undefined : sides.map((side) => side ?? 'x').join('');
  }
  return undefined;
};

/** `{ statusCode: 200, cookies: ['session=…'] }`: what a function of Lambda answers with. */
const isAnswerOfGateway = (code: Code, node: Node): boolean => {
  const answer = node.type === 'property' && node.key === 'cookies' ? code.parents.get(node) : undefined;
  return answer !== undefined && look(code, answer, 'statusCode').state === 'present';
};

/** The field of a cookie, and where it is written. */
interface Field {
  readonly node: Node;
  readonly cookie: SetCookie;
}

/**
 * The fields of login cookies in `headers.append('Set-Cookie', 'session=…')`, `{ 'Set-Cookie': 'session=…' }`. Those
 * with an attribute that is inserted are left out: it can't be told.
 */
export function* loginFieldsIn(code: Code, node: CallNode | PropertyNode): Generator<Field> {
  const [first, second] = node.type === 'call' ? node.args : [];
  const name = node.type === 'property' ? node.key : first?.type === 'text' ? first.value : undefined;
  const value = node.type === 'property' ? node.value : second;
  if (!value || name === undefined) return;
  if (!/^set-cookie$/iu.test(name) && !isAnswerOfGateway(code, node)) return;
  const given = follow(code, value);
  for (const each of given.type === 'array' ? given.items : [value]) {
    const text = fieldText(code, each);
    if (text === undefined || /;\s*x\s*(?:;|$)|\Sx$/u.test(text)) continue;
    const cookie = parseSetCookie(text);
    // The server sets it, as HttpOnly would show.
    const isLike = isSessionLike(parseSetCookie(`${text}; HttpOnly`));
    // Where nothing is inserted, it proves nobody's login.
    if (isLike && cookie.value.includes('x')) yield { node: each, cookie };
  }
}
