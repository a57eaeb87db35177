/** A token that goes into a log. Not: one in an address (in-address.ts), or one that is written down (in-code.ts). */
import { calledName, lastName, standsIn } from '../code/ask';
import type { Code } from '../code/code';
import { follow } from '../code/follow';
import { originOf } from '../code/origin';
import type { CallNode, Node } from '../code/syntax';
import { isTokenName, wordsIn } from '../code/words';
import type { Report } from '../rule';

const LOGGERS = /^(?:console|log|logger|winston|pino|bunyan|debug)$/iu;
const METHODS = /^(?:log|info|warn|error|debug|trace|dir|verbose|silly|fatal)$/u;
/** Calls that give the same text again. */
const SHOWS = /^(?:stringify|String|inspect|toString|concat|format)$/u;

/** What a message says it writes: no token of a login. */
const ANOTHER = /\b(?:push|fcm|apns|device|csrf|xsrf|captcha)\b/iu;

const isLog = ({ callee }: CallNode): boolean =>
  callee.type === 'member'
    ? METHODS.test(callee.property ?? '') && LOGGERS.test(lastName(callee.of) ?? '')
    : callee.type === 'name' && /^(?:log|debug)$/u.test(callee.name);

/** All cookies or all fields of a request: the login is among them. */
const isBag = (code: Code, node: Node): boolean => {
  const value = follow(code, node);
  return (
    value.type === 'member' &&
    /^(?:cookies|headers|signedCookies)$/u.test(value.property ?? '') &&
    /^(?:req|request|ctx)$/iu.test(lastName(value.of) ?? '')
  );
};

/** `MESSAGES.TOKEN_NOT_FOUND`: a constant that is there to be read. */
const isConstantText = (node: Node): boolean =>
  node.type === 'member' &&
  /^[A-Z][A-Z\d_]*$/u.test(node.property ?? '') &&
  wordsIn(lastName(node.of) ?? '').some((word) =>
    /^(?:messages?|errors?|events?|codes?|texts?|labels?|keys?|types?|constants?|actions?|logs?|strings?)$/u.test(
      word,
    ),
  );

/** `const auth = await bcrypt.compare(…)`: yes or no. */
const isAnswer = (code: Code, node: Node): boolean => {
  const value = follow(code, node);
  return (
    value.type === 'call' &&
    /^(?:compare(?:Sync)?|timingSafeEqual|is[A-Z]\w*|(?:delete|destroy)(?:One|Many)?)$/u.test(
      calledName(value),
    )
  );
};

/** `auth` names a state, a person or a part of a program as often. It is a text where a field of a request gave it, or where it is read as one. */
const isText = (code: Code, node: Node): boolean => {
  if (lastName(node)?.toLowerCase() !== 'auth') return true;
  if (node.type !== 'name') return false;
  const variable = code.bindings.get(node);
  const { value } = variable ?? {};
  return (
    (value !== undefined && OF_REQUEST.test(code.text.slice(value.at.start, value.at.end))) ||
    (variable?.uses ?? []).some((use) => {
      const read = code.parents.get(use);
      return read?.type === 'member' && read.of === use && OF_TEXT.test(read.property ?? '');
    })
  );
};
const OF_REQUEST = /\bauthorization\b|\bheaders?\b|\bcookies?\b/iu;
const OF_TEXT = /^(?:split|slice|substring|substr|replace(?:All)?|startsWith)$/u;

/** What a loop gives one by one is a token of a text: of a model, or of a parser. */
const isOfLoop = (code: Code, node: Node): boolean =>
  node.type === 'name' && code.bindings.get(node)?.how === 'each';

/** The place of a token within what is written, directly or as a part of it. */
const tokenWithin = (code: Code, node: Node, depth = 0): Node | undefined => {
  if (depth > 20) return undefined;
  const inner = (nodes: readonly Node[]): Node | undefined => {
    for (const each of nodes) {
      const found = tokenWithin(code, each, depth + 1);
      if (found) return found;
    }
    return undefined;
  };
  switch (node.type) {
    case 'name':
    case 'member':
      if (isBag(code, node)) return node;
      if (isAnswer(code, node) || !isText(code, node)) return undefined;
      return isTokenName(lastName(node) ?? '') && !isOfLoop(code, node) && !isConstantText(node)
        ? node
        : undefined;
    case 'property':
      return tokenWithin(code, node.value, depth + 1);
    case 'choice':
      return inner([node.yes, node.no]);
    case 'infix':
      if (/^(?:[=!]==?|[<>]=?|instanceof|in)$/u.test(node.operator)) return undefined;
      return node.operator === '&&'
        ? tokenWithin(code, node.right, depth + 1)
        : inner([node.left, node.right]);
    case 'template':
    case 'object':
    case 'array':
    case 'spread':
      return inner(node.children);
    case 'call': {
      const [first] = node.args;
      // `req.get('Authorization')`
      if (/^(?:get|header)$/u.test(calledName(node)) && first?.type === 'text') {
        return /^authorization$/iu.test(first.value) ? node : undefined;
      }
      return SHOWS.test(calledName(node)) ? inner(node.args) : undefined;
    }
    default:
      return undefined;
  }
};

