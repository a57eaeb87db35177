/** Secrets that everybody can read in standards, manuals, tutorials and default settings. */
import type { Candidate } from './search';

/** Where they are published → the secrets, as they are written there. */
const PUBLISHED: readonly (readonly [source: string, secrets: readonly string[]])[] = [
  [
    'RFC 7515, section A.1',
    ['AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow'],
  ],
  ['RFC 7520, section 3.5', ['hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxCcYg']],
  [
    'the samples of jwt.io',
    [
      'secret',
      'your-256-bit-secret',
      'your-384-bit-secret',
      'your-512-bit-secret',
      'a-string-secret-at-least-256-bits-long',
      'a-valid-string-secret-that-is-at-least-384-bits-long',
      'a-valid-string-secret-that-is-at-least-512-bits-long-which-is-very-long',
    ],
  ],
  [
    'the documentation of jose',
    [
      'cc7e0d44fd473002f1c42167459001140ec6389b7353f8088f4d9a95f2f596f2',
      'zH4NRP1HMALxxCFnRZABFA7GOJtzU_gIj02alfL1lvI',
    ],
  ],
  ['the README of jsonwebtoken', ['shhhhh']],
  ['the README of express-jwt', ['shhhhhhared-secret']],
  ['the README of koa-jwt', ['shared-secret']],
  ['the README of hapi-auth-jwt2', ['NeverShareYourSecret']],
  ['the README of fastify-jwt', ['supersecret']],
  ['the README of express-session', ['keyboard cat']],
  ['the documentation of Hono', ['it-is-very-secret']],
  ['the documentation of Elysia', ['Fischl von Luftschloss Narfidort']],
  [
    'the documentation of NestJS',
    [
      'DO NOT USE THIS VALUE. INSTEAD, CREATE A COMPLEX SECRET AND KEEP IT SAFE OUTSIDE OF THE SOURCE CODE.',
      'secretKey',
    ],
  ],
  ['the tutorial of FastAPI', ['09d25e094faa6ca2556c818166b7a9563b93f7099f6f0f4caa6cf63b88e8d3e7']],
  ['the FastAPI project template', ['changethis']],
  ['the documentation of Flask', ['192b9bdd22ab9ed4d12e236c78afcb9a393ec15f71bbf5dc987d54727823bcbf', 'dev']],
  ['the documentation of Flask-JWT-Extended', ['super-secret']],
  ['the README of ruby-jwt', ['my$ecretK3y']],
  ['the README of firebase/php-jwt', ['example_key', 'example_key_of_sufficient_length']],
  ['the documentation of lcobucci/jwt', ['mBC5v1sOKVvbdEitdSBenu59nfNfhwkedkJVNabosTw=']],
  ['the default settings of tymon/jwt-auth', ['changeme']],
  ['the examples of golang-jwt', ['AllYourBase']],
  ['WordPress’s JWT Authentication plugin', ['your-top-secret-key', 'your-top-secrect-key']],
  [
    'Spring Boot tutorials',
    [
      '404E635266556A586E3272357538782F413F4428472B4B6250645367566B5970',
      'bezKoderSecretKey',
      '======================BezKoder=Spring===========================',
      'JWTSuperSecretKey',
      'javainuse',
    ],
  ],
  [
    'ASP.NET Core tutorials',
    [
      'superSecretKey@345',
      'JWTAuthenticationHIGHsecuredPasswordVVVp1OH7Xzyr',
      'this is my custom Secret key for authentication',
      'This is my custom Secret key for authentication',
    ],
  ],
  [
    'Node.js and .NET tutorials',
    ['THIS IS USED TO SIGN AND VERIFY JWT TOKENS, REPLACE IT WITH YOUR OWN SECRET, IT CAN BE ANY STRING'],
  ],
  [
    'the default settings of Supabase',
    [
      'super-secret-jwt-token-with-at-least-32-characters-long',
      'your-super-secret-jwt-token-with-at-least-32-characters-long',
    ],
  ],
  ['the documentation of PostgREST', ['reallyreallyreallyreallyverysafe']],
  ['the documentation of Hasura', ['3EK6FD+o0+c7tzBNVfjpMkNDi2yARAAKzQlk8O2IKoxQu4nF7EdAh8s3TwpHwrdWT6R']],
  ['the example settings of Strapi', ['tobemodified', 'toBeModified']],
  [
    'the documentation of Directus',
    ['255d861b-5ea1-5996-9aa3-922530ec40b1', '6116487b-cda1-52c2-b5b5-c8022c45e263'],
  ],
  [
    'the default settings of Nacos',
    [
      'SecretKey012345678901234567890123456789012345678901234567890123456789',
      'VGhpc0lzTXlDdXN0b21TZWNyZXRLZXkwMTIzNDU2Nzg=',
    ],
  ],
  ['the default settings of ThingsBoard', ['thingsboardDefaultSigningKey']],
  [
    'the default settings of Apache Superset',
    ['test-guest-secret-change-me', 'CHANGE_ME_TO_A_COMPLEX_RANDOM_SECRET'],
  ],
  ['the example settings of Dify', ['sk-9f73s3ljTXVcMT3Blb3ljTqtsKiGHXVcMT3BlbkFJLK7U']],
  [
    'the example settings of LibreChat',
    [
      '16f8c0ef4a5d391b26034086c628469d3f9f497f08163ab9b40137092f2909ef',
      'eaa5191f2914e30b9387fd84e254e4ba6fc51b4654968a9b0803b456a54b8418',
    ],
  ],
  ['the default settings of Open WebUI', ['t0p-s3cr3t']],
];

/** Each once, with where it is published. */
export const publishedSecrets = (): Candidate[] =>
  PUBLISHED.flatMap(([source, secrets]) => secrets.map((text) => ({ text, source })));
