/** Claims that nobody verified decide what a user may do. Reading them for display is no fault. */
import { document, rfc } from '#sources/sources';
import {
  accessOf,
  calledName,
  functionAround,
  handlerOf,
  lastName,
  nameAround,
  refuses,
  writtenAs,
} from '../code/ask';
import type { Code } from '../code/code';
import { follow } from '../code/follow';
import { tokenUse, variableOf, variablesFrom } from '../code/look-up';
import { nodesOf } from '../code/nodes';
import { parsedPart } from '../code/parsed-part';
import type { Binding } from '../code/scope';
import type { CallNode, InfixNode, Node } from '../code/syntax';
import { isOfPage } from '../code/of-page';
import { isNothing, resultOf } from '../code/returns';
import { onceFor } from '../once-for';
import { defineRule } from '../rule';

interface Decodings {
  /** Calls that give claims nobody verified. */
  readonly calls: ReadonlySet<Node>;
  /** What a callback gets them as. */
  readonly parameters: ReadonlySet<Binding>;
}

/** Functions of one's own that give what they decode. */
const ownDecoders = (code: Code, decoded: ReadonlySet<Node>): Set<Node> => {
  const own = new Set<Node>();
  for (const node of nodesOf(code, 'function')) {
    const result = resultOf(code, node);
    if (result && decoded.has(accessOf(code, result).root)) own.add(node);
  }
  return own;
};

/** Those of a token that is verified in the same handler are left out. */
const decodingsIn = (code: Code): Decodings => {
  const verified = new Map<Node | undefined, Set<string>>();
  const verify = (call: Node, token: Node): void => {
    const handler = handlerOf(code, call);
    verified.set(handler, (verified.get(handler) ?? new Set()).add(writtenAs(code, token)));
  };
  for (const { does, call, token } of code.uses) if (does === 'verify' && token) verify(call, token);
  for (const node of nodesOf(code, 'call')) {
    // A function of one's own that verifies: `verifyCode(issuer, answer)` may verify what is in the answer.
    if (!/verif|authenticate|validate/iu.test(calledName(node))) continue;
    for (const arg of node.args) verify(node, arg);
  }
  const isVerified = (call: Node, token: Node | undefined): boolean => {
    const known = verified.get(handlerOf(code, call));
    if (!token || !known) return false;
    const names = writtenAs(code, token).split('.');
    return names.some((_, index) => known.has(names.slice(0, index + 1).join('.')));
  };
  const calls = new Set<Node>();
  const parameters = new Set<Binding>();
  for (const { does, call, token } of code.uses) {
    if (does !== 'decode' || isVerified(call, token)) continue;
    calls.add(call);
    const callback = call.args.at(-1);
    const claims = callback?.type === 'function' ? callback.params[1] : undefined;
    const binding = claims && variableOf(code, claims);
    if (binding) parameters.add(binding);
  }
  for (const node of nodesOf(code, 'call')) {
    const part = parsedPart(code, node);
    if (part?.index === 1 && !isVerified(node, part.token)) calls.add(node);
  }
  if (calls.size === 0) return { calls, parameters };
  for (const call of calls) {
    // `token ? decode(token) : null`; a set goes on with what is added to it.
    const around = code.parents.get(call);
    const isEither = around?.type === 'choice' && around.test !== call;
    if (isEither || (around?.type === 'infix' && /^(?:&&|\|\||\?\?)$/u.test(around.operator)))
      calls.add(around);
  }
  const own = ownDecoders(code, calls);
  for (const node of nodesOf(code, 'call')) {
    if (!own.has(follow(code, node.callee))) continue;
    if (!isVerified(node, node.args[0])) calls.add(node);
  }
  return { calls, parameters };
};

/** What is read before a token is verified, or to see whether asking is worth while. */
const HARMLESS = new Set(
  'exp iat nbf iss kid alg typ header length aud azp tid nonce at_hash c_hash s_hash token_use type jku x5u client_id sid'.split(
    ' ',
  ),
);
/** Times: how old a token is decides whether asking is worth while. */
const TIME = /time(?:stamp)?(?:_?ms)?$|_at$|[a-z]At$|expir/iu;
/** Claims that say what a user may do: asking for one is a decision, however it is asked. */
const GRANTS =
  /admin|roles?$|^scp$|scopes?$|permission|^is[A-Z_]|^can[A-Z_]|verified$|staff|groups?$|plan$|tier$/u;
/** Looks a user up. */
const LOOKS_UP = /^(?:find|get|load|fetch|lookup|query|select|where)\w*$/u;
const ASKS = /^(?:includes|has|some|every|indexOf|test|match|startsWith|endsWith|equals)$/u;
/** The same claim in another form. */
const CONVERTS = /^(?:String|Number|parseInt|toString|trim|toLowerCase|toUpperCase)$/u;
const COMPARES = /^(?:[=!]==?|[<>]=?|in|instanceof)$/u;
const REQUEST = /^(?:req|request|ctx|context|locals|state|session|socket|client|c)$/iu;
const WHO = /user|auth|principal|account|claims|identity|role|token/iu;
const MOST_STEPS = 60;

