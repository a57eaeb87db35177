/** A secret that is written in the code. Not: one that is there for when a setting is missing (src-secret-fallback). */
import { document } from '#sources/sources';
import { calledName, lastName, nameAround, settingsIn } from '../code/ask';
import type { Code } from '../code/code';
import { fallbacksIn } from '../code/fallbacks';
import { keyTextsOf } from '../code/key-material';
import { nodesOf } from '../code/nodes';
import { isOffered } from '../code/offered';
import {
  holdsNoSecrets,
  isCountedUp,
  isForTests,
  isNameOrLabel,
  isOfAnother,
  isPlaceholder,
  isPrivateKey,
  isPublicKey,
  isSecretName,
  isVagueName,
  looksLikeKey,
} from '../code/secret-names';
import { secretPlaces } from '../code/secret-places';
import type { Node } from '../code/syntax';
import { followedAt } from '../code/way';
import { wordsIn } from '../code/words';
import { defineRule, type Severity } from '../rule';

/** Where a text has a name, and nothing says yet that it is used as a key. */
interface Named {
  readonly name: string;
  readonly value: Node;
  /** The name of what it is a part of. */
  readonly within: string;
}

const SETS = /^(?:set|put|define|setenv|setSecret|register)$/iu;

const namedIn = (code: Code): Named[] => [
  ...settingsIn(code).map(({ key, value, node }) => ({
    name: key,
    value,
    within: node.type === 'property' ? nameAround(code, node) : '',
  })),
  ...code.variables.flatMap(({ name, value, path }) =>
    value && path?.length === 0 ? [{ name, value, within: '' }] : [],
  ),
  // `secret = '…'`, of a variable that is declared elsewhere or without a value.
  ...nodesOf(code, 'assign').flatMap(({ operator, target: { target }, value }) =>
    operator === '=' && target?.type === 'name' ? [{ name: target.name, value, within: '' }] : [],
  ),
  // `app.set('jwtSecret', '…')`
  ...nodesOf(code, 'call').flatMap((call) => {
    const [key, value] = SETS.test(calledName(call)) ? call.args : [];
    return key?.type === 'text' && value ? [{ name: key.value, value, within: '' }] : [];
  }),
];

const isSecretText = (code: Code, { name, within }: Named, text: string): boolean => {
  if (holdsNoSecrets(within)) return false;
  if (isVagueName(name)) return looksLikeKey(text);
  if (!isSecretName(name)) return false;
  // One secret of another server: it signs nothing, and short texts name it.
  if (/client/iu.test(name) && (!looksLikeKey(text) || isCountedUp(text))) return false;
  if (!isNameOrLabel(text, name)) return true;
  return (
    within === '' &&
    /secret/iu.test(name) &&
    code.publishedAt(text) !== undefined &&
    wordsIn(text).join() !== wordsIn(name).join() &&
    !/\s|^[A-Z\d_]+$/u.test(text)
  );
};

interface Literal {
  readonly node: Node;
  /** A name alone is a question; with a place that settings have, it is likely; what signs here, or is a whole private key, is sure. */
  readonly severity: Severity;
}

/** A key pair that is written down as a whole, and signs nothing here: a sample, or one for tests. */
const isKeyPair = (code: Code): boolean => nodesOf(code, 'text').some(({ value }) => isPublicKey(value));

/** Only unsecured tokens are accepted: no key is used, and src-verify-none says what is wrong. */
const isUnsecured = (code: Code, options: Node | undefined): boolean => {
  const list = followedAt(code, options, 'algorithms');
  return (
    list?.type === 'array' &&
    list.items.length > 0 &&
    list.items.every((item) => item.type === 'text' && item.value.toLowerCase() === 'none')
  );
};

function* literalsIn(code: Code): Generator<Literal> {
  const isPair = isKeyPair(code);
  const used = (node: Node): Literal => ({ node, severity: 'error' });
  for (const { key, options } of code.uses) {
    if (isUnsecured(code, options)) continue;
    if (key && !holdsNoSecrets(lastName(key) ?? ''))
      for (const text of keyTextsOf(code, key)) yield used(text);
  }
  for (const place of secretPlaces(code)) for (const text of keyTextsOf(code, place)) yield used(text);
  for (const node of nodesOf(code, 'text')) {
    if (isPrivateKey(node.value)) yield { node, severity: isPair ? 'info' : 'error' };
  }
  for (const named of namedIn(code)) {
    if (!isSecretName(named.name) && !isVagueName(named.name)) continue;
    // Of a list, the first speaks for all.
    const node = keyTextsOf(code, named.value).find(
      (each) => each.type === 'text' && isSecretText(code, named, each.value),
    );
    if (node?.type !== 'text') continue;
    const isLikely = isPrivateKey(node.value) || (!isOfAnother(named.name) && isOffered(code, node));
    yield { node, severity: isLikely ? 'warning' : 'info' };
  }
}

