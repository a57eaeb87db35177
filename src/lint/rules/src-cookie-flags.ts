/** Code that sets a login cookie without its flags. The cookie rules look at Set-Cookie fields. */
import { attributeOf, parseSetCookie } from '#cookies/set-cookie';
import { document } from '#sources/sources';
import { calledName, isBoolean, lastName } from '../code/ask';
import type { Code } from '../code/code';
import { follow, look } from '../code/follow';
import type { CookieCall } from '../code/library';
import { rowOf } from '../code/libraries';
import { nodesOf } from '../code/nodes';
import type { CallNode, Node } from '../code/syntax';
import { calledAs } from '../code/uses';
import { followedAt, atWay, lookAlong } from '../code/way';
import { looksLikeKey } from '../code/secret-names';
import { isOtherName, wordsIn } from '../code/words';
import { listed } from '../listed';
import { defineRule, type Replacement, type Report } from '../rule';
import { isNoLogin, isSessionLike } from '#cookies/session-like';

interface Setting {
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
): Setting[] => {
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

const settingsOf = (code: Code, call: CallNode): Setting[] => {
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

const FLAGS = ['httpOnly', 'secure', 'sameSite'];

const isMissing = (code: Code, options: Node | undefined, flag: string): boolean =>
  look(code, options, flag).state === 'absent' || isExplicitlyOff(code, options, flag);

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
const kindOf = (code: Code, { name, value, options }: Setting): 'login' | 'question' | undefined => {
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

export default defineRule({
  on: 'code',
  abbreviated: true,
  severity: 'warning',
  says: 'A login cookie is set without httpOnly, secure or sameSite.',
  why: 'Without httpOnly, injected script can read the login. Without secure, it travels in clear. Without sameSite, other sites can send requests with it.',
  fix: 'Set httpOnly: true, secure: true and sameSite: "lax" or "strict".',
  sources: [document('rfc6265bis', 'section 4.1.2'), document('asvs-5', 'V3.3'), document('owasp-session')],
  examples: {
    bad: [
      "res.cookie('session', id);",
      "res.cookie('_till_session', id);",
      "res.setHeader('Set-Cookie', `_till_session=${id}; Path=/`);",
      "res.cookie('sid', id, { httpOnly: true });",
      "const options = { httpOnly: true, secure: isProduction };\nresponse.cookie('access_token', token, { ...options });",
      'app.use(session({ secret: process.env.SESSION_SECRET, resave: false }));',
      "import { cookies } from 'next/headers';\n(await cookies()).set({ name: 'sid', value: id, httpOnly: true });",
      "res.setHeader('Set-Cookie', `session=${id}; Path=/`);",
      'const handler = async () => ({ statusCode: 200, cookies: [`session=${id}; Path=/`] });',
      "const options = (days) => ({ httpOnly: true, secure: true, maxAge: days * 864e5 });\nres.cookie('session', id, options(7));",
      "res.status(200).cookie('jid', token, { httpOnly: true });",
      "import { setCookie } from 'hono/cookie';\nsetCookie(c, 'session', id);",
    ],
    good: [
      "res.cookie(names.tokenExpiresAt, time, { secure: true, sameSite: 'lax' });",
      "res.cookie('session', id, { httpOnly: true, secure: true, sameSite: 'lax' });",
      "res.cookie('session', id, { httpOnly: true, expires: new Date(Date.now() - 42) });",
      "res.cookie('session', id, { path: '/', expires: new Date(0) });",
      "ctx.cookies.set('session');",
      "res.cookie('session', id, { httpOnly: true, secure: process.env.NODE_ENV === 'production', sameSite: 'strict' });",
      "res.cookie('theme', 'dark');",
      "res.cookie('session', '', { maxAge: 0 });",
      "res.cookie('session', id, cookieOptions);",
      "headers.append('Set-Cookie', `session=${id}; HttpOnly; Secure; SameSite=Lax`);",
      "app.use(session({ secret: process.env.SESSION_SECRET, cookie: { secure: true, sameSite: 'lax' } }));",
    ],
  },
  *check(code) {
    // Options that several cookies share are one fault.
    const told = new Set<Node>();
    for (const node of nodesOf(code, 'call', 'property')) {
      yield* writtenFields(code, node);
      if (node.type !== 'call') continue;
      for (const setting of settingsOf(code, node)) {
        const kind = kindOf(code, setting);
        if (!kind) continue;
        const missing = FLAGS.filter(
          (flag) => !setting.given.includes(flag) || isExplicitlyOff(code, setting.options, flag),
        ).filter((flag) => isMissing(code, setting.options, flag));
        const flags = setting.options && follow(code, setting.options);
        if (missing.length === 0 || (flags && told.has(flags))) continue;
        if (flags) told.add(flags);
        yield {
          at: setting.options?.at ?? node.callee.at,
          ...withFlags(code, setting.options, missing),
          ...(kind === 'login'
            ? { says: `A login cookie is set without ${listed(missing)}.` }
            : { severity: 'info', says: `Check the cookie: a login needs ${listed(missing)}.` }),
        };
      }
    }
  },
});

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

/** `headers.append('Set-Cookie', 'session=…')`, `{ 'Set-Cookie': 'session=…' }`: the field as text. */
function* writtenFields(code: Code, node: Node): Generator<Report> {
  const [first, second] = node.type === 'call' ? node.args : [];
  const name = node.type === 'property' ? node.key : first?.type === 'text' ? first.value : undefined;
  const value = node.type === 'property' ? node.value : second;
  if (!value || name === undefined) return;
  if (!/^set-cookie$/iu.test(name) && !isAnswerOfGateway(code, node)) return;
  const given = follow(code, value);
  for (const each of given.type === 'array' ? given.items : [value]) {
    const text = fieldText(code, each);
    if (text === undefined) continue;
    const cookie = parseSetCookie(text);
    // An attribute that is inserted can't be told.
    if (
      !isSessionLike(parseSetCookie(`${text}; HttpOnly`)) ||
      // Nothing is inserted: it proves nobody's login.
      !cookie.value.includes('x') ||
      /;\s*x\s*(?:;|$)|\Sx$/u.test(text)
    )
      continue;
    const missing = FIELD_FLAGS.filter((flag) => !attributeOf(cookie, flag));
    if (missing.length > 0) yield { at: each.at, says: `A login cookie is set without ${listed(missing)}.` };
  }
}

/** `{ statusCode: 200, cookies: ['session=…'] }`: what a function of Lambda answers with. */
const isAnswerOfGateway = (code: Code, node: Node): boolean => {
  const answer = node.type === 'property' && node.key === 'cookies' ? code.parents.get(node) : undefined;
  return answer !== undefined && look(code, answer, 'statusCode').state === 'present';
};

const FIELD_FLAGS = ['HttpOnly', 'Secure', 'SameSite'];

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
  const value = atWay(code, options, flag);
  return value !== undefined && isBoolean(code, value, false);
}
