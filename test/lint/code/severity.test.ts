/** How grave a finding on code is where a rule has more than one answer. Not: each rule's own examples (../rules.test.ts). */
import { expect, test } from 'vitest';
import { lintCode } from '#lint/code-rules';
import { readCode } from '#lint/code/read';
import { lintCodeText } from '#lint/lint-code-text';
import { wholeSlice } from '#text/slice';

const told = (text: string): string[] =>
  lintCodeText(text, { now: 1_790_000_000 }).map(({ rule, severity }) => `${severity} ${rule.id}`);

const IMPORT = "import jwt from 'jsonwebtoken';\n";

test.each([
  ['a payload out of view', `${IMPORT}jwt.sign(claims, key);`, ['info src-sign-no-exp']],
  ['options that are spread', `${IMPORT}jwt.sign({}, key, { ...o });`, ['info src-sign-no-exp']],
  ['version 9', `${IMPORT}jwt.verify(t, k);`, ['info src-verify-no-alg']],
  [
    'a fallback that production refuses',
    "const secret = process.env.JWT_SECRET || 'dev-secret';\nif (isProduction && secret === 'dev-secret') throw new Error('set it');\njwt.sign({}, secret, { expiresIn: '5m' });",
    ['info src-secret-fallback'],
  ],
  [
    'a function for debugging',
    'const debugMiddleware = (req) => log.debug({ headers: req.headers });',
    ['info src-token-leak'],
  ],
  [
    'a client’s secret to fill in, by the variable beside it',
    "convict({ secret: { default: 'loaves-and-more-loaves', env: 'MILL_CLIENT_SECRET' } });",
    [],
  ],
  [
    'a session’s secret, by the variable beside it',
    "convict({ secret: { default: 'loaves-and-more-loaves', env: 'APPSECRET' } });",
    ['warning src-secret-fallback'],
  ],
  [
    'what the server keeps of a login',
    "const { roles } = jwtDecode(res.locals.user.token);\nif (roles.includes('admin')) open();",
    ['info src-decode-as-auth'],
  ],
  [
    'a token that could not be verified',
    'logger.warn(`Error verifying token ${token}`);',
    ['info src-token-leak'],
  ],
  [
    'a link in a mail',
    "const text = '<a href=\"' + route + '?token=' + token + '\">to verify your account</a>';",
    ['info src-token-leak'],
  ],
  ['version 4', `// "jsonwebtoken": "^4.0.0"\n${IMPORT}jwt.verify(t, k);`, ['error src-verify-no-alg']],
  [
    'an algorithm that a token names',
    "import jwt from 'json-web-token';\njwt.decode(k, t);",
    ['error src-verify-no-alg'],
  ],
  [
    'a list that a package asks for',
    "import { expressjwt } from 'express-jwt';\nexpressjwt({ secret: k });",
    ['warning src-verify-no-alg'],
  ],
  [
    'claims that decide what is shown',
    "import { useState } from 'react';\nconst useRole = () => {\n  const claims = jwtDecode(cookies().get('till').value);\n  return claims.role === 'admin';\n};",
    ['info src-decode-as-auth'],
  ],
  [
    'claims that decide in a component of a server',
    "import React from 'react';\nimport { cookies } from 'next/headers';\nconst Page = () => {\n  const claims = jwtDecode(cookies().get('till').value);\n  return claims.role === 'admin';\n};",
    ['warning src-decode-as-auth'],
  ],
  [
    'a token that names its issuer alone',
    `${IMPORT}jwt.sign({ iss: team, iat: now }, key);`,
    ['info src-sign-no-exp'],
  ],
  [
    'an algorithm that another function refuses',
    'const read = (header) => {\n  if (header.alg !== own.alg) throw new Error();\n};\nconst keyOf = (header) => keys[header.alg];\njwt.verify(token, keyOf(header), own);',
    ['error src-alg-from-token'],
  ],
  [
    'an algorithm in a library of its own',
    'const keyOf = (header) => keys[header.alg];',
    ['info src-alg-from-token'],
  ],
  [
    'claims of a request in a file that verifies nothing',
    "app.use((req, res, next) => {\n  const claims = jwtDecode(req.headers.authorization);\n  if (claims.role === 'admin') next();\n});",
    ['warning src-decode-as-auth'],
  ],
  [
    'claims of a request beside a MAC by hand',
    "app.use((req, res, next) => {\n  if (!timingSafeEqual(mac(req.cookies.till), given)) return;\n  const claims = jwtDecode(req.cookies.till);\n  if (claims.role === 'admin') next();\n});",
    ['info src-decode-as-auth'],
  ],
  ['version 8', `// "jsonwebtoken": "^8.5.1"\n${IMPORT}jwt.verify(t, k);`, ['warning src-verify-no-alg']],
  ['options out of view', `${IMPORT}jwt.verify(t, k, options);`, []],
  [
    'a test',
    `// a.test.js\n${IMPORT}jwt.verify(t, 'x', { algorithms: ['none'] });`,
    ['info src-verify-none'],
  ],
  [
    'logging out',
    `app.post('/logout', () => jwt.verify(t, k, { algorithms: ['ES256'], ignoreExpiration: true }));`,
    ['info src-ignore-expiration'],
  ],
  [
    'a proof of possession',
    "// DPoP\nawait jwtVerify(t, EmbeddedJWK, { algorithms: ['ES256'] });",
    ['info src-alg-from-token'],
  ],
  ['for the tab alone', "sessionStorage.setItem('token', token);", ['info src-store-token']],
  [
    'a secret to be replaced',
    "jwt.verify(t, 'YOUR_SECRET_HERE', { algorithms: ['HS256'] });",
    ['info src-hardcoded-secret'],
  ],
  ['a published secret', "const jwtSecret = 'keyboard cat';", ['warning src-hardcoded-secret']],
  [
    'a secret that signs',
    "const jwtSecret = 'keyboard cat';\njwt.sign({}, jwtSecret, { expiresIn: '5m' });",
    ['error src-hardcoded-secret'],
  ],
  [
    'a secret in documentation',
    "# Setup\n```js\njwt.sign({}, 'flour-water-salt', { expiresIn: '5m' });\n```",
    ['info src-hardcoded-secret'],
  ],
  [
    'none in documentation',
    "# Setup\n```js\njwt.verify(t, key, { algorithms: ['none'] });\n```",
    ['error src-verify-none'],
  ],
  [
    'an example, says a comment above the list',
    "start([\n  // Our development keys: you can try it with these.\n  { id: 'apple', config: { privateKey: '-----BEGIN PRIVATE KEY-----\\nMC4CAQAwBQYDK2VwBCIEIA\\n-----END PRIVATE KEY-----' } },\n]);",
    ['info src-hardcoded-secret'],
  ],
  [
    'a remark that admits it',
    "// TODO: replace this in production\nconst jwtSecret = 'flour-water-salt';",
    ['warning src-hardcoded-secret'],
  ],
  [
    'a token in a fragment',
    'const page = `${returnTo}#state=${state}&access_token=${encodeURIComponent(token)}`;',
    ['info src-token-leak'],
  ],
  [
    'a command that prints a token',
    'const name = process.argv[2];\nconst token = await logIn(name);\nconsole.log(token);',
    ['info src-token-leak'],
  ],
  [
    'only in development',
    "if (process.env.NODE_ENV !== 'production') jwt.sign({}, 'flour-water-salt', { expiresIn: '5m' });",
    ['info src-hardcoded-secret'],
  ],
  [
    'only in production',
    "if (process.env.NODE_ENV === 'production') jwt.sign({}, 'flour-water-salt', { expiresIn: '5m' });",
    ['error src-hardcoded-secret'],
  ],
  [
    'a name that says so',
    "const TEST_SECRET = 'flour-water-salt';\njwt.sign({}, TEST_SECRET, { expiresIn: '5m' });",
    ['info src-hardcoded-secret'],
  ],
  [
    'a token of another provider',
    'fetch(`${settings.url}/message?token=${settings.gotifyToken}`);',
    ['info src-token-leak'],
  ],
  [
    'a benchmark beside the source',
    "const { createSigner } = require('../src');\nconst jwtSecret = 'flour-water-salt';\njwt.sign({}, jwtSecret, { expiresIn: '5m' });",
    ['info src-hardcoded-secret'],
  ],
  [
    'a name among many',
    "const icons = { USER: 'icon-user', EYE: 'icon-eye', BULB: 'icon-bulb', SECRET: 'icon-secret' };",
    ['info src-hardcoded-secret'],
  ],
  [
    'an example beside the package',
    "const grant = require('../../').express();\napp.use(session({ name: 'till', secret: 'flour-water-salt' }));",
    ['info src-cookie-flags', 'info src-hardcoded-secret'],
  ],
  ['a file', "const settings = { privateKey: './certificates/key.pem' };", []],
  [
    'an API key of another service',
    "const key = process.env.NEYNAR_SECRET_KEY || 'flour-water-salt';",
    ['info src-secret-fallback'],
  ],
  [
    'a setting to fill in',
    "const options = { clientSecret: process.env.FACEBOOK_SECRET || 'APP_SECRET' };",
    [],
  ],
  [
    'a fallback for sessions',
    "app.use(session({ name: 'till', secret: process.env.KEY || 'flour-water-salt', cookie: { secure: true, sameSite: 'lax' } }));",
    ['error src-secret-fallback'],
  ],
  [
    'a region where a key of AWS stands',
    "const aws = { sesSecretKey: process.env.AWS_SECRET_ACCESS_KEY || 'eu-central-1' };",
    ['info src-secret-fallback'],
  ],
  [
    'a log that a setting for debugging turns on',
    "if (settings.has('DEBUG_PROXY')) {\n  logger.debug('fields', req.headers);\n}",
    ['info src-token-leak'],
  ],
  [
    'a table of parameters by the algorithm',
    "const KINDS = { RS256: { name: 'RSASSA-PKCS1-v1_5' }, HS256: { name: 'HMAC' } };\nconst kind = KINDS[decoded.header.alg];\nverify(kind, key);",
    ['info src-alg-from-token'],
  ],
  [
    'a token that is to be revoked',
    'async function tokenOf(req) {\n  // An expired token must still be revocable (RFC 7009).\n  return this.jwt.verify(req.token, { ignoreExpiration: true });\n}',
    ['info src-ignore-expiration'],
  ],
  [
    'a table of algorithms that one’s own list limits',
    "const { header } = jwt.decode(token, { complete: true });\nif (!options.algorithms.includes(header.alg)) throw new Error('another algorithm');\nALGORITHMS[header.alg].verify(input, key);",
    ['info src-alg-from-token'],
  ],
  [
    'a parameter that a provider documents',
    'axios.get(FACEBOOK_URLS.me, { params: { access_token: token } });',
    ['info src-token-leak'],
  ],
  [
    'the package debug',
    "import createDebug from 'debug';\nconst debug = createDebug('till');\ndebug('fields', req.headers);",
    ['info src-token-leak'],
  ],
  [
    'the package debug, loaded in place',
    "const debug = require('debug')('till');\ndebug('fields', req.headers);",
    ['info src-token-leak'],
  ],
  [
    'a key for each kind of algorithm',
    "async function check(token, expected) {\n  const key = expected === 'HS256' ? secret : keys;\n  return jwtVerify(token, key, { algorithms: ['HS256', 'RS256'] });\n}",
    ['info src-algorithms-mixed'],
  ],
  [
    'an expired access token beside a refresh token that is verified',
    'async function answer(req) {\n  const [refresh] = await readToken(req.body.refreshToken, process.env.REFRESH_KEY);\n  const [claims] = await readToken(req.body.accessToken, process.env.ACCESS_KEY, { ignoreExpiration: true });\n}',
    ['info src-ignore-expiration'],
  ],
  [
    'an expired access token and nothing beside it',
    'async function open(req) {\n  const [claims] = await readToken(req.body.accessToken, process.env.ACCESS_KEY, { ignoreExpiration: true });\n}',
    ['warning src-ignore-expiration'],
  ],
  [
    'an expired refresh token beside another',
    'async function answer(req) {\n  await readToken(req.refreshToken, a, { ignoreExpiration: true });\n  await readToken(req.accessToken, b, { ignoreExpiration: true });\n}',
    ['warning src-ignore-expiration', 'warning src-ignore-expiration'],
  ],
  ['a push token', "console.log('push token', token);", []],
  [
    'a form in a body',
    'fetch(url, { method, body: `grant_type=refresh_token&refresh_token=${refreshToken}` });',
    [],
  ],
  [
    'an answer',
    "class Till { read() { return { secret: 'flour-water-salt' }; } }",
    ['info src-hardcoded-secret'],
  ],
  [
    'what a page shows',
    "const answer = { secret: 'flour-water-salt' };\ndocument.body.textContent = JSON.stringify(answer);",
    ['info src-hardcoded-secret'],
  ],
  [
    'a list of secrets, once',
    "export const AUTH_SECRETS = ['flour-water-salt', 'salt-water-flour'];",
    ['warning src-hardcoded-secret'],
  ],
  [
    'a cookie that script must read, named by a function',
    'res.cookie(csrfCookieName(till), token, { httpOnly: false });',
    [],
  ],
  ['a token that pays', "logger.info('login of %s', billingToken);", ['info src-token-leak']],
  ['a branch without a token', "if (token) login(token);\nelse {\n  logger.info('no login', token);\n}", []],
  [
    'an element that takes no address',
    'const Map = () => <Tiles style={`${base}?access_token=${token}`} />;',
    ['info src-token-leak'],
  ],
  [
    'a link of a page',
    'const Back = () => <a href={`${base}?access_token=${token}`}>orders</a>;',
    ['warning src-token-leak'],
  ],
  [
    'claims of a request behind a guard',
    "class Till {\n  @UseGuards(JwtAuthGuard)\n  open(req) {\n    const claims = jwtDecode(req.headers.authorization);\n    if (claims.role !== 'admin') throw new Error();\n  }\n}",
    ['info src-decode-as-auth'],
  ],
  [
    'an expired token in what answers a request',
    `${IMPORT}const open = (req) => jwt.verify(req.cookies.till, key, { algorithms: ['ES256'], ignoreExpiration: true });`,
    ['error src-ignore-expiration'],
  ],
  [
    'a visit that statistics count',
    'const sessionId = `visit_${Math.random()}`;\ntrackPageView(sessionId);',
    ['info src-random-id'],
  ],
  [
    'a session of a server',
    "const sessionId = `till_${Math.random()}`;\nres.setHeader('X-Till', sessionId);",
    ['warning src-random-id'],
  ],
  ['a function of a token', "console.log('state', setAccessToken);", []],
  ['a token that was refused', "console.log('failed jwt verify', token);", ['info src-token-leak']],
  [
    'state that a session keeps',
    "import { persist } from 'zustand/middleware';\ncreate(persist((set) => ({ token: '' }), { name: 'till', storage: { setItem: (key, value) => sessionStorage.setItem(key, value) } }));",
    ['info src-store-token'],
  ],
  [
    'a setting that another process gets',
    "const tokenSecret = 'flour-water-salt';\nspawn('server', { stdio: 'inherit', variables: { TOKEN_SECRET: tokenSecret } });",
    ['info src-hardcoded-secret'],
  ],
  [
    'a setting of the file',
    "export const tokenSecret = 'flour-water-salt';",
    ['warning src-hardcoded-secret'],
  ],
  [
    'a setting of a factory',
    "export default registerAs('auth', () => ({ tokenSecret: 'flour-water-salt' }));",
    ['warning src-hardcoded-secret'],
  ],
  [
    'a key for another package',
    "const secretKey = 'flour-water-salt';\nconst cipher = crypto.createCipheriv(algorithm, secretKey, iv);",
    ['warning src-hardcoded-secret'],
  ],
  [
    'a fallback for what another process gets',
    "spawn('server', { variables: { TOKEN_SECRET: given.TOKEN_SECRET ?? process.env.TOKEN_SECRET ?? 'flour-water-salt' } });",
    ['info src-secret-fallback'],
  ],
  [
    'a selector',
    "class Page { get sharedSecret() { return '#shared-secret'; } secret = '.secret-field'; }",
    [],
  ],
  ['words that are no token', "localStorage.setItem('auth-popup', 'true');", []],
  [
    'an ID token from the token endpoint',
    'const user = decodeJwt(tokens.id_token);\nif (user.groups.includes(group)) grant();',
    ['info src-decode-as-auth'],
  ],
  [
    'an ID token from anybody',
    'const user = decodeJwt(req.body.id_token);\nif (user.groups.includes(group)) grant();',
    ['warning src-decode-as-auth'],
  ],
  [
    'an old token',
    `const t = 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c';`,
    ['info src-token-leak'],
  ],
  [
    'a fallback and no secret beside it',
    "const KEY = process.env.JWT_SECRET || 'flour';\njwt.sign({}, KEY, { expiresIn: '5m' });",
    ['error src-secret-fallback'],
  ],
  [
    'a cookie of many, one fault',
    "const o = { httpOnly: true };\nconst p = o;\nres.cookie('sid', a, { ...p, secure: true, sameSite: 'lax' });",
    [],
  ],
])('%s', (_, text, expected) => {
  expect(told(text).toSorted()).toEqual(expected);
});

