/** A token that takes a whole record of a person with it. Not: single claims about a person (pii-contact). */
import { document, rfc } from '#sources/sources';
import { accessOf, calledName, lastName } from '../code/ask';
import type { Code } from '../code/code';
import { isEmpty, follow } from '../code/follow';
import type { CallNode, Node } from '../code/syntax';
import { valuesOf } from '../code/values';
import { wordsIn } from '../code/words';
import { defineRule } from '../rule';

const FINDS = /^(?:find(?:One|Unique|First|By[A-Z])\w*|find|getUser\w*|create|save)$/u;
const COPIES = /^(?:toJSON|toObject|get)$/u;

/** Only people have these. */
const PERSONAL = /e_?-?mail|password|user_?name|phone|login/iu;

/** The call or the table says that it looks up a person: `User.findOne`, `getUserById`, `findOne({ email })`. */
const findsPerson = (code: Code, call: CallNode): boolean =>
  call.callee.type === 'member' &&
  ([lastName(call.callee.of) ?? '', calledName(call)].some((name) =>
    wordsIn(name).some((word) => /^(?:users?|accounts?|members?|persons?|people)$/u.test(word)),
  ) ||
    PERSONAL.test(code.text.slice(call.callee.of.at.end, call.at.end)));

/** `{ select: { id: true } }`, `.select('name')`: only these fields come out. */
const selects = (code: Code, call: CallNode): boolean =>
  /\b(?:select|attributes|projection|fields|omit|pick)\b/u.test(
    code.text.slice(call.at.start, code.parents.get(code.parents.get(call) ?? call)?.at.end ?? call.at.end),
  );

/** `userSchema.methods.issue = function () { … this … }` */
const isOfPerson = (code: Code, node: Node): boolean => {
  for (let at = code.parents.get(node); at; at = code.parents.get(at)) {
    const target = at.type === 'assign' ? at.target.target : undefined;
    if (target) return /user\w*schema\b/iu.test(code.text.slice(target.at.start, target.at.end));
  }
  return false;
};

/** Names of tables of people. */
const PEOPLE = /^(?:\w*users?|accounts?|members?|persons?|people)$/iu;

/** `db.select().from(users)`: every column. */
const selectsPeople = (call: CallNode): boolean => {
  let ofPeople = false;
  for (let at: Node = call; at.type === 'call' && at.callee.type === 'member'; at = at.callee.of) {
    if (calledName(at) === 'from') ofPeople = PEOPLE.test((at.args[0] && lastName(at.args[0])) ?? '');
    if (calledName(at) === 'select') return ofPeople && at.args.length === 0;
  }
  return false;
};

/** `SELECT * FROM users` */
const asksForPeople = (call: CallNode): boolean => {
  for (let at: Node = call; at.type === 'call'; at = at.callee.type === 'member' ? at.callee.of : at.callee)
    if (ASKS.test(textOf(at.args[0]))) return true;
  return false;
};

