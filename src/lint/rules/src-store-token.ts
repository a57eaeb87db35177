/** Code that keeps a token where script can read it. Not: a setup that does (store-access-webstorage). */
import { document, rfc } from '#sources/sources';
import { functionAround, lastName, within, writtenAs } from '../code/ask';
import type { Code } from '../code/code';
import { follow } from '../code/follow';
import type { StoreCall } from '../code/library';
import { libraryOf, rowOf } from '../code/libraries';
import { variablesFrom } from '../code/look-up';
import { nodesOf } from '../code/nodes';
import { onceForNode } from '../code/once-for-node';
import { originOf } from '../code/origin';
import type { CallNode, Node } from '../code/syntax';
import { atWay } from '../code/way';
import { looksLikeKey } from '../code/secret-names';
import { callsOf } from '../code/values';
import { isOtherName, isTokenName } from '../code/words';
import { defineRule } from '../rule';

type Place = StoreCall['place'];

interface Storing {
  readonly node: Node;
  readonly place: Place;
  /** The key, when it is told. */
  readonly name: string;
  readonly value: Node | undefined;
}

const storageOf = (node: Node): Place | undefined => {
  const name = lastName(node);
  const isGlobal =
    node.type === 'name' ||
    (node.type === 'member' && /^(?:window|globalThis|self)$/u.test(lastName(node.of) ?? ''));
  return isGlobal && (name === 'localStorage' || name === 'sessionStorage') ? name : undefined;
};

const textOf = (code: Code, node: Node): string => {
  const value = follow(code, node);
  if (value.type === 'text') return value.value;
  if (value.type === 'template') return value.texts[0] ?? '';
  return lastName(node) ?? '';
};

/** A service of Angular, whose import is often left out. */
const COOKIES = /^cookies?Service$/iu;

