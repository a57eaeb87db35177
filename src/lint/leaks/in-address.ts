/** A token that is written into an address, its query or its fragment. Not: one that goes into a log (in-log.ts). */
import { calledName, lastName, standsIn } from '../code/ask';
import type { Code } from '../code/code';
import { follow } from '../code/follow';
import { variableOf } from '../code/look-up';
import type { Binding } from '../code/scope';
import type { CallNode, Node } from '../code/syntax';
import { wordsIn } from '../code/words';
import type { Report } from '../rule';

/** The end of a URL before its value, and addresses that are sent to one person for one use. */
const QUERY = /[?&](?:access_|auth_|id_|refresh_)?(?:token|jwt|bearer|auth)=$/iu;
const ONE_USE =
  /reset|verif|invit|confirm|unsubscribe|magic|activat|csrf|xsrf|push|e-?mail|signup|download|share|preview|delete|alt=media/iu;

/** Names of what such an address is sent with. */
const SENT =
  /magic|invit|reset|forgot|recover|confirm|unsubscri|activat|verif\w*_?(?:mail|link|url)|mail|deep_?link|action_?(?:url|link)|^(?:build|create|make|get)\w*link$|revo[ck]|introspect/iu;
/** Calls that open an address, ask for it or send a browser there. */
const OPENS =
  /redirect|navigat|^(?:push|replace|open|assign|fetch|get|post|put|patch|delete|head|request|ajax|axios|got|ky|load|WebSocket|EventSource|connect|io|createConnection|append|html|prepend|attr|setAttribute|location)$/iu;
/** What opens an address that it is set to. */
const OPENED = /^(?:href|src|location|url|innerHTML)$/u;
/** The attribute before a value in JSX. */
const LINKS = /\b(?:href|src|action|to)=\{?\s*$/u;
const MOST_STEPS = 30;

/** Words of names of one's own tokens; a name with another word is of someone else's: `gotifyToken`. */
const OWN = new Set(
  'access auth authorization id refresh user jwt token bearer session login my new the current get saved stored'.split(
    ' ',
  ),
);
/** What holds settings, among them the tokens that other providers gave. */
const SETTINGS =
  /^(?:env|config\w*|settings?|options|opts|credentials?|notification|provider|integration|account|channel|params)$/iu;
/** A literal address of another party: what its API asks for is not up to the caller. */
const ABSOLUTE = /^[`'"]https?:\/\/(?!localhost|127\.)/u;

/** `${FB_GRAPH_ENDPOINT}/me`: the address, or a constant that holds it, is named after one of those who let people log in elsewhere. */
const PROVIDER =
  /(?:^|[^a-z])fb_|google|facebook|github|gitlab|instagram|linkedin|twitter|discord|dropbox|slack/iu;

/** The address as it is written, through what is joined to it with `+`. */
const addressAround = (code: Code, node: Node): string => {
  let whole = node;
  for (
    let at = code.parents.get(node);
    at?.type === 'infix' && at.operator === '+';
    at = code.parents.get(at)
  )
    whole = at;
  return code.text.slice(whole.at.start, whole.at.end);
};

/** The text that a joined or inserted text begins with. */
const beginningOf = (code: Code, node: Node, left = 12): string => {
  const found = follow(code, node);
  if (found.type === 'text') return found.value;
  if (found.type === 'infix' && left > 0) return beginningOf(code, found.left, left - 1);
  const [first] = found.type === 'template' ? found.children : [];
  const [text = ''] = found.type === 'template' ? found.texts : [];
  return text === '' && first && left > 0 ? beginningOf(code, first, left - 1) : text;
};

/** `http://localhost:${port}`: a tool that talks to itself on this machine; the port is one of its settings. */
const isOwnMachine = (code: Code, node: Node): boolean =>
  /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\]):$/u.test(beginningOf(code, node));