interface Asked {
  /** The claim that is read; nothing for all of them. */
  readonly claim: string | undefined;
  /** How many variables it may go through. */
  readonly left: number;
  /** It went into a look-up: what comes back is a user. */
  readonly isLookedUp?: boolean;
}

/** Compared with nothing, or asked for its type: whether it is there, and not what it says. */
const isPresence = ({ left, right }: InfixNode): boolean =>
  [left, right].some((side) => isNothing(side) || (side.type === 'prefix' && side.operator === 'typeof'));

const nameOfFunction = (code: Code, node: Node): string => {
  const around = functionAround(code, node);
  return around ? (around.name ?? nameAround(code, around)) : '';
};
/** Functions that give who is logged in. */
const CURRENT =
  /^(?:get|find|load|fetch|resolve|require|read)?_?(?:current|auth\w*|session|logged_?in|signed_?in)_?(?:user|account|viewer|session)?$|^(?:require|ensure|authenticate|identify)_?(?:user|account|viewer|admin)$|^get_?user$|(?:user|account|viewer)_?(?:from|by|of)_?(?:req|token|cookie|header|session|context|auth|jwt)/iu;

/** `context: ({ req }) => ({ user: … })`: what handlers go by. */
const isContext = (code: Code, node: Node): boolean =>
  /^(?:create|get|build|make)?_?(?:[a-z]+_?)?context$/iu.test(nameOfFunction(code, node));

/** `c.set('user', claims)`: what handlers behind it go by. */
const isSetForHandlers = (call: CallNode, node: Node): boolean => {
  const [name, value] = call.args;
  return (
    value === node &&
    name?.type === 'text' &&
    WHO.test(name.value) &&
    call.callee.type === 'member' &&
    /^(?:set|decorate)$/u.test(calledName(call)) &&
    REQUEST.test(lastName(call.callee.of) ?? '')
  );
};

/** `socket.data` is of what came in, as `socket` is. */
const isOfRequest = (node: Node): boolean =>
  REQUEST.test(lastName(node) ?? '') || (node.type === 'member' && isOfRequest(node.of));

/** Claims that name the user, and functions that give the name. */
const IDENTIFIES = /^(?:sub|id|_id|user_?id|uid)$/iu;
const GIVES_ID = /user_?id$/iu;

/** NestJS gives what the function returns to handlers. */
const isGivenToHandlers = (code: Code, node: Node): boolean => {
  const around = functionAround(code, node);
  const call = around && code.parents.get(around);
  return call?.type === 'call' && calledName(call) === 'createParamDecorator';
};

/** Where the next `.then` reads what the function of this one gives. */
const goesOn = (code: Code, node: Node): readonly Node[] => {
  const around = functionAround(code, node);
  const call = around && code.parents.get(around);
  if (call?.type !== 'call' || call.args[0] !== around) return [];
  return variablesFrom(code, call).flatMap(({ taken, uses }) => (taken?.index === 0 ? uses : []));
};