/** A program for the command line, where printing a token is what was asked for. */
const COMMAND =
  /^#!|\bprocess\.argv\b|\b(?:from|require\()\s{0,3}['"](?:commander|yargs|cac|citty|meow|inquirer|@inquirer\/|prompts|ora|@oclif\/|@clack\/|clipanion|readline|minimist|optimist|docopt)/u;

/** `if (typeof token !== 'string') log(token)`, `if (token) use(token); else log(token)`: there it is none. */
const isNoneThere = (code: Code, call: CallNode, token: Node): boolean => {
  const name = code.text.slice(token.at.start, token.at.end).replaceAll(/[^\w$]/gu, '\\$&');
  const denies = new RegExp(
    `!\\s*${name}(?![\\w.])|typeof\\s+${name}\\s*!==?|${name}\\s*={2,3}\\s*(?:undefined|null|'')`,
    'u',
  );
  const isGiven = new RegExp(`^${name}$`, 'u');
  let child: Node = call;
  for (let node = code.parents.get(call); node && node.type !== 'function'; node = code.parents.get(node)) {
    if (node.type === 'branch' && node.how === 'if') {
      const test = code.text.slice(node.test.at.start, node.test.at.end);
      if (child === node.body[0] ? denies.test(test) : child === node.body[1] && isGiven.test(test))
        return true;
    }
    child = node;
  }
  return false;
};

/** A message on a token that was refused or taken back: it opens nothing any more. */
const REFUSED =
  /\b(?:invalid|expired|malformed|unknown|rejected|revoked)\b[^.]{0,30}\btoken\b|\b(?:error|failed|failure|cannot|could not)\b[^.]{0,20}\bverif\w+|\btoken\b[^.]{0,60}\b(?:removed|revoked|deleted|blacklisted|not found)\b/iu;

const isRefused = (call: CallNode): boolean =>
  call.args.some((arg) => {
    const texts = arg.type === 'template' ? arg.texts : arg.type === 'text' ? [arg.value] : [];
    return REFUSED.test(texts.join(' '));
  });

/** The package `debug` writes nothing unless a variable of the environment asks for it. */
const isOffByDefault = (code: Code, { callee }: CallNode): boolean => {
  const value = follow(code, callee);
  const made = value.type === 'call' ? value.callee : undefined;
  const isRequired =
    made?.type === 'call' &&
    lastName(made.callee) === 'require' &&
    made.args[0]?.type === 'text' &&
    made.args[0].value === 'debug';
  return isRequired || (made !== undefined && originOf(code, made)?.module === 'debug');
};

/** What a program prints for the person who started it. */
const isPrinted = (code: Code, { callee }: CallNode): boolean =>
  callee.type === 'member' && lastName(callee.of) === 'console' && COMMAND.test(code.text.slice(0, 50_000));

/** Words of names of what logs a person in, and how it is written; another word tells another kind: `billingToken`. */
const OF_LOGIN = new Set(
  'access auth authorization authentication id refresh user jwt token tokens bearer session login logout my new old the current get saved stored cookie cookies header headers req request raw encoded string value web app admin api client response res process env rest reset password forgot change verify verification confirm confirmation email magic invite google facebook github oauth provider expo data account customer accesstoken idtoken authtoken refreshtoken usertoken jwttoken'.split(
    ' ',
  ),
);
/** What a file that deals with logins has in it. */
const LOGINS =
  /jwt|authori[sz]|authent|bearer|(?:access|refresh|id|reset)_?token|log_?-?in\b|sign_?-?in\b|oauth|password/iu;

/** The file deals with logins, and the name says nothing else. */
const isOfLogin = (code: Code, token: Node): boolean =>
  LOGINS.test(code.text) && wordsIn(lastName(token) ?? '').every((word) => OF_LOGIN.has(word));

/** A function that is there to show what comes in, and is switched on for that. */
const DEBUGS = /debug/iu;

const TOLD = {
  debugged: { severity: 'info', says: 'A function for debugging logs a token.' },
  off: { severity: 'info', says: 'While DEBUG is set, a token goes into a log.' },
  printed: { severity: 'info', says: 'A command prints a token.' },
  refused: { severity: 'info', says: 'A token that opens nothing now goes into a log.' },
  another: { severity: 'info', says: 'This could be a token: check what it opens.' },
  written: { says: 'A token is written into a log.' },
} as const;

const toldOf = (code: Code, call: CallNode, token: Node): Omit<Report, 'at'> => {
  if (isOffByDefault(code, call)) return TOLD.off;
  if (isPrinted(code, call)) return TOLD.printed;
  if (standsIn(code, call, DEBUGS)) return TOLD.debugged;
  if (isRefused(call)) return TOLD.refused;
  return isOfLogin(code, token) ? TOLD.written : TOLD.another;
};

/** The token that a call writes into a log, where it does. */
export function* inLog(code: Code, node: Node): Generator<Report> {
  if (node.type !== 'call' || !isLog(node)) return;
  const [first] = node.args;
  if (first?.type === 'text' && ANOTHER.test(first.value)) return;
  const found = node.args.map((arg) => tokenWithin(code, arg)).find(Boolean);
  if (found && !isNoneThere(code, node, found)) yield { at: found.at, ...toldOf(code, node, found) };
}