const ASKS = /^\s*select\s+\*\s+from\s+["`[]?(?:\w*users?|accounts?|members?)\b/iu;

const textOf = (node: Node | undefined): string =>
  node?.type === 'text' ? node.value : node?.type === 'template' ? node.texts.join('?') : '';

/** The parts of an answer that are the record itself. */
const WHOLE = /^(?:\d+|rows|results?|_doc|dataValues|attributes)$/u;

/** What comes out of a table, by itself or copied. */
const isRecord = (code: Code, node: Node, left = 6): boolean =>
  left > 0 &&
  valuesOf(code, node).some((value) => {
    if (value.type === 'object')
      return value.members.some((each) =>
        isRecord(code, each.type === 'spread' ? each.of : each.value, left - 1),
      );
    const { root, path } = accessOf(code, value);
    if (root.type !== 'call' || root.callee.type !== 'member' || !path.every((name) => WHOLE.test(name)))
      return false;
    const { of } = root.callee;
    if (COPIES.test(calledName(root)) && root.args.length === 0)
      return (
        (of.type === 'name' && of.name === 'this' && isOfPerson(code, of)) || isRecord(code, of, left - 1)
      );
    if (asksForPeople(root) || selectsPeople(root)) return true;
    return FINDS.test(calledName(root)) && findsPerson(code, root) && !selects(code, root);
  });

/** `user.password = undefined`, `delete user[field]`: what is left was chosen. */
const losesFields = (code: Code, payload: Node): boolean => {
  let record = payload;
  while (record.type === 'call' && record.callee.type === 'member') record = record.callee.of;
  const uses = record.type === 'name' ? (code.bindings.get(record)?.uses ?? []) : [];
  return uses.some((use) => {
    const member = code.parents.get(use);
    const change = member?.type === 'member' ? code.parents.get(member) : undefined;
    if (change?.type === 'prefix') return change.operator === 'delete';
    const assign = change?.type === 'pattern' ? code.parents.get(change) : undefined;
    return assign?.type === 'assign' && isEmpty(follow(code, assign.value));
  });
};

const passwordIn = (code: Code, node: Node): Node | undefined => {
  const value = follow(code, node);
  const members = value.type === 'object' ? value.members : [];
  return members.find(
    (each) =>
      each.type === 'property' &&
      /^(?:password|passwd|pwd)(?:_?hash)?$/iu.test(each.key ?? '') &&
      !isEmpty(follow(code, each.value)),
  );
};

export default defineRule({
  on: 'code',
  severity: 'warning',
  says: 'The token contains a person’s whole record.',
  why: 'Everyone who holds the token can read it: password hashes, addresses, and what the table gets later.',
  fix: 'List the claims that the receiver needs: sub, and what it decides by.',
  sources: [rfc(7519, '12'), document('owasp-jwt')],
  examples: {
    bad: [
      "import jwt from 'jsonwebtoken';\nconst user = await User.findOne({ email });\njwt.sign(user.toJSON(), key, { expiresIn: '10m' });",
      "import jwt from 'jsonwebtoken';\nconst baker = await Baker.findOne({ where: { username } });\njwt.sign({ ...baker }, key, { expiresIn: '10m' });",
      "import jwt from 'jsonwebtoken';\nconst [account] = await db.select().from(users).where(eq(users.id, id));\njwt.sign({ ...account }, key, { expiresIn: '10m' });",
      "import jwt from 'jsonwebtoken';\nconst { rows } = await pool.query('SELECT * FROM users WHERE id = $1', [id]);\njwt.sign(rows[0], key, { expiresIn: '10m' });",
      "import jwt from 'jsonwebtoken';\nconst issue = (user) => jwt.sign({ user }, key, { expiresIn: '10m' });\nissue(await User.findOne({ email }));",
      "import jwt from 'jsonwebtoken';\njwt.sign({ sub: id, password }, key, { expiresIn: '10m' });",
      "import jwt from 'jsonwebtoken';\nconst user = await users.findOneByEmail(email);\njwt.sign({ user }, key, { expiresIn: '10m' });",
      "userSchema.methods.issue = function () {\n  return jwt.sign(this.toObject(), key, { expiresIn: '10m' });\n};",
    ],
    good: [
      "import jwt from 'jsonwebtoken';\nconst user = await User.findOne({ email });\nuser.password = undefined;\njwt.sign(user.toJSON(), key, { expiresIn: '10m' });",
      "import jwt from 'jsonwebtoken';\nconst user = await User.findOne({ email });\nfor (const field of hidden) delete user[field];\njwt.sign(user.toJSON(), key, { expiresIn: '10m' });",
      "import jwt from 'jsonwebtoken';\nconst order = await Order.findById(id);\njwt.sign(order.toJSON(), key, { expiresIn: '10m' });",
      "import jwt from 'jsonwebtoken';\nconst user = await User.findOne({ email });\njwt.sign({ sub: user.id }, key, { expiresIn: '10m' });",
      "import jwt from 'jsonwebtoken';\njwt.sign({ ...row, password: '' }, key, { expiresIn: '10m' });",
      "import jwt from 'jsonwebtoken';\nconst action = await Action.findOne({ id });\njwt.sign(action.toJSON(), key, { expiresIn: '10m' });",
    ],
  },
  *check(code) {
    for (const { does, payload } of code.uses) {
      if (does !== 'sign' || !payload) continue;
      const password = passwordIn(code, payload);
      if (password)
        yield {
          at: password.at,
          severity: 'error',
          says: 'The token has a password in it.',
        };
      else if (isRecord(code, payload) && !losesFields(code, payload)) yield { at: payload.at };
    }
  },
});
