/** Code that writes a token where others can read it: a log, an address, the code itself. Not: a token in an address that was pasted (token-in-url). */
import { tokensIn } from '#artifacts/tokens-in';
import { claim, decodeJws, headerParameter, numberOf, stringOf } from '#jose/jws/jws';
import { document } from '#sources/sources';
import { calledName, lastName, standsIn } from '../code/ask';
import type { Code } from '../code/code';
import { follow } from '../code/follow';
import { originOf } from '../code/origin';
import type { CallNode, Node } from '../code/syntax';
import { isTokenName, wordsIn } from '../code/words';
import { TOKEN } from '../example-token';
import { defineRule, type Report, type Severity } from '../rule';
import { YEAR } from '../times';

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
      if (isAnswer(code, node)) return undefined;
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

/** The end of a URL before its value, and addresses that are sent to one person for one use. */
const QUERY = /[?&](?:access_|auth_|id_|refresh_)?(?:token|jwt|bearer|auth)=$/iu;
const ONE_USE =
  /reset|verif|invit|confirm|unsubscribe|magic|activat|csrf|xsrf|push|e-?mail|signup|download|share|preview|delete|alt=media/iu;

/** Names of what such an address is sent with. */
const SENT =
  /magic|invit|reset|forgot|recover|confirm|unsubscri|activat|verif\w*_?(?:mail|link|url)|mail|deep_?link|action_?(?:url|link)|^(?:build|create|make|get)\w*link$|revo[ck]|introspect/iu;