const inFile = (fileName: string, text: string): string[] =>
  lintCodeText(text, { now: 1_790_000_000, given: { fileName } }).map(({ severity, note }) =>
    severity === 'info' ? (note ?? '') : severity,
  );

test.each([
  [
    'production left before',
    "function start() {\n  let cookieSecret = process.env.S;\n  if (!cookieSecret) {\n    if (process.env.NODE_ENV === 'production') {\n      process.exit(1);\n    }\n    cookieSecret = 'flour-water-salt';\n  }\n}",
  ],
  [
    'only the branch for tests reads it',
    "const secret = 'flour-water-salt';\nconst isTestEnv = process.env.NODE_ENV === 'test';\nconst key = isTestEnv ? secret : read();\njwt.sign({}, key, { expiresIn: 60 });",
  ],
])('a secret is for development: %s', (_, text) => {
  expect(told(text).filter((each) => !each.startsWith('info'))).toEqual([]);
});

test.each([
  ["const defaultSecrets = ['secret', 'change-me'];\nif (defaultSecrets.includes(given)) warn();"],
  ["res.setHeader('Set-Cookie', ['mock-session=1; Path=/']);"],
  ["const deleteToken = await Tokens.deleteOne({ id });\nconsole.log('deleteToken', deleteToken);"],
  ['if (opts.allowEmbeddedKey && sig.header.jwk) {\n  key = JWK.asKey(sig.header.jwk);\n}'],
  [
    'const name = names[header.alg];\nif (header.alg !== this.algorithm) {\n  return done(new Error("no"));\n}',
  ],
  ['const url = `${FB_GRAPH_ENDPOINT}/me?fields=id&access_token=${accessToken}`;'],
  ["function getRevokeTokenUrl(token) {\n  url.searchParams.append('token', token);\n}"],
  [
    'async function check(hint) {\n  // id_token_hint\n  await tokens.verify(idTokenHint, { publicKey, ignoreExpiration: true });\n}',
  ],
])('no alarm: %s', (text) => {
  expect(told(text).filter((each) => !each.startsWith('info'))).toEqual([]);
});

