import { recognise } from '#artifacts/recognise';
import { purposeOf } from '#artifacts/forms/purpose';
import { lintArtifact } from '#lint/lint-artifact';
import { TOKEN } from '../../src/lint/example-token';
import { expect, test } from 'vitest';

test.each([
  ['test', "import { expect, it } from 'vitest';"],
  ['test', "const request = require('supertest');"],
  ['test', "describe('logging in', () => {});"],
  ['test', 'beforeEach(async () => {});'],
  ['test', "process.env.NODE_ENV ??= 'test';\nstart();"],
  ['test', "vi.mock('./session');"],
  ['test', "import { KEYS } from '../fixtures/keys';\nsign(KEYS);"],
  ['test', "import config from './testConfig.js';\nsign(config);"],
  ['test', "server.register(require('../lib/index.cjs'));"],
  ['test', "import plugin from '../';\nregister(plugin);"],
  [undefined, "import { query } from '../lib/query';\nquery();"],
  ['test', "import { sign } from '../src';\nsign();"],
  ['test', "import { sign } from '../../dist/index.js';\nsign();"],
  // A server, a function of a host or a migration, beside the folder of an application's code.
  [undefined, "import { users } from '../src/db/users';\nusers();"],
  [undefined, "const auth = require('../src/auth');\nmodule.exports = auth;"],
  ['example', '/**\n * Express server of the Angular SSR demo.\n */\nstart();'],
  [undefined, '/** Sends a request for a product demo to sales. */\nstart();'],
  ['test', "export const mockUser = { name: 'Ada' };"],
  ['test', "/** Keys for tests. */\nexport const keys = ['a'];"],
  ['example', 'const port = 8080;\n/* example client configuration */\nconst clientId = 1;'],
  [undefined, 'const exampleClient = 1;\n// for example, clients send it'],
  ['documentation', '# Setup\n```js\nsign();\n```\n'],
  [undefined, "import { test } from './latest';\nif (pattern.test('a', b)) it.next();"],
  [undefined, "import { contest } from './contest/entry';"],
  [undefined, '/** Runs unit tests and the server. */\nexport const run = () => {};'],
])('%s: %s', (purpose, text) => {
  expect(purposeOf(text)).toBe(purpose);
});

test.each([
  [
    'a comment that is a document',
    (token: string) => `/**\n * @swagger\n *   example:\n *     token: ${token}\n */\n`,
  ],
  ['a document', (token: string) => `openapi: 3.1.0\npaths:\n  /login:\n    example: ${token}\n`],
])('a token in %s of OpenAPI is a sample', (_, text) => {
  const says = recognise(text(TOKEN))
    .flatMap((each) => lintArtifact(each, { now: 4e9, states: 'time' }))
    .filter(({ finding }) => finding.severity !== 'info');
  expect(says).toEqual([]);
});

test('a token in a test is one that the test is about', () => {
  const told = (text: string) =>
    recognise(text)
      .filter(({ kind }) => kind === 'jws')
      .flatMap((each) => lintArtifact(each, { now: 0 }))
      .filter(({ finding }) => finding.rule.id === 'exp-missing')
      .map(({ finding }) => [finding.severity, finding.note === 'This is a test.']);
  const [header, , signature] = TOKEN.split('.');
  const token = [header, btoa('{"sub":"ada"}').replaceAll('=', ''), signature].join('.');
  expect(told(`fetch(url, { headers: { authorization: 'Bearer ${token}' } });`)).toEqual([
    ['warning', false],
  ]);
  expect(
    told(`require('dotenv').config();\n// read('${token}');\nconst app = start();\napp.listen();`),
  ).toEqual([['info', false]]);
  const says = told(`const key = readKey();\nverify('${token}', key);`);
  expect(says).toEqual([['info', false]]);
  expect(told(`it('reads it', () => {\n  read('${token}');\n});`)).toEqual([['info', true]]);
});