const decides = (code: Code, from: Node, asked: Asked): boolean => {
  const { claim, left, isLookedUp = false } = asked;
  const grants = claim !== undefined && GRANTS.test(claim);
  let isCompared = false;
  let isUnequal = false;
  let lookedUp = isLookedUp;
  let node = from;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const parent = code.parents.get(node);
    if (!parent || parent.type === 'jsx') return false;
    const isDecision = claim !== undefined && !lookedUp && (grants || isCompared);
    if (parent.type === 'branch') {
      // This refuses tokens of another kind; it does not tell who sent the right kind.
      const isGuard = isUnequal && !grants && refuses(parent.body);
      return isDecision && parent.test === node && !isGuard;
    }
    if (parent.type === 'choice') {
      if (parent.test === node) return isDecision && parent.yes.type !== 'jsx' && parent.no.type !== 'jsx';
    } else if (parent.type === 'infix') {
      if (COMPARES.test(parent.operator)) {
        if (isPresence(parent)) return false;
        isCompared = true;
        isUnequal = parent.operator.startsWith('!');
      }
      // `claims.admin && grant()`
      else if (parent.operator === '&&' && parent.left === node && parent.right.type === 'call')
        return isDecision;
    } else if (parent.type === 'call') {
      const isArgument = parent.callee !== node;
      if (isSetForHandlers(parent, node)) return true;
      if (CONVERTS.test(calledName(parent))) {
        node = parent;
        continue;
      }
      const isAsking = ASKS.test(calledName(parent));
      if (isArgument && !isAsking && LOOKS_UP.test(calledName(parent)) && claim !== undefined)
        lookedUp = true;
      else if (!isAsking) return false;
      else isCompared = true;
    } else if (parent.type === 'property' && WHO.test(parent.key ?? '') && isContext(code, parent))
      return true;
    else if (parent.type === 'object' || parent.type === 'property') {
      // `findOne({ id: claims.sub })`
      if (claim === undefined) return false;
    } else if (parent.type === 'assign') {
      const { target } = parent.target;
      return (
        parent.value === node &&
        target?.type === 'member' &&
        isOfRequest(target.of) &&
        WHO.test(target.property ?? '')
      );
    } else if (parent.type === 'return' || parent.type === 'function') {
      const name = nameOfFunction(code, node);
      return (
        (isDecision && isCompared) ||
        isGivenToHandlers(code, node) ||
        (lookedUp
          ? CURRENT.test(name) ||
            goesOn(code, node).some(
              (use) => left > 0 && decides(code, use, { ...asked, left: left - 1, isLookedUp: true }),
            )
          : IDENTIFIES.test(claim ?? '') && GIVES_ID.test(name))
      );
    } else if (parent.type === 'declare') {
      if (!isCompared && !lookedUp) return false;
      const name = parent.target.binds[0]?.name;
      const from = parent.value ? variablesFrom(code, parent.value) : [];
      const variable = from.find((each) => each.name === name);
      return (
        variable !== undefined &&
        left > 0 &&
        variable.uses.some((use) =>
          decides(code, use, {
            claim: isCompared ? 'isCompared' : claim,
            left: left - 1,
            isLookedUp: lookedUp,
          }),
        )
      );
    } else if (parent.type !== 'prefix' && parent.type !== 'member') return false;
    node = parent;
  }
  return false;
};

/** The claims on the way; a method that is called on the last is none. */
const claimsOf = (code: Code, node: Node, path: readonly string[]): readonly string[] => {
  const parent = code.parents.get(node);
  const isMethod = parent?.type === 'call' && parent.callee === node;
  const claims = isMethod ? path.slice(0, -1) : path;
  // djwt gives header, payload and signature in a list.
  return claims[0] === 'payload' || claims[0] === '1' ? claims.slice(1) : claims;
};