test.each([
  'auth.spec.ts',
  'jwt.test.js',
  'mockServer.ts',
  'mockserver.js',
  'loginFixture.js',
  'users.mock.ts',
])('a secret in %s is planted, and a mistake stays one', (name) => {
  expect(inFile(name, "const JWT_SECRET = 'flour-water-salt';")).toEqual(['This is a test.']);
  expect(inFile(name, `${IMPORT}jwt.verify(t, k, { algorithms: ['none'] });`)).toEqual(['error']);
});

test.each([
  ['development.js', 'Only development uses it.'],
  ['config.local.ts', 'Only development uses it.'],
  ['Login.stories.tsx', 'Only development uses it.'],
  ['config.template.js', 'It is called an example.'],
  ['users.example.ts', 'It is called an example.'],
])('%s: %s', (name, says) => {
  expect(inFile(name, "const JWT_SECRET = 'flour-water-salt';")).toEqual([says]);
});

test('of a file that developers start, mistakes are information', () => {
  expect(inFile('init.dev.js', 'app.use(cors({ origin: true, credentials: true }));')).toEqual([
    'Only development uses it.',
  ]);
  expect(inFile('init.js', 'app.use(cors({ origin: true, credentials: true }));')).toEqual(['warning']);
});

test.each([
  'latest.ts',
  'contest.js',
  'developers.js',
  'localStorage.ts',
  'production.js',
  'mocking-bird.js',
])('%s is no test', (name) => {
  expect(inFile(name, "const JWT_SECRET = 'flour-water-salt';")).toEqual(['warning']);
});

