/** The plugin of Elysia. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['@elysiajs/jwt'],
  tokens: { jwt: { does: 'sign', options: 0, key: 'secret', expires: ['exp'] } },
  secrets: { jwt: ['secret'] },
  examples: {
    "import { jwt } from '@elysiajs/jwt';\nnew Elysia().use(jwt({ name: 'jwt', secret, exp: '5m' }));":
      'sign',
  },
});
