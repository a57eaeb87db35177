/** A secret that stands in the code. Not: one that is there for when a setting is missing (src-secret-fallback). */
import { document } from '#sources/sources';
import { callAround, inTest, settingsIn } from '../code/ask';
import type { Code } from '../code/code';
import { look } from '../code/follow';
import { keyMaterial } from '../code/key-material';
import { originOf } from '../code/origin';
import { isPlaceholder, isPrivateKey, isPublicKey, isSecretName } from '../code/secret-names';
import type { CallNode, Node } from '../code/syntax';
import { defineRule } from '../rule';

/** Packages whose options hold a secret under names that say nothing alone; the empty name is the first argument. */
const SECRET_OPTIONS: Readonly<Record<string, readonly string[]>> = {
  'express-session': ['secret'],
  'cookie-session': ['secret', 'keys'],
  'express-jwt': ['secret'],
  'passport-jwt': ['secretOrKey'],
  'cookie-parser': [''],
  'iron-session': ['password'],
};

/** What is the name of a setting rather than its value: `JWT_SECRET`, `app.jwt.secret`, `secret`. */
const NAMES_A_SETTING =
  /^(?:[A-Z][A-Z\d]*(?:_[A-Z\d]+)+|[a-z]+(?:\.[a-zA-Z]+)+|secret|(?:arn|projects)[:/].*|\/.*)$/u;

const isJwkWithSecret = (code: Code, node: Node): Node | undefined => {
  for (const name of ['k', 'd']) {
    const looked = look(code, node, name);
    if (looked.state === 'present' && looked.value.type === 'text') return looked.value;
  }
  return undefined;
};

/** The literal behind a key; nothing when it comes from elsewhere. */
const literalOf = (code: Code, key: Node): Node | undefined => {
  const material = keyMaterial(code, key);
  if (material.type === 'text') return material;
  return material.type === 'object' ? isJwkWithSecret(code, material) : undefined;
};

/** The option, in whichever argument it stands. */
const optionsNamed = (code: Code, call: CallNode, name: string): Node[] =>
  call.args.flatMap((argument) => {
    const looked = look(code, argument, name);
    return looked.state === 'present' ? [looked.value] : [];
  });

/** The secrets that a package is given in its options, or as its first argument. */
function* inPackage(code: Code, call: CallNode): Generator<Node> {
  const module = originOf(code, call.callee)?.module ?? '';
  const names = Object.hasOwn(SECRET_OPTIONS, module) ? (SECRET_OPTIONS[module] ?? []) : [];
  for (const name of names) {
    for (const value of name === '' ? call.args.slice(0, 1) : optionsNamed(code, call, name)) {
      const found = keyMaterial(code, value);
      for (const each of found.type === 'array' ? found.items : [found]) {
        const material = each && keyMaterial(code, each);
        if (material?.type === 'text') yield material;
      }
    }
  }
}

function* literalsIn(code: Code): Generator<Node> {
  for (const { key } of code.uses) {
    const literal = key && literalOf(code, key);
    if (literal) yield literal;
  }
  for (const { key, value, node } of settingsIn(code)) {
    const isSecret = key === 'secret' ? callAround(code, node) !== undefined : isSecretName(key);
    const found = isSecret ? keyMaterial(code, value) : undefined;
    if (found?.type === 'text' && !NAMES_A_SETTING.test(found.value)) yield found;
  }
  for (const { name, value, path } of code.variables) {
    const literal = value && path?.length === 0 && isSecretName(name) ? keyMaterial(code, value) : undefined;
    if (literal?.type === 'text' && !NAMES_A_SETTING.test(literal.value)) yield literal;
  }
  for (const node of code.nodes) {
    if (node.type === 'text' && isPrivateKey(node.value)) yield node;
    if (node.type === 'call') yield* inPackage(code, node);
  }
}

/** In capitals, as documentation writes what is to be replaced. */
const TO_REPLACE = /^(?:YOUR|MY)[_-][A-Z_-]+$/u;

export default defineRule({
  on: 'code',
  severity: 'error',
  says: 'A secret stands in the code.',
  why: 'Everybody who can read the code can sign tokens of their own with it, and it stays in the history when it is taken out.',
  fix: 'Load it from a secret store or the environment, and replace this one: it is known.',
  sources: [document('cwe-798'), document('asvs-5', 'V13.3.1')],
  examples: {
    bad: [
      "import jwt from 'jsonwebtoken';\njwt.sign({ sub: 'baker' }, 'flour-water-salt', { expiresIn: '5m' });",
      "import { jwtVerify } from 'jose';\nconst secret = new TextEncoder().encode('flour-water-salt');\nawait jwtVerify(token, secret);",
      "app.use(session({ secret: 'keyboard cat', cookie: { secure: true, sameSite: 'lax' } }));",
      "const JWT_SECRET = 'your-256-bit-secret';",
      "import { getIronSession } from 'iron-session';\nawait getIronSession(await cookies(), { cookieName: 'till', password: 'rye-and-spelt-and-oats-for-the-oven' });",
      'const pem = `-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA\n-----END PRIVATE KEY-----`;',
    ],
    good: [
      "import jwt from 'jsonwebtoken';\njwt.sign({ sub: 'baker' }, process.env.JWT_SECRET, { expiresIn: '5m' });",
      "jwt.verify(token, '-----BEGIN PUBLIC KEY-----\\nMFkw\\n-----END PUBLIC KEY-----', { algorithms: ['ES256'] });",
      "const jwtSecret = '<your secret>';",
      "const secretName = 'bakery/jwt';",
      "import { getIronSession } from 'iron-session';\nawait getIronSession(await cookies(), { cookieName: 'till', password: process.env.TILL_PASSWORD });",
      "const labels = { secret: 'Secret', password: 'Password' };",
    ],
  },
  *check(code) {
    const told = new Set<Node>();
    for (const node of literalsIn(code)) {
      if (node.type !== 'text' || told.has(node)) continue;
      told.add(node);
      const { value } = node;
      if (value === '' || isPublicKey(value) || isPlaceholder(value)) continue;
      const known = code.publishedAt(value);
      const says = isPrivateKey(value) ? 'A private key stands in the code.' : undefined;
      yield {
        at: node.at,
        severity: TO_REPLACE.test(value) ? 'info' : inTest(code, 'error'),
        ...(known === undefined
          ? says === undefined
            ? {}
            : { says }
          : { says: `A secret stands in the code, and it is a published one: ${known}.` }),
      };
    }
  },
});