const atPath = (path: string, text: string): string[] =>
  lintCode(
    { kind: 'code', language: 'JavaScript', slice: wholeSlice(text), leftOut: [], path },
    readCode(text),
    { now: 1_790_000_000 },
  ).map(({ finding: { severity, note } }) => (severity === 'info' ? (note ?? '') : severity));

test.each([
  ['test/server.js', 'It is in test/, a folder for tests.'],
  ['packages/core/__tests__/server.js', 'It is in __tests__/, a folder for tests.'],
  ['e2e-tests/server.js', 'It is in e2e-tests/, a folder for tests.'],
  ['src/testUtils/server.js', 'It is in testUtils/, a folder for tests.'],
  ['benchmarks/verify.js', 'It is in benchmarks/, a folder for tests.'],
  ['docs/server.js', 'It is in docs/, a folder for documentation.'],
  ['examples/express/server.js', 'It is in examples/, a folder for examples.'],
  ['nextjs-demo/server.js', 'It is in nextjs-demo/, a folder for examples.'],
  ['prisma/seeds/users.js', 'It is in seeds/, a folder for development.'],
])('%s: a secret and a mistake are information, and the folder is named', (path, says) => {
  expect(atPath(path, "const JWT_SECRET = 'flour-water-salt';")).toEqual([says]);
  expect(atPath(path, `${IMPORT}jwt.verify(t, k, { algorithms: ['none'] });`)).toEqual([says]);
});

