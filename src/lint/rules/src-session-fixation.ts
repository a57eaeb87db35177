/** A login that goes on with the session of before. Not: a session that is too long (session-timeout), or cookies that hold the session themselves. */
import { document } from '#sources/sources';
import { calledName, handlerOf, lastName, standsIn, within, writtenAs } from '../code/ask';
import type { Code } from '../code/code';
import { nodesOf } from '../code/nodes';
import { originOf } from '../code/origin';
import { onceForNode } from '../code/once-for-node';
import type { Node } from '../code/syntax';
import { defineRule } from '../rule';

/** What is written into a session says that a user is logged in. */
const WHO =
  /^(?:user|userid|user_id|uid|account|accountid|username|loggedin|isloggedin|isauth|isauthenticated|authenticated|auth|admin|isadmin)$/iu;
const LOGIN = /log-?_?in|sign-?_?in|authenticate/iu;
/** Checks a password. */
const COMPARES =
  /^(?:compare|compareSync|comparePassword|checkPassword|verifyPassword|validatePassword|matchPassword)$/iu;
/** Packages whose sessions have an ID that outlives the login. */
const KEEPS_ID = new Set(['express-session', '@fastify/session', 'fastify-session']);

const isSession = (node: Node): boolean =>
  node.type === 'member' &&
  node.property === 'session' &&
  /^(?:req|request|ctx)$/iu.test(lastName(node.of) ?? '');

/** `req.session.user = …`, `Object.assign(req.session, { user })` */
const isLogin = (node: Node): boolean => {
  if (node.type === 'call') {
    const [into, from] = node.args;
    return (
      calledName(node) === 'assign' &&
      into !== undefined &&
      isSession(into) &&
      from?.type === 'object' &&
      from.members.some((each) => each.type === 'property' && WHO.test(each.key ?? ''))
    );
  }
  const target = node.type === 'assign' ? node.target.target : undefined;
  if (node.type !== 'assign' || node.operator !== '=' || target?.type !== 'member') return false;
  const isNobody = node.value.type === 'constant' && node.value.value !== true;
  return isSession(target.of) && WHO.test(target.property ?? '') && !isNobody;
};

/** What a login does about the session's ID, and whether it checks a password. */
const loginIn = onceForNode((code: Code, handler: Node) => {
  const calls = within(handler).filter((each) => each.type === 'call');
  return {
    renews: calls.some((call) => calledName(call) === 'regenerate'),
    isSure: calls.some(
      (call) => COMPARES.test(calledName(call)) || /\bargon2?\.verify$/u.test(writtenAs(code, call.callee)),
    ),
  };
});
const NOWHERE = { renews: false, isSure: false };

export default defineRule({
  on: 'code',
  severity: 'warning',
  says: 'The session keeps its ID when the user logs in.',
  why: 'An attacker who knows or planted the ID before the login is logged in with the victim (session fixation).',
  fix: 'Call req.session.regenerate() after the password was checked, and write the user into the new session.',
  sources: [document('owasp-session'), document('asvs-5', '7.2.4'), document('cwe-384')],
  examples: {
    bad: [
      "import session from 'express-session';\napp.use(session(options));\napp.post('/login', async (req, res) => {\n  const user = await users.find(req.body.name);\n  if (await bcrypt.compare(req.body.password, user.hash)) req.session.userId = user.id;\n});",
      "app.post('/login', async (req, res) => {\n  const account = await check(req.body);\n  Object.assign(req.session, { userId: account.id });\n});",
      "router.post('/login', (req, res) => {\n  req.session.user = check(req.body);\n});",
    ],
    good: [
      "import session from 'express-session';\napp.post('/login', (req, res) => {\n  req.session.regenerate(() => {\n    req.session.userId = req.user.id;\n  });\n});",
      "app.post('/cart', (req, res) => {\n  req.session.cart = req.body;\n});",
      "app.post('/logout', (req, res) => {\n  req.session.user = null;\n});",
      "import cookieSession from 'cookie-session';\napp.use(cookieSession(options));\napp.post('/login', (req, res) => {\n  req.session.userId = check(req.body);\n});",
    ],
  },
  *check(code) {
    const modules = new Set(
      nodesOf(code, 'call').flatMap(({ callee }) => originOf(code, callee)?.module ?? []),
    );
    if (modules.has('cookie-session') || modules.has('iron-session') || modules.has('client-sessions'))
      return;
    const told = new Set<Node | undefined>();
    for (const node of nodesOf(code, 'call', 'assign')) {
      if (!isLogin(node)) continue;
      const handler = handlerOf(code, node);
      if (told.has(handler)) continue;
      const { renews, isSure } = handler ? loginIn(code, handler) : NOWHERE;
      if (renews) continue;
      if (!isSure && !standsIn(code, node, LOGIN)) continue;
      told.add(handler);
      // What keeps the sessions may be in another file, and may give a new ID by itself.
      yield { at: node.at, severity: [...KEEPS_ID].some((each) => modules.has(each)) ? 'warning' : 'info' };
    }
  },
});
