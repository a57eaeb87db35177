/** Whether a cookie that code sets is that of a login. Not: how sure a cookie's name alone is (#cookies/session-like). */
import { isNoLogin, isSessionLike } from '#cookies/session-like';
import { parseSetCookie } from '#cookies/set-cookie';
import { calledName, lastName } from './ask';
import type { Code } from './code';
import type { CookieSetting } from './cookie-setting';
import { follow } from './follow';
import { looksLikeKey } from './secret-names';
import type { Node } from './syntax';
import { followedAt } from './way';
import { isOtherName, wordsIn } from './words';

/** Names and calls of what a login is: `token`, `sessionId`, `createSession()`. */
const LOGIN = /token|jwt|jwe|jws|(?:^|_)s?id$|sess|auth|ticket|credential/iu;
const HALF = /^(?:access|refresh|id)$/iu;
const WHOLE = /^(?:signed|value|raw)$/iu;
const MAKES_LOGIN =
  /sign|encrypt|seal|encode|serialize|generate|create|issue|random|uuid|nanoid|login|authenticate/iu;

/** What is set is a token or the ID of a session: by its name, or by the call that made it. */
const isLoginValue = (code: Code, node: Node, left = 6): boolean => {
  if (left === 0) return false;
  const value = follow(code, node);
  return [node, value].some((each) => {
    if (each.type === 'call')
      return (
        MAKES_LOGIN.test(calledName(each)) ||
        LOGIN.test(calledName(each)) ||
        each.args.some((arg) => isLoginValue(code, arg, left - 1))
      );
    if (each.type === 'template' || each.type === 'infix')
      return each.children.some((part) => isLoginValue(code, part, left - 1));
    const of = each.type === 'member' ? lastName(each.of) : undefined;
    // `tokens.access`, `token.signed`
    const last = lastName(each) ?? '';
    const isPart = /tokens$/iu.test(of ?? '')
      ? HALF.test(last)
      : /token$/iu.test(of ?? '') && WHOLE.test(last);
    const name = isPart ? `${last}_token` : last;
    return !isOtherName(name) && LOGIN.test(wordsIn(name).join('_'));
  });
};

/** `expires: new Date(0)`, `new Date(Date.now() - 42)`: the browser deletes it. */
const isPast = (code: Code, options: Node | undefined): boolean => {
  const value = followedAt(code, options, 'expires');
  const [time] = value?.type === 'call' && value.isNew && lastName(value.callee) === 'Date' ? value.args : [];
  const given = time && follow(code, time);
  if (given?.type === 'number') return given.value < LONG_AGO;
  if (given?.type === 'text') return /\b1970\b/u.test(given.value);
  return given?.type === 'infix' && given.operator === '-' && given.left.type === 'call';
};
/** Milliseconds since 1970-01-01T00:00:00Z; a time before it is only written to delete something. */
const LONG_AGO = 1e12;

const isWords = (node: Node): boolean =>
  (node.type === 'text' && !looksLikeKey(node.value)) || (node.type === 'constant' && node.value === null);

/** A login where the package names the cookie itself, or where a token or the ID of a session is set. The name alone is a question: a time, a mark or nothing may be under it. */
export const kindOf = (
  code: Code,
  { name, value, options }: CookieSetting,
): 'login' | 'question' | undefined => {
  if (name === undefined) return 'login';
  // Words that are written into the code prove nobody's login: they take one away.
  if (value && isWords(follow(code, value))) return undefined;
  if (isPast(code, options)) return undefined;
  const age = followedAt(code, options, 'maxAge');
  if (age?.type === 'number' && age.value <= 0) return undefined;
  // The server sets it, as HttpOnly would show.
  const cookie = parseSetCookie(`${name.replaceAll(/[=;\s]/gu, '')}=x; HttpOnly`);
  if (isOtherName(name) || isNoLogin(cookie)) return undefined;
  const isLike = isSessionLike(cookie);
  if (value ? isLoginValue(code, value) : isLike) return 'login';
  return isLike ? 'question' : undefined;
};