/** An address that names whom it was sent to. */
const TO_SOMEBODY = /^\}?[^'"`]{0,40}&(?:e?mail|address)=/iu;

/** Calls that drive a browser: only a test or a tool has it open an address. */
const DRIVES = /^(?:goto|visit)$/u;

/** A program for the command line, where printing a token is what was asked for. */
const COMMAND =
  /^#!|\bprocess\.argv\b|\b(?:from|require\()\s{0,3}['"](?:commander|yargs|cac|citty|meow|inquirer|@inquirer\/|prompts|ora|@oclif\/|@clack\/|clipanion|readline|minimist|optimist|docopt)/u;

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

/** `${FB_GRAPH_ENDPOINT}/me`: a constant that is named after a provider. */
const OF_OTHERS = /\b(?:FB|FACEBOOK|GOOGLE|GITHUB|GITLAB|INSTAGRAM|LINKEDIN|TWITTER|DISCORD|SLACK)_/u;

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

/** A token of another provider, whose API may take it in no other place. */
const isOfProvider = (code: Code, node: Node, value: Node): boolean =>
  ABSOLUTE.test(addressAround(code, node)) ||
  OF_OTHERS.test(addressAround(code, node)) ||
  wordsIn(lastName(value) ?? '').some((word) => !OWN.has(word)) ||
  (value.type === 'member' && SETTINGS.test(lastName(value.of) ?? ''));

/** `if (typeof token !== 'string') log(token)`: there it is none. */
const isNoneThere = (code: Code, call: CallNode, token: Node): boolean => {
  const name = code.text.slice(token.at.start, token.at.end).replaceAll(/[^\w$]/gu, '\\$&');
  const denies = new RegExp(
    `!\\s*${name}(?![\\w.])|typeof\\s+${name}\\s*!==?|${name}\\s*={2,3}\\s*(?:undefined|null|'')`,
    'u',
  );
  let child: Node = call;
  for (let node = code.parents.get(call); node && node.type !== 'function'; node = code.parents.get(node)) {
    if (node.type === 'branch' && node.how === 'if' && child === node.body[0])
      if (denies.test(code.text.slice(node.test.at.start, node.test.at.end))) return true;
    child = node;
  }
  return false;
};

const IN_ADDRESS = 'A token is written into an address, which logs keep.';
const OF_PROVIDER = 'The address contains a token of another provider.';
const IN_FRAGMENT = 'Browser histories, not servers, see the token in a fragment.';
const ON_MACHINE = 'An address on this machine contains a token.';

const isDriven = (code: Code, node: Node): boolean => {
  const call = code.parents.get(node);
  return call?.type === 'call' && DRIVES.test(calledName(call));
};

/** A message on a token that was refused or taken back: it opens nothing any more. */
const isRefused = (call: CallNode): boolean =>
  call.args.some((arg) => {
    const texts = arg.type === 'template' ? arg.texts : arg.type === 'text' ? [arg.value] : [];
    const [text = ''] = texts;
    const isDenied =
      /^(?:warn|error)$/u.test(calledName(call)) &&
      /\b(?:invalid|expired|malformed|unknown|rejected|revoked)\b[^.]{0,30}\btoken\b/iu.test(text);
    return (
      isDenied || /\btoken\b[^.]{0,60}\b(?:removed|revoked|deleted|blacklisted)\b/iu.test(texts.join(' '))
    );
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

function* inAddress(code: Code, node: Node): Generator<Report> {
  const told = (value: Node): Report =>
    /#[^?#`'"]*$/u.test(code.text.slice(node.at.start, value.at.start))
      ? { at: value.at, severity: 'info', says: IN_FRAGMENT }
      : isOwnMachine(code, node)
        ? { at: value.at, severity: 'info', says: ON_MACHINE }
        : isOfProvider(code, node, value)
          ? { at: value.at, severity: 'info', says: OF_PROVIDER }
          : { at: value.at, says: IN_ADDRESS };
  const isForOneUse = (value: Node): boolean =>
    ONE_USE.test(code.text.slice(node.at.start, value.at.end)) ||
    TO_SOMEBODY.test(code.text.slice(value.at.end, value.at.end + 60)) ||
    standsIn(code, node, SENT) ||
    isDriven(code, node);
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

/** `axios.get(url, { params: { token } })` */
/** An address that is named after a provider, or is one of theirs. */
const PROVIDER =
  /google|facebook|github|gitlab|instagram|linkedin|twitter|discord|dropbox|slack|^[`'"]https:/iu;

function* inParameters(code: Code, node: CallNode): Generator<Report> {
  if (!/^(?:get|delete|head|post|put|patch|request|axios)$/u.test(calledName(node))) return;
  const [address] = node.args;
  const isOthers = address && PROVIDER.test(code.text.slice(address.at.start, address.at.end).slice(0, 200));
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

/** Says nothing of anybody, or was published in documentation: the token of jwt.io, of RFC 7515 and of Supabase's local set-up. */
const NAMES_SOMEBODY =
  'iss aud sub azp client_id email role roles scope scp uid userId user_id user id username'.split(' ');

const isSample = (text: string): boolean => {
  const jws = decodeJws(text);
  const of = (name: string) => stringOf(claim(jws, name)?.value);
  return (
    of('name') === 'John Doe' ||
    of('iss') === 'supabase-demo' ||
    of('iss') === 'joe' ||
    NAMES_SOMEBODY.every((name) => claim(jws, name) === undefined)
  );
};

const gravityOf = (text: string, now: number): Severity => {
  const jws = decodeJws(text);
  if (stringOf(headerParameter(jws, 'alg')?.value)?.toLowerCase() === 'none' || isSample(text)) return 'info';
  const expires = numberOf(claim(jws, 'exp')?.value);
  return expires !== undefined && expires < now - YEAR ? 'info' : 'warning';
};

export default defineRule({
  on: 'code',
  abbreviated: true,
  severity: 'warning',
  says: 'A token is written where others can read it.',
  why: 'Logs, addresses and code are copied, kept and read by many. Anyone who finds a token there can use it until it expires.',
  fix: 'Write down whose token it is, not the token: its subject or its jti. Send it in the Authorization field or a cookie.',
  sources: [document('cwe-532'), document('asvs-5', 'V14.2.1'), document('gitleaks')],
  examples: {
    now: 1_790_000_000,
    bad: [
      "console.log('auth', req.headers.authorization);",
      'logger.debug({ user: user.id, accessToken });',
      "logger.debug('cookies', req.cookies);",
      "axios.get('/orders', { params: { token } });",
      'const page = await fetch(`https://orders.bakery.example/list?access_token=${token}`);',
      `const token = '${TOKEN}';`,
    ],
    good: [
      "console.log('signed in', user.id, token.length, typeof token, Boolean(token));",
      'console.log(`${tokenCount} tokens, ${token ? 1 : 0} of ours`);',
      'send(email, `https://bakery.example/reset?token=${resetToken}`);',
      "console.error('no token', error);",
      'const auth = await bcrypt.compare(password, user.hash);\nconsole.log(auth);',
      'const buildAccountLink = (path, token) => `${origin}${path}?token=${token}`;',
      'logger.info(`${SD_JWT_VC_TYP} is offered`);',
      'const page = `${origin}/confirmation?token=${token}&email=${encodeURIComponent(email)}`;',
      'const sendForgotPasswordMail = (url, token) => send(`${url}?token=${token}`);',
      'logger.error({ error }, TOKEN_MESSAGES.TOKEN_NOT_FOUND);',
      "console.log('made', authRepository, verifiedToken, deletedToken);",
      'await page.goto(`https://bakery.example/orders?token=${token}`);',
      'for await (const token of stream) console.log(token);',
      "logger.debug('could not read it', OAuthProfile);",
    ],
  },
  *check(code, { now }) {
    for (const node of code.nodes) {
      if (node.type === 'call' && isLog(node)) {
        const [first] = node.args;
        const speaksOfAnother = first?.type === 'text' && ANOTHER.test(first.value);
        const found = speaksOfAnother
          ? undefined
          : node.args.map((arg) => tokenWithin(code, arg)).find(Boolean);
        if (found && !isNoneThere(code, node, found))
          yield isOffByDefault(code, node)
            ? { at: found.at, severity: 'info', says: 'While DEBUG is set, a token goes into a log.' }
            : isPrinted(code, node)
              ? { at: found.at, severity: 'info', says: 'A command prints a token.' }
              : isRefused(node)
                ? {
                    at: found.at,
                    severity: 'info',
                    says: 'A token that opens nothing now goes into a log.',
                  }
                : { at: found.at, says: 'A token is written into a log.' };
      }
      if (node.type === 'call') yield* inParameters(code, node);
      yield* inAddress(code, node);
    }
    const texts = code.nodes.filter(({ type }) => /^(?:text|template|unread)$/u.test(type));
    for (const at of tokensIn(code.text)) {
      // In a comment, it shows how something is called.
      const isWritten = texts.some((node) => node.at.start <= at.start && at.end <= node.at.end);
      const severity = isWritten ? gravityOf(code.text.slice(at.start, at.end), now) : 'info';
      yield { at, severity, says: 'The code contains a token.' };
    }
  },
});