/** A form in a body has the same pairs, and no question mark. */
const isAddress = (code: Code, node: Node): boolean => /^`\$\{|\?/u.test(addressAround(code, node));

/** What the API of another provider asks for is not up to the caller. */
const isOfOthers = (address: string): boolean =>
  ABSOLUTE.test(address) || PROVIDER.test(address.slice(0, 200));

/** A token of another provider, whose API may take it in no other place. */
const isOfProvider = (code: Code, node: Node, value: Node): boolean =>
  isOfOthers(addressAround(code, node)) ||
  wordsIn(lastName(value) ?? '').some((word) => !OWN.has(word)) ||
  (value.type === 'member' && SETTINGS.test(lastName(value.of) ?? ''));

const IN_ADDRESS = 'A token is written into an address, which logs keep.';
const OF_PROVIDER = 'The address contains a token of another provider.';
const IN_FRAGMENT = 'Browser histories, not servers, see the token in a fragment.';
const UNOPENED = 'An address contains a token: check who opens it.';
const ON_MACHINE = 'An address on this machine contains a token.';

/**
 * True where the file itself opens the address: in a call that does, as what an element or a location is set to, or
 * through a variable. What only gives the address leaves it open who gets it: a mail, or a provider that asks for it.
 */
const isOpened = (code: Code, address: Node, left = 3): boolean => {
  const isUsed = (variable: Binding | undefined): boolean =>
    left > 0 && (variable?.uses ?? []).some((use) => isOpened(code, use, left - 1));
  let child = address;
  let steps = MOST_STEPS;
  for (let node = code.parents.get(child); node && steps > 0; node = code.parents.get(node), steps -= 1) {
    if (node.type === 'jsx') return LINKS.test(code.text.slice(node.at.start, address.at.start));
    if (node.type === 'call' && node.callee !== child && OPENS.test(calledName(node))) return true;
    if (node.type === 'declare') return isUsed(variableOf(code, node.target));
    if (node.type === 'assign') {
      const { target } = node.target;
      if (target?.type === 'member') return OPENED.test(target.property ?? '');
      return target?.type === 'name' && isUsed(code.bindings.get(target));
    }
    if (node.type === 'block' || node.type === 'function') return false;
    child = node;
  }
  return false;
};

/** `url.searchParams.set('token', …)`: one of the uses of `url` opens it. */
const isOwnerOpened = (code: Code, call: Node): boolean => {
  const parameters = call.type === 'call' && call.callee.type === 'member' ? call.callee.of : undefined;
  const owner = parameters?.type === 'member' ? parameters.of : undefined;
  const uses = owner?.type === 'name' ? code.bindings.get(owner)?.uses : undefined;
  return (uses ?? []).some((use) => isOpened(code, use, 2));
};

/** `axios.get(url, { params: { token } })` */
function* inParameters(code: Code, node: CallNode): Generator<Report> {
  if (!/^(?:get|delete|head|post|put|patch|request|axios)$/u.test(calledName(node))) return;
  const [address] = node.args;
  const isOthers = address && isOfOthers(code.text.slice(address.at.start, address.at.end));
  const told = isOthers ? { severity: 'info' as const, says: OF_PROVIDER } : { says: IN_ADDRESS };
  for (const arg of node.args) {
    for (const option of arg.type === 'object' ? arg.members : []) {
      if (option.type !== 'property' || !/^(?:params|query|searchParams)$/u.test(option.key ?? '')) continue;
      for (const each of option.value.type === 'object' ? option.value.members : []) {
        if (each.type === 'property' && QUERY.test(`?${each.key}=`)) yield { at: each.at, ...told };
      }
    }
  }
}

/** The tokens that an expression puts into an address. */
export function* inAddress(code: Code, node: Node): Generator<Report> {
  const told = (value: Node): Report =>
    /#[^?#`'"]*$/u.test(code.text.slice(node.at.start, value.at.start))
      ? { at: value.at, severity: 'info', says: IN_FRAGMENT }
      : isOwnMachine(code, node)
        ? { at: value.at, severity: 'info', says: ON_MACHINE }
        : isOfProvider(code, node, value)
          ? { at: value.at, severity: 'info', says: OF_PROVIDER }
          : isOpened(code, node) || isOwnerOpened(code, node)
            ? { at: value.at, says: IN_ADDRESS }
            : { at: value.at, severity: 'info', says: UNOPENED };
  const isForOneUse = (value: Node): boolean =>
    ONE_USE.test(code.text.slice(node.at.start, value.at.end)) || standsIn(code, node, SENT);
  if (node.type === 'call') yield* inParameters(code, node);
  if (node.type === 'template') {
    for (const [index, value] of node.children.entries()) {
      if (QUERY.test(node.texts[index] ?? '') && isAddress(code, node) && !isForOneUse(value))
        yield told(value);
    }
  } else if (node.type === 'infix' && node.operator === '+') {
    const before = node.left.type === 'infix' ? node.left.right : node.left;
    if (before.type === 'text' && QUERY.test(before.value) && !isForOneUse(node.right))
      yield told(node.right);
  } else if (
    node.type === 'call' &&
    /^(?:set|append)$/u.test(calledName(node)) &&
    node.callee.type === 'member'
  ) {
    const [name, value] = node.args;
    const isQuery = lastName(node.callee.of) === 'searchParams' && name?.type === 'text';
    if (isQuery && value && QUERY.test(`?${name.value}=`) && !isForOneUse(value)) yield told(value);
  }
}
