/** Whether a claim decides what a user may do. Not: whether it was verified (unverified.ts, verifier.ts). */
import { calledName, functionAround, lastName, nameAround, refuses } from './ask';
import type { Code } from './code';
import { variablesFrom } from './look-up';
import { isNothing } from './returns';
import type { CallNode, InfixNode, Node } from './syntax';

/** What is read before a token is verified, or to see whether asking is worth while. */
const HARMLESS = new Set(
  'exp iat nbf iss kid alg typ header length aud azp tid nonce at_hash c_hash s_hash token_use type jku x5u client_id sid'.split(
    ' ',
  ),
);
/** Times: how old a token is decides whether asking is worth while. */
const TIME = /time(?:stamp)?(?:_?ms)?$|_at$|[a-z]At$|expir/iu;
/** True for claims that decide nothing about a user. */
export const isHarmless = (claim = ''): boolean => HARMLESS.has(claim) || TIME.test(claim);
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

/**
 * True where an expression that gives a claim leads to a decision: a condition, a look-up, or what handlers go by.
 * @param from reads the claim
 */
export const decides = (code: Code, from: Node, asked: Asked): boolean => {
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
export const claimsOf = (code: Code, node: Node, path: readonly string[]): readonly string[] => {
  const parent = code.parents.get(node);
  const isMethod = parent?.type === 'call' && parent.callee === node;
  const claims = isMethod ? path.slice(0, -1) : path;
  // djwt gives header, payload and signature in a list.
  return claims[0] === 'payload' || claims[0] === '1' ? claims.slice(1) : claims;
};