/** In capitals, as documentation writes what is to be replaced. */
const TO_REPLACE = /^(?:YOUR|MY)[_-][A-Z_-]+$/u;

export default defineRule({
  on: 'code',
  abbreviated: true,
  severity: 'error',
  says: 'The code contains a secret.',
  why: 'Everyone who can read the code can sign tokens with it. It stays in the history after you remove it.',
  fix: 'Load the secret from a secret store or the environment. Replace this one: others may have it.',
  sources: [document('cwe-798'), document('asvs-5', '13.3.1')],
  examples: {
    bad: [
      "import jwt from 'jsonwebtoken';\njwt.sign({ sub: 'baker' }, 'flour-water-salt', { expiresIn: '5m' });",
      "import { jwtVerify } from 'jose';\nconst secret = new TextEncoder().encode('flour-water-salt');\nawait jwtVerify(token, secret);",
      "app.use(session({ secret: 'keyboard cat', cookie: { secure: true, sameSite: 'lax' } }));",
      "const JWT_SECRET = 'your-256-bit-secret';",
      "import { getIronSession } from 'iron-session';\nawait getIronSession(await cookies(), { cookieName: 'till', password: 'rye-and-spelt-and-oats-for-the-oven' });",
      "import type { SessionOptions } from 'iron-session';\nexport const till: SessionOptions = { cookieName: 'till', password: 'rye-and-spelt-and-oats-for-the-oven' };",
      "import jwt from 'jsonwebtoken';\nconst issue = (claims, key) => jwt.sign(claims, key, { expiresIn: '5m' });\nissue({ sub }, 'flour-water-salt');",
      "class Keys {\n  static readonly ACCESS = 'flour-water-salt';\n}\njwt.sign({ sub }, Keys.ACCESS, { expiresIn: '5m' });",
      "module.exports = { secret: 'flour-water-salt' };",
      "app.set('jwtSecret', 'flour-water-salt');",
      "class Tokens { #secret = 'flour-water-salt'; }",
      "import { createHmac } from 'node:crypto';\ncreateHmac('sha256', 'flour-water-salt').update(body);",
      // Here the label is applied, and the secret is written.
      "import { createHmac } from 'node:crypto';\nconst derived = createHmac('sha256', 'flour-water-salt').update(today).digest();\ncreateHmac('sha256', derived).update(body);",
      'const pem = `-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA\n-----END PRIVATE KEY-----`;',
    ],
    good: [
      "import jwt from 'jsonwebtoken';\njwt.sign({ sub: 'baker' }, process.env.JWT_SECRET, { expiresIn: '5m' });",
      "jwt.verify(token, '-----BEGIN PUBLIC KEY-----\\nMFkw\\n-----END PUBLIC KEY-----', { algorithms: ['ES256'] });",
      "const jwtSecret = '<your secret>';",
      "const secretName = 'bakery/jwt';",
      // A label of a documented derivation: the secret is what it is applied to.
      "import { createHmac } from 'node:crypto';\nconst derived = createHmac('sha256', 'OvenData').update(process.env.BOT_TOKEN).digest();\ncreateHmac('sha256', derived).update(body);",
      "import jwt from 'jsonwebtoken';\njwt.verify(token, 'ignored', { algorithms: ['none'] });",
      "import { getIronSession } from 'iron-session';\nawait getIronSession(await cookies(), { cookieName: 'till', password: process.env.TILL_PASSWORD });",
      "const settings = { webJwtKey: 'till_web_jwt_key', webJwtSecret: process.env.JWT_SECRET };",
      "const columns = { appId: 'app_id', appSecret: 'app_secret', appName: 'app_name' };",
      "const labels = { secret: 'Secret', password: 'Password' };",
      "const TOKEN_KEY = 'access_token';\nlocalStorage.getItem(TOKEN_KEY);",
      "const messages = { clientSecret: 'Client secret', jwtSecret: 'JWT secret' };",
      "const weak = { JWT_SECRET: 'change_me' };\nif (process.env.JWT_SECRET === weak.JWT_SECRET) throw new Error('set it');",
    ],
  },
  *check(code) {
    const told = new Set<Node>();
    for (const { node, severity } of literalsIn(code)) {
      if (node.type !== 'text' || told.has(node)) continue;
      told.add(node);
      const { value } = node;
      // That has a rule of its own.
      if (fallbacksIn(code).has(node)) continue;
      if (value === '' || isPublicKey(value) || isPlaceholder(value)) continue;
      const known = code.publishedAt(value);
      const gravity = TO_REPLACE.test(value) || isForTests(value) ? 'info' : severity;
      const says =
        known !== undefined
          ? `The secret is published: ${known}.`
          : isPrivateKey(value)
            ? 'The code contains a private key.'
            : gravity === 'info'
              ? 'This could be a secret: check what it signs.'
              : undefined;
      yield { at: node.at, severity: gravity, ...(says === undefined ? {} : { says }) };
    }
  },
});
