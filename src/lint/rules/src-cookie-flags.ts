/** Code that sets a login cookie without its flags. Not: a Set-Cookie field (the cookie rules). */
import { parseSetCookie } from '#cookies/set-cookie';
import { document } from '#sources/sources';
import { calledName, inTest, isBoolean, lastName } from '../code/ask';
import type { Code } from '../code/code';
import { follow, look } from '../code/follow';
import { originOf } from '../code/origin';
import type { CallNode, Node } from '../code/syntax';
import { defineRule, type Replacement } from '../rule';
import { isSessionLike } from '../session-like';

interface Setting {
  readonly name: string | undefined;
  readonly value: Node | undefined;
  /** Nothing when none are given. */
  readonly options: Node | undefined;
  /** Flags that the package sets when nothing is said. */
  readonly given: readonly string[];
}

const RESPONSE = /^(?:res|resp|response|reply|rep)$/iu;

/** Packages that set the cookie of a session themselves, with what they set when nothing is said. */
const SESSIONS: Readonly<Record<string, readonly string[]>> = {
  'express-session': ['httpOnly'],
  // It sets Secure by itself when the connection is.
  'cookie-session': ['httpOnly', 'secure'],
};

const ofSession = (code: Code, call: CallNode): Setting | undefined => {
  const origin = originOf(code, call.callee);
  const given = origin?.path.length === 0 ? SESSIONS[origin.module] : undefined;
  const options = call.args[0] && follow(code, call.args[0]);
  if (!given || options?.type !== 'object') return undefined;
  if (origin?.module === 'cookie-session') return { name: undefined, value: undefined, options, given };
  const cookie = look(code, options, 'cookie');
  if (cookie.state === 'unknown') return undefined;
  return {
    name: undefined,
    value: undefined,
    options: cookie.state === 'present' ? cookie.value : undefined,
    given,
  };
};

/** `cookies().set`, `cookieStore.set`, `response.cookies.set`: of Next.js. */
const isJar = (code: Code, node: Node): boolean => {
  const value = follow(code, node);
  if (value.type === 'call')
    return (
      originOf(code, value.callee)?.path.at(-1) === 'cookies' &&
      originOf(code, value.callee)?.module === 'next/headers'
    );
  return value.type === 'member' && value.property === 'cookies' && RESPONSE.test(lastName(value.of) ?? '');
};

const settingOf = (code: Code, call: CallNode): Setting | undefined => {
  const { callee, args } = call;
  const session = ofSession(code, call);
  if (session) return session;
  if (callee.type !== 'member' && callee.type !== 'name') return undefined;
  const method = calledName(call);
  const isResponse =
    callee.type === 'member' &&
    RESPONSE.test(lastName(callee.of) ?? '') &&
    /^(?:cookie|setCookie)$/u.test(method);
  const isNext = callee.type === 'member' && method === 'set' && isJar(code, callee.of);
  const origin = originOf(code, callee);
  const isSerialize = origin?.module === 'cookie' && origin.path.at(-1) === 'serialize';
  if (!isResponse && !isNext && !isSerialize) return undefined;
  const [first, second, third] = args;
  const given = first && follow(code, first);
  if (isNext && given?.type === 'object') {
    const [name, value] = ['name', 'value'].map((key) => look(code, given, key));
    const text = name?.state === 'present' ? follow(code, name.value) : undefined;
    return {
      name: text?.type === 'text' ? text.value : '',
      value: value?.state === 'present' ? value.value : undefined,
      options: given,
      given: [],
    };
  }
  const name = given?.type === 'text' ? given.value : ((first && lastName(first)) ?? '');
  return { name, value: second, options: third, given: [] };
};

const FLAGS = ['httpOnly', 'secure', 'sameSite'];

const isMissing = (code: Code, options: Node | undefined, flag: string): boolean => {
  const looked = look(code, options, flag);
  return looked.state === 'absent' || (looked.state === 'present' && isBoolean(code, looked.value, false));
};

const isLogin = ({ name, value }: Setting): boolean => {
  if (name === undefined) return true;
  if (value?.type === 'text' && value.value === '') return false;
  return isSessionLike(parseSetCookie(`${name.replaceAll(/[=;\s]/gu, '')}=x`));
};

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

export default defineRule({
  on: 'code',
  severity: 'warning',
  says: 'A login cookie is set without httpOnly, secure or sameSite.',
  why: 'Without httpOnly injected script can read the login, without secure it travels in clear, and without sameSite other sites can send requests with it.',
  fix: 'Set httpOnly: true, secure: true and sameSite: "lax" or "strict".',
  sources: [document('rfc6265bis', 'section 4.1.2'), document('asvs-5', 'V3.3'), document('owasp-session')],
  examples: {
    bad: [
      "res.cookie('session', id);",
      "res.cookie('sid', id, { httpOnly: true });",
      "const options = { httpOnly: true, secure: isProduction };\nresponse.cookie('access_token', token, { ...options });",
      'app.use(session({ secret: process.env.SESSION_SECRET, resave: false }));',
      "import { cookies } from 'next/headers';\n(await cookies()).set({ name: 'sid', value: id, httpOnly: true });",
    ],
    good: [
      "res.cookie('session', id, { httpOnly: true, secure: true, sameSite: 'lax' });",
      "res.cookie('session', id, { httpOnly: true, secure: process.env.NODE_ENV === 'production', sameSite: 'strict' });",
      "res.cookie('theme', 'dark');",
      "res.cookie('session', '', { maxAge: 0 });",
      "res.cookie('session', id, cookieOptions);",
      "app.use(session({ secret: process.env.SESSION_SECRET, cookie: { secure: true, sameSite: 'lax' } }));",
    ],
  },
  *check(code) {
    // Options that several cookies share are one fault.
    const told = new Set<Node>();
    for (const node of code.nodes) {
      const setting = node.type === 'call' ? settingOf(code, node) : undefined;
      if (node.type !== 'call' || !setting || !isLogin(setting)) continue;
      const missing = FLAGS.filter(
        (flag) => !setting.given.includes(flag) || isExplicitlyOff(code, setting.options, flag),
      ).filter((flag) => isMissing(code, setting.options, flag));
      if (missing.length === 0 || (setting.options && told.has(setting.options))) continue;
      if (setting.options) told.add(setting.options);
      yield {
        at: setting.options?.at ?? node.callee.at,
        ...withFlags(code, setting.options, missing),
        severity: inTest(code, 'warning'),
        says: `A login cookie is set without ${listed(missing)}.`,
      };
    }
  },
});

/** The flags, written into the literal that they are missing from; those that are there and off stay as they are. */
function withFlags(
  code: Code,
  options: Node | undefined,
  missing: readonly string[],
): { readonly replace?: Replacement } {
  const isLiteral = options?.type === 'object' && !options.members.some((each) => each.type === 'spread');
  if (!isLiteral || missing.some((flag) => look(code, options, flag).state !== 'absent')) return {};
  const last = options.members.at(-1);
  const at = last?.at.end ?? options.at.start + 1;
  const flags = missing.map((flag) => `${flag}: ${flag === 'sameSite' ? "'lax'" : 'true'}`).join(', ');
  return { replace: { at: { start: at, end: at }, with: last ? `, ${flags}` : ` ${flags} ` } };
}

/** A flag that the package would set, switched off. */
function isExplicitlyOff(code: Code, options: Node | undefined, flag: string): boolean {
  const looked = look(code, options, flag);
  return looked.state === 'present' && isBoolean(code, looked.value, false);
}