const optionText = (code: Code, node: Node): string =>
  writtenAs(code, follow(code, node)).replaceAll(/^['"]|['"]$/gu, '');

/** Where a package keeps things: where it is told, when that is a place that script can read. */
const placeOf = (code: Code, row: StoreCall, own: Node | undefined): Place | undefined => {
  const written = own ? optionText(code, own) : '';
  if (!own || /\blocalStorage\b/u.test(written)) return row.place;
  if (/\bsessionStorage\b/u.test(written)) return 'sessionStorage';
  const [module = ''] = [originOf(code, own)?.module];
  return module === 'redux-persist' ? row.place : libraryOf(module)?.stores && 'unencrypted storage';
};

/** `const token = useCookie('token')`, and later `token.value = answer.token`. */
const isSetLater = (code: Code, call: CallNode): boolean =>
  variablesFrom(code, call).some(({ uses }) =>
    uses.some((use) => {
      const member = code.parents.get(use);
      const pattern = member?.type === 'member' && member.property === 'value' && code.parents.get(member);
      const assign = pattern && code.parents.get(pattern);
      return assign && assign.type === 'assign' && !isWords(follow(code, assign.value));
    }),
  );

/** What a package keeps, as the table of libraries says; one that is told where to keep things keeps tokens. */
const ofLibrary = (code: Code, call: CallNode, row: StoreCall): Storing[] => {
  const optionAt = (way: string): Node | undefined =>
    call.args.map((arg) => atWay(code, arg, way)).find(Boolean);
  const place = placeOf(code, row, row.storage === undefined ? undefined : optionAt(row.storage));
  const [way, wanted] = row.when ?? [];
  const set = way === undefined ? undefined : optionAt(way);
  if (!place || (way !== undefined && !(set && wanted?.test(optionText(code, set))))) return [];
  if (row.isSetLater && !isSetLater(code, call)) return [];
  if (row.under !== undefined) {
    const around = code.parents.get(call);
    if (around?.type !== 'property' || around.key !== row.under) return [];
  }
  const [list] = (row.lists ?? []).flatMap((each) => optionAt(each) ?? []);
  if (list) {
    const names = within(follow(code, list)).flatMap((each) => (each.type === 'text' ? each : []));
    return names.slice(0, 20).map((each) => ({ node: each, place, name: each.value, value: call }));
  }
  if (row.lists && row.within === undefined) return [];
  if (row.within !== undefined) {
    const arg = (row.keeps === undefined ? undefined : optionAt(row.keeps)) ?? call.args[row.within];
    for (const each of arg ? within(arg) : []) {
      if (each.type !== 'property' || each.key === undefined || !isTokenName(each.key)) continue;
      if (each.value.type !== 'function') return [{ node: each, place, name: each.key, value: arg }];
    }
    return [];
  }
  if (row.isWhole) {
    const given = call.args[0] && follow(code, call.args[0]);
    const pairs =
      given?.type === 'array' ? given.items.map((item) => follow(code, item)) : given ? [given] : [];
    return pairs.flatMap((pair) => {
      const isObject = pair.type === 'object';
      const [key, value] = (isObject ? ['key', 'value'] : ['0', '1']).map((each) => atWay(code, pair, each));
      return key && value ? [{ node: isObject ? call : pair, place, name: textOf(code, key), value }] : [];
    });
  }
  if (set) return [{ node: set, place, name: 'token', value: call }];
  const key = row.key === undefined ? undefined : call.args[row.key];
  const value = row.value === undefined ? call : call.args[row.value];
  return key ? [{ node: call, place, name: textOf(code, key), value }] : [];
};

const ofCall = (code: Code, call: CallNode): Storing[] => {
  const { callee, args } = call;
  const [key, value] = args;
  const row = rowOf(originOf(code, callee), 'stores');
  if (row) return ofLibrary(code, call, row);
  const isService =
    callee.type === 'member' &&
    /^(?:set|put)$/u.test(callee.property ?? '') &&
    COOKIES.test(lastName(callee.of) ?? '');
  if (isService && key) return [{ node: call, place: 'document.cookie', name: textOf(code, key), value }];
  const place =
    callee.type === 'member' && callee.property === 'setItem'
      ? storageOf(follow(code, callee.of))
      : undefined;
  return place && key ? [{ node: call, place, name: textOf(code, key), value }] : [];
};

/** What is written before the `=` of a cookie, and a sign that it is deleted. */
const COOKIE = /^\s*([^=;]+)=/u;
const DELETES = /max-age\s*=\s*(?:0|-\d+)|expires\s*=\s*thu,\s*01[ -]jan[ -]1970/iu;

const ofAssign = (code: Code, node: Node): Storing[] => {
  const target = node.type === 'assign' ? node.target.target : undefined;
  if (node.type !== 'assign' || target?.type !== 'member') return [];
  const { value } = node;
  if (target.property === 'cookie' && lastName(target.of) === 'document') {
    const inner = within(value).flatMap((each) =>
      each.type === 'text' ? [each.value] : each.type === 'template' ? each.texts : [],
    );
    if (inner.some((text) => DELETES.test(text))) return [];
    const name = COOKIE.exec(inner[0] ?? '')?.[1] ?? '';
    return [{ node, place: 'document.cookie', name, value }];
  }
  const place = storageOf(follow(code, target.of));
  const name = target.property ?? (target.index ? textOf(code, target.index) : '');
  return place ? [{ node, place, name, value }] : [];
};

/** `token.symbol`: what a token has, and not the token. */
const isFact = (node: Node | undefined): boolean =>
  node?.type === 'member' &&
  isTokenName(lastName(node.of) ?? '') &&
  !isTokenName(node.property ?? '') &&
  !/^(?:access|refresh|id|value|raw|data|body|text|key)$/iu.test(node.property ?? '');

/** True when what is stored is called a token, directly or within a literal. */
const isToken = (node: Node | undefined): boolean => {
  if (!node) return false;
  if (node.type === 'name' || node.type === 'member') return isTokenName(lastName(node) ?? '');
  if (node.type === 'property') return isTokenName(node.key ?? '') || isToken(node.value);
  const isPart = ['template', 'object', 'infix', 'spread'].includes(node.type);
  const isText =
    node.type === 'call' && /^(?:stringify|String|encodeURIComponent)$/u.test(lastName(node.callee) ?? '');
  return (isPart || isText) && node.children.some((child) => isToken(child));
};

/** Nothing, or words that are written into the code: no token. */
const isWords = (node: Node | undefined): boolean =>
  !node ||
  (node.type === 'text' && !node.value.startsWith('ey') && !looksLikeKey(node.value)) ||
  node.type === 'constant' ||
  node.type === 'number';

/** `JSON.stringify({ isLoggedIn })`: everything that is kept is named, and nothing of it is a token. */
const holdsNone = (node: Node | undefined): boolean => {
  const [given] = node?.type === 'call' && lastName(node.callee) === 'stringify' ? node.args : [];
  return (
    given?.type === 'object' &&
    given.members.length > 0 &&
    given.members.every((each) => each.type === 'property' && each.value.type !== 'object' && !isToken(each))
  );
};

/** What a token is read of, as it is written, in a function or in all of the code. */
const answersIn = onceForNode(
  (code: Code, around: Node): ReadonlySet<string> =>
    new Set(
      within(around).flatMap((each) =>
        each.type === 'member' && isTokenName(each.property ?? '') ? [writtenAs(code, each.of)] : [],
      ),
    ),
);

/** `JSON.stringify(answer)`, where `answer.accessToken` is read beside it. */
const isAnswerWithToken = (code: Code, node: Node | undefined): boolean => {
  const [given] = node?.type === 'call' && lastName(node.callee) === 'stringify' ? node.args : [];
  if (given?.type !== 'name' && given?.type !== 'member') return false;
  return answersIn(code, functionAround(code, given) ?? code.root).has(writtenAs(code, given));
};

/** `const save = (key, value) => AsyncStorage.setItem(key, value)`: the calls of it that name a token. */
function* throughHelper(code: Code, { args: [key, value] }: CallNode, place: Place): Generator<Storing> {
  const taken = key?.type === 'name' ? code.bindings.get(key)?.taken : undefined;
  const held = value && within(value).find((each) => each.type === 'name' && indexIn(code, each) >= 0);
  if (!taken || !held) return;
  for (const call of callsOf(code, taken.by)) {
    const [named, given] = [call.args[taken.index], call.args[indexIn(code, held)]];
    if (named) yield { node: call, place, name: textOf(code, named), value: given };
  }
}

/** Which parameter of its function the name is. */
const indexIn = (code: Code, node: Node): number =>
  (node.type === 'name' ? code.bindings.get(node)?.taken?.index : undefined) ?? -1;

/** Proofs of an address or of an invitation, which log nobody in for long. */
const ONE_USE = /passwordless|magic|reset|verif|invit|confirm|activat|e-?mail|captcha|turnstile|unsubscri/iu;

export default defineRule({
  on: 'code',
  abbreviated: true,
  severity: 'warning',
  says: 'Every script of the origin can read the token.',
  why: 'One injected script can copy the token and use it elsewhere. In localStorage it stays after the tab is closed.',
  fix: 'Keep it in memory, or let the server set it as a cookie with HttpOnly.',
  sources: [document('owasp-session'), rfc(10017)],
  examples: {
    bad: [
      "localStorage.setItem('access_token', response.token);",
      "const KEY = 'jwt';\nwindow.localStorage[KEY] = token;",
      'sessionStorage.user = JSON.stringify({ name, idToken });',
      'document.cookie = `token=${token}; path=/`;',
      "import Cookies from 'js-cookie';\nCookies.set('access_token', answer.access, { secure: true, sameSite: 'strict' });",
      'const storage = window.localStorage;\nstorage.setItem("token", token);',
      "createAuth0Client({ domain, clientId, cacheLocation: 'localstorage' });",
      "const save = async (item, value) => { await AsyncStorage.setItem(item, value); };\nsave('authToken', answer.authToken);",
      "class Kept {\n  static set(key, value) { localStorage.setItem(key, JSON.stringify(value)); }\n}\nKept.set('accessToken', answer.accessToken);",
      "localStorage.setItem('auth-user', JSON.stringify({ ...user, jwt }));",
      "defineStore('auth', { state: () => ({ accessToken: '' }), persist: true });",
      "if (answer.data.accessToken) localStorage.setItem('user', JSON.stringify(answer.data));",
      "const token = useCookie('token');\ntoken.value = answer.token;",
    ],
    good: [
      "const token = useCookie('token');\nshow(token.value);",
      "localStorage.setItem('selectedToken', token.symbol);",
      "localStorage.setItem('designTokens', JSON.stringify(theme));",
      "localStorage.setItem('csrfToken', token);",
      "localStorage.setItem('auth', JSON.stringify({ isLoggedIn: true, theme }));",
      "localStorage.setItem('jwt_clock_skew', form.skew);\nlocalStorage.setItem('token_username', form.name);",
      "localStorage.setItem('theme', 'dark');",
      "localStorage.setItem('tokenExpire', new Date(Date.now() + lifetime));",
      "localStorage.setItem('passwordless-token', token);",
      "import { persist } from 'zustand/middleware';\ncreate(persist(() => ({ accessToken: null, theme: 'rye' }), { name: 'shop', partialize: ({ theme }) => ({ theme }) }));",
      "document.cookie = 'token=; Max-Age=0; path=/';",
      "localStorage.setItem('token', '');",
      "import Cookies from 'js-cookie';\nCookies.set('csrfToken', token);\nCookies.set('theme', 'rye');\nCookies.remove('access_token');",
    ],
  },
  *check(code) {
    for (const node of nodesOf(code, 'call', 'assign')) {
      const direct = node.type === 'call' ? ofCall(code, node) : ofAssign(code, node);
      const [first] = direct;
      const helped = node.type === 'call' && first ? [...throughHelper(code, node, first.place)] : [];
      for (const storing of [...direct, ...helped]) {
        if (isWords(storing.value) || holdsNone(storing.value) || isFact(storing.value)) continue;
        if (isOtherName(storing.name) || ONE_USE.test(storing.name)) continue;
        if (!isTokenName(storing.name) && !isToken(storing.value) && !isAnswerWithToken(code, storing.value))
          continue;
        yield {
          at: storing.node.at,
          severity: storing.place === 'sessionStorage' ? 'info' : 'warning',
          says: `Every script can read the token in ${storing.place}.`,
        };
      }
    }
  },
});
