/** Calls that set a cookie, with what they are given. Not: fields that are written as text (cookie-field.ts), or whether the cookie is a login's (login-cookie.ts). */
import { calledName, lastName } from './ask';
import type { Code } from './code';
import { follow } from './follow';
import { rowOf } from './libraries';
import type { CookieCall } from './library';
import type { CallNode, Node } from './syntax';
import { calledAs } from './uses';
import { atWay, lookAlong } from './way';

/** One cookie that is set. */
export interface CookieSetting {
  readonly name: string | undefined;
  readonly value: Node | undefined;
  /** Nothing when none are given. */
  readonly options: Node | undefined;
  /** Flags that the package sets when nothing is said. */
  readonly given: readonly string[];
}

const RESPONSE = /^(?:res|resp|response|reply|rep)$/iu;

/** `res.status(200).cookie(…)`: the response at the beginning of a chain. */
const isResponse = (node: Node): boolean => {
  let at = node;
  while (at.type === 'call' && at.callee.type === 'member') at = at.callee.of;
  return RESPONSE.test(lastName(at) ?? '');
};

const textIn = (code: Code, node: Node | undefined): string | undefined => {
  const value = node && follow(code, node);
  return value?.type === 'text' ? value.value : undefined;
};

/** Of `SESSION_COOKIE_NAME`, what it is the name of. */
const nameOf = (code: Code, node: Node | undefined): string =>
  textIn(code, node) ??
  ((node && (node.type === 'call' ? calledName(node) : lastName(node))) ?? '').replace(
    /_?(?:cookie_?)?name$/iu,
    '',
  );

/** What a call of a package sets, as the table of libraries says. */
const ofLibrary = (
  code: Code,
  { callee }: CallNode,
  { args }: ReturnType<typeof calledAs>,
  row: CookieCall,
): CookieSetting[] => {
  const [first] = args;
  const whole = row.isWhole && row.name !== undefined ? first && follow(code, first) : args[row.options];
  if (row.isWhole && (row.name === undefined || whole?.type === 'object')) {
    const given = whole && follow(code, whole);
    if (given?.type !== 'object') return [];
    const ofVariable = callee.type === 'member' && callee.of.type === 'name' ? callee.of.name : '';
    const name = textIn(code, atWay(code, given, 'name')) ?? (row.name === undefined ? ofVariable : '');
    return [{ name, value: atWay(code, given, 'value'), options: given, given: row.sets }];
  }
  const options = args[row.options];
  if (row.name !== undefined) {
    // Without a value, the cookie is deleted.
    if (row.value !== undefined && !args[row.value]) return [];
    const name = nameOf(code, args[row.name]);
    return [{ name, value: row.value === undefined ? undefined : args[row.value], options, given: row.sets }];
  }
  // The package names the cookie itself: it is that of the login.
  const value = options && follow(code, options);
  if (value?.type !== 'object' && value?.type !== 'call') return [];
  return (row.at ?? ['']).flatMap((way) => {
    const looked = lookAlong(code, options, way);
    if (looked.state === 'unknown') return [];
    const flags = looked.state === 'present' ? looked.value : undefined;
    return [{ name: undefined, value: undefined, options: flags, given: row.sets }];
  });
};

/** The cookies that a call sets, with what it gives them; none for other calls. */
export const settingsOf = (code: Code, call: CallNode): CookieSetting[] => {
  const { callee } = call;
  const called = calledAs(code, call);
  const row = rowOf(called.origin, 'cookies');
  if (row) return ofLibrary(code, call, called, row);
  const [name, value, options] = call.args;
  const isCookie =
    callee.type === 'member' && isResponse(callee.of) && /^(?:cookie|setCookie)$/u.test(calledName(call));
  if (isCookie) return [{ name: nameOf(code, name), value, options, given: [] }];
  // `setCookie(event, …)` of Nuxt, which imports it by itself.
  const isEvent = name?.type === 'name' && name.name === 'event' && calledName(call) === 'setCookie';
  return isEvent && callee.type === 'name' && !called.origin
    ? [{ name: nameOf(code, value), value: options, options: call.args[3], given: [] }]
    : [];
};
