/** Elysia: its plugin for tokens, and cookies of its context. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['@elysiajs/jwt', 'elysia'],
  cookies: { 'context.cookie.*.set': { options: 0, isWhole: true, sets: [] } },
  tokens: {
    jwt: { does: 'sign', options: 0, key: 'secret', expires: ['exp'] },
    'context.jwt.sign': { does: 'sign', payload: 0, expires: 'elsewhere' },
    'context.jwt.verify': { does: 'verify', token: 0, decidedBy: 'kind of key' },
  },
  secrets: { jwt: ['secret'] },
  examples: {
    "import { Elysia } from 'elysia';\nnew Elysia().post('/', ({ cookie: { session } }) => session.set({ value: createSession() }));":
      'cookie',
    "import { jwt } from '@elysiajs/jwt';\napp.use(jwt({ secret })).get('/', ({ jwt, headers }) => jwt.verify(headers.token));":
      'verify',
    "import { jwt } from '@elysiajs/jwt';\nnew Elysia().use(jwt({ name: 'jwt', secret, exp: '5m' }));":
      'sign',
  },
});