test.each([
  'src/server.js',
  'latest/server.js',
  'contest/server.js',
  'src/pages/tests/index.js',
  'src/modules/samples/samples.service.js',
  'lib/seed-phrase/keys.js',
  'democracy/vote.js',
  'documents/server.js',
])('%s is no folder for tests or examples', (path) => {
  expect(atPath(path, `${IMPORT}jwt.verify(t, k, { algorithms: ['none'] });`)).toEqual(['error']);
});

test.each(['scripts/start-harness.mjs', 'packages/api/bin/set-up.js', 'packages/tooling/start.ts'])(
  '%s: what a script does with a setting is information, what it signs with is not',
  (path) => {
    const [note = ''] = atPath(path, "const JWT_SECRET = 'flour-water-salt';");
    expect(note).toMatch(/^It is in (?:scripts|bin|tooling)\/, a folder for scripts\.$/u);
    const signs = `${IMPORT}jwt.sign({ sub }, 'flour-water-salt', { expiresIn: '5m' });`;
    expect(atPath(path, signs)).toEqual(['error']);
  },
);

test.each(['public/scripts/login.js', 'src/assets/scripts/login.js'])('%s is a script of a page', (path) => {
  expect(atPath(path, "localStorage.setItem('token', token);")).toEqual(['warning']);
});

test('a secret is never quoted', () => {
  const findings = lintCodeText("jwt.sign({}, 'flour-water-salt', { expiresIn: 60 });", { now: 0 });
  expect(findings.map(({ says }) => says).join(' ')).not.toContain('flour');
});