/** Where a client writes: a request, and what frameworks give of one. */
const OF_CLIENT =
  /\b(?:req|request|ctx|context|event|socket|handshake|c)\b[\w.?![\]'"()]*\b(?:headers?|cookies?|query|body|params|auth|get)\b|\b(?:cookies|headers|getCookies?|getHeader|parseCookies)\(|\bauthorization(?:token)?\b/iu;
/** What verifies a token, in the handler or before it. */
const VERIFIES =
  /verif|introspect|validateToken|timingSafeEqual|createHmac|UseGuards|AuthGuard\b|authenticat|passport|requireAuth|\w*(?:auth|jwt|token)\w*(?:middleware|guard)\b(?!\s+implements)|\b(?:protect|(?:is|check|ensure)_?(?:Logged|Auth))/iu;

const withoutComments = onceFor(({ text }: Code) =>
  text.replaceAll(/\/\*(?:[^*]|\*(?!\/))*\*\/|(?<!:)\/\/[^\n]*/gu, ''),
);

/** The code without the name of the function that decides: a `verifyToken` that decodes proves nothing. */
const besides = (code: Code, node: Node): string => {
  const handler = handlerOf(code, node);
  const name = handler && (handler.name ?? nameAround(code, handler));
  return name ? withoutComments(code).replaceAll(name, '') : withoutComments(code);
};

/** The handler itself reads a request, and not what the server keeps of a login (OpenID Connect Core, section 3.1.3.7: a token endpoint's ID token may go unverified). */
const isFromClient = (code: Code, decoding: Node): boolean => {
  const handler = handlerOf(code, decoding) ?? code.root;
  const helper = decoding.type === 'call' ? follow(code, decoding.callee) : handler;
  const token = tokenUse(code, decoding)?.token;
  return (
    [handler, helper].some((each) => OF_CLIENT.test(writtenAs(code, each))) &&
    !(token && OF_SERVER.test(writtenAs(code, token)))
  );
};
/** What the server itself keeps of a login: no client writes it. */
const OF_SERVER = /\blocals\.|\bsession\.|\b(?:req|request|ctx)\.(?:user|state)\./u;

const isShown = (code: Code, node: Node): boolean => {
  if (!isOfPage(code)) return false;
  for (let at = code.parents.get(node); at; at = code.parents.get(at)) {
    const name = at.type === 'function' ? at.name : at.type === 'declare' ? at.target.binds[0]?.name : '';
    if (/^use[A-Z]|^[A-Z]\w*[a-z]/u.test(name ?? '')) return true;
  }
  return false;
};

const SHOWN = {
  severity: 'info',
  says: 'Unverified claims decide what is shown: the server must check.',
} as const;

/** An alarm takes a token that a client sent, and a file in which nobody verifies. */
const UNSEEN = {
  severity: 'info',
  says: 'Decoded claims decide: check that the token was verified before.',
} as const;

export default defineRule({
  on: 'code',
  severity: 'warning',
  says: 'The code trusts claims that it did not verify.',
  why: 'Decoding only takes the token apart. Anyone can write a token with any claims, and this code believes them.',
  fix: 'Verify the token first. Decide by the claims that the verification returns.',
  sources: [rfc(8725, '3.3'), rfc(7519, '7.2'), document('owasp-jwt')],
  examples: {
    bad: [
      "import jwt from 'jsonwebtoken';\nconst claims = jwt.decode(token);\nif (claims.role === 'admin') grant();",
      "import { decodeJwt } from 'jose';\nexport const isAdmin = (token) => decodeJwt(token).roles.includes('admin');",
      'const { payload } = jwt.decode(token, { complete: true });\nreq.user = payload;',
      'jwt.decode(token, (error, claims) => { req.userId = claims.id; next(); });',
      'const { sub } = jwt.decode(token);\nreq.user = await User.findById(sub);',
      "const claims = JSON.parse(atob(token.split('.')[1]));\nconst allowed = claims.scope === 'orders';\nif (allowed) list();",
      "const claims = req.cookies.token ? jwtDecode(req.cookies.token) : null;\nif (claims?.role !== 'admin') throw redirect(302, '/login');",
      'const verifyToken = (req, res, next) => {\n  // jwt.verify(token, key);\n  req.user = jwt.decode(req.headers.token);\n  next();\n};',
      'const context = ({ req }) => {\n  const user = jwtDecode(req.headers.authorization);\n  return { user };\n};',
      'const mine = (req, res, next) => {\n  const claims = jwt.decode(req.headers.authorization);\n  if (String(claims.id) === req.params.id) next();\n};',
      'const Current = createParamDecorator((data, context) => jwtDecode(requestOf(context).headers.token));',
      'const check = (req, next) =>\n  load(req.cookies.token)\n    .then((token) => decodeJwt(token))\n    .then((claims) => User.findByPk(claims.sub))\n    .then((user) => { req.user = user; next(); });',
      'function parseUserId(token) {\n  const claims = jwt.decode(token);\n  return claims.sub;\n}\nexport const userIdOf = (event) => parseUserId(event.headers.Authorization);',
      "app.use(async (c, next) => {\n  const { payload } = jwtDecode(getCookie(c, 'token'));\n  c.set('user', payload);\n  await next();\n});",
      'const createAppContext = ({ req }) => {\n  let user = null;\n  if (req.headers.token) user = jwtDecode(req.headers.token);\n  return { db, user };\n};',
      'const currentUser = async (req) => {\n  const { sub } = jwt.decode(req.cookies.token);\n  return await User.findById(sub);\n};',
    ],
    good: [
      "import jwt from 'jsonwebtoken';\nconst { header } = jwt.decode(token, { complete: true });\njwt.verify(token, await keyFor(header.kid), { algorithms: ['ES256'] });",
      "import { jwtDecode } from 'jwt-decode';\nif (jwtDecode(token).exp * 1000 < Date.now()) await renew();",
      'const claims = jwtDecode(token);\ngreeting.textContent = claims.name;',
      'const claims = jwt.decode(token);\nif (!claims) return;',
      "const claims = jwtDecode(token);\nif (typeof claims.oid !== 'string') return null;",
      "const Menu = () => <nav>{jwtDecode(token).role === 'admin' && <Admin />}</nav>;",
    ],
  },
  *check(code) {
    const { calls, parameters } = decodingsIn(code);
    if (calls.size === 0) return;
    for (const node of nodesOf(code, 'name', 'member', 'call')) {
      const parent = code.parents.get(node);
      // Only the whole of `a.b.c` counts.
      if (parent?.type === 'member' && parent.of === node && parent.property !== undefined) continue;
      const { root, path } = node.type === 'call' ? { root: node, path: [] } : accessOf(code, node);
      const binding = root.type === 'name' ? code.bindings.get(root) : undefined;
      if (!calls.has(root) && !(binding && parameters.has(binding))) continue;
      const claims = claimsOf(code, node, path);
      if (HARMLESS.has(claims[0] ?? '') || TIME.test(claims[0] ?? '')) continue;
      if (decides(code, node, { claim: claims[0], left: 2 }))
        yield {
          at: node.at,
          ...(isShown(code, node)
            ? SHOWN
            : isFromClient(code, root) && !VERIFIES.test(besides(code, node))
              ? {}
              : UNSEEN),
        };
    }
  },
});
