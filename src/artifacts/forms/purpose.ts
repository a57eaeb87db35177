/** What a pasted text of code is for, told by what is in it. Not: a part of it that only development runs (#lint/code/purpose-at). */
import { isMarkdown } from './script-within';

/** A test, its fixtures and benchmarks. Code in documentation. A part that only development runs, or that a comment calls an example. A script that people start by hand. Code of no such kind. */
export type Purpose = 'test' | 'documentation' | 'development' | 'example' | 'script' | 'code';

/** `// login.test.ts` or `/* __tests__/login.js` at the very beginning, as people paste it. */
const TEST_FILE =
  /^\s*(?:\/\/|\/\*+|#)\s*(?:file(?:name)?:\s*)?[^\s*]*(?:\.(?:test|spec|tst|bench|e2e)\.[cm]?[jt]sx?|__(?:tests|mocks|fixtures)__\/|\b(?:tests?|e2e|bench(?:marks?)?|fixtures|test-utils)\/)/iu;

/** Names of files that hold tests and what tests need. */
const TEST_NAME =
  /(?:^|[.\-_])(?:test|tests|spec|tst|bench|benchmark|e2e|cy|fixtures?|mocks?|stubs?)\.[cm]?[jt]sx?$|^(?:test|tests|mock|fake|stub|fixture)[.\-_]|^mock_?-?servers?\.|^(?:mock|fake|stub)s?[A-Z]\w*\.[cm]?[jt]sx?$|(?:Test|Spec|Mocks?|Fixtures?)\.[cm]?[jt]sx?$/u;
const DEVELOPMENT_NAME =
  /(?:^|[.\-_])(?:dev|development|local|seeds?|seeder|stories)\.[cm]?[jt]sx?$|^(?:seed|dev)[.\-_]/iu;
const EXAMPLE_NAME =
  /(?:^|[.\-_])(?:examples?|samples?|demo|template)\.[cm]?[jt]sx?$|^(?:example|sample)[.\-_]/iu;

const DOCUMENT_NAME = /\.(?:md|mdx|markdown|mdown|adoc|rst)$/iu;

/** What a file is for, told by its bare name: `login.spec.ts`, `development.js`, `users.example.ts`, `README.md`. */
export const purposeOfName = (name: string): Purpose | undefined =>
  TEST_NAME.test(name)
    ? 'test'
    : DEVELOPMENT_NAME.test(name)
      ? 'development'
      : EXAMPLE_NAME.test(name)
        ? 'example'
        : DOCUMENT_NAME.test(name)
          ? 'documentation'
          : undefined;

const TEST_SIGNS = [
  // The packages that tests and benchmarks load.
  /(?:\bfrom\s{0,4}|\bimport\s{0,4}|\brequire\(\s{0,4}|\bmock\(\s{0,4})['"](?:vitest|@jest\/|@vitest\/|jest|node:test|bun:test|test|mocha|chai|ava|tap|tape|uvu|supertest|sinon|nock|jasmine|selenium-webdriver|cypress|@playwright\/test|@testing-library\/|@nestjs\/testing|tsd|tstyche|expect-type|benchmark|tinybench|cronometro|mitata)\b/u,
  /^[ \t]*(?:describe|it|test|suite|specify|bench|Deno\.test)(?:\.\w{1,20}){0,3}\s{0,4}\(\s{0,80}['"`][^\n]{0,300},/mu,
  /^[ \t]*(?:describe|it|test|suite|specify|before|beforeEach|beforeAll|after|afterEach|afterAll|Deno\.test)\s{0,4}\(\s{0,80}(?:async\b|function\b|\(\s{0,4}\)\s{0,4}=>)/mu,
  /\b(?:vi|jest)\.(?:mock|fn|spyOn|hoisted|setTimeout|useFakeTimers)\s{0,4}\(/u,
  /\bcy\.(?:visit|get|request|intercept)\(/u,
  /\bprocess\.env\.NODE_ENV\s{0,3}(?:\?\?|\|\|)?=\s{0,3}['"]test['"]/u,
  // What it gives to others is there for tests.
  /^[ \t]*export\s{1,4}(?:default\s{1,4})?(?:async\s{1,4})?(?:const|let|function|class)\s{1,4}(?:mock|fake|stub|dummy|fixture|MOCK_|FAKE_|DUMMY_|FIXTURE_|TEST_|test(?=[A-Z]))/mu,
  // It takes the whole of a package whose source is beside it, and nobody publishes such a file.
  // A module within `src` is no sign: an application's entries take that too, such as a server or a migration.
  /(?:\bfrom\s{0,4}|\brequire\(\s{0,4}|\bimport\s{0,4}\(?\s{0,4})['"](?:(?:\.\.\/){1,8}(?:src|dist)(?:\/(?:index|main)(?:\.[cm]?[jt]sx?)?)?\/?['"]|(?:\.\.\/){1,8}\.\.?\/?['"]|(?:\.\.\/){2,8}['"])/u,
  // The entry of the package that it is beside: `../`, `../index`, `../lib/index.cjs`.
  /(?:\bfrom\s{0,4}|\brequire\(\s{0,4}|\bimport\s{0,4}\(?\s{0,4})['"](?:\.\.\/){1,4}(?:lib(?:\/index)?)?(?:\.[cm]?[jt]s)?\/?['"]/u,
  // It loads what is in a folder of tests.
  /(?:\bfrom\s{0,4}|\bimport\s{0,4}|\brequire\(\s{0,4})['"]\.[^'"\n]{0,120}\/(?:__)?(?:test|tests|mock|mocks|fixture|fixtures|test-utils|test-helpers)(?:__)?(?:[/A-Z._-]|['"])/u,
];

/** An OpenAPI document, or a comment that is one: what is in it shows how an API is called. */
const OPEN_API = /^\s*(?:\{\s*)?["']?(?:openapi|swagger)["']?\s*:|^\s*\/\*[^]{0,200}@(?:swagger|openapi)\b/u;

/** True for a text that describes an API, and for nothing but a comment that does. */
export const describesApi = (text: string): boolean =>
  OPEN_API.test(text.slice(0, HEAD)) && (!/^\s*\/\*/u.test(text) || text.trimEnd().endsWith('*/'));

/** What a comment at the beginning says of the whole. */
const SAYS_SO =
  /^\s*(?:\/\/|\/?\*)[^\n]{0,120}\b(?:(?:used|meant|only)\s(?:in|by|for)\s(?:the\s)?(?:unit\s|integration\s|e2e\s)?tests?\b|for\s(?:unit\s|integration\s|e2e\s)?tests?(?:ing)?\b|tests?\s(?:fixtures?|helpers?|utilit|doubles?|suite)|fixtures\sfor|an?\s(?:simple\s|minimal\s|small\s)?(?:example|demo)\b)/imu;
const HEAD = 1000;

/** A comment anywhere that calls the program, or what it is set up with, an example. */
const EXAMPLE =
  /(?:\/\/|\/\*|^[ \t]*\*)[^\n]{0,80}\b(?:example|demo|sample)\s(?:client|server|application|app|configuration|(?:open\s?id(?:\sconnect)?\s|oauth\s|identity\s)?provider)\b/imu;

/** A comment at the beginning that calls the whole a demo: `Server of the Angular demo.`, `Advanced demo: …` */
const DEMO =
  /^[ \t]*(?:\/\/|\/?\*)[^\n]{0,120}\bdemo(?:[ \t]*(?:[.:]|$)|[ \t]+(?:app|server|application|program|project)\b)/imu;

/** Of a long text, as much as is looked at. */
const MOST = 200_000;

/** What the whole of a text is for; nothing for code that runs where people log in, as far as the text tells. */
export const purposeOf = (text: string): Purpose | undefined => {
  const looked = text.slice(0, MOST);
  if (isMarkdown(looked)) return 'documentation';
  return TEST_FILE.test(looked.slice(0, 500)) ||
    SAYS_SO.test(looked.slice(0, HEAD)) ||
    TEST_SIGNS.some((sign) => sign.test(looked))
    ? 'test'
    : EXAMPLE.test(looked) || DEMO.test(looked.slice(0, HEAD))
      ? 'example'
      : undefined;
};
