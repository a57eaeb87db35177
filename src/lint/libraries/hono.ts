/** Hono: its functions on tokens and its cookies. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['hono'],
  tokens: {
    jwt: { does: 'verify', options: 0, key: 'secret', decidedBy: 'kind of key' },
    sign: { does: 'sign', payload: 0, key: 1 },
    verify: { does: 'verify', token: 0, key: 1, decidedBy: 'kind of key' },
    decode: { does: 'decode', token: 0 },
  },
  cookies: {
    setCookie: { name: 1, value: 2, options: 3, sets: [] },
    setSignedCookie: { name: 1, value: 2, options: 4, sets: [] },
  },
  secrets: { jwt: ['secret'] },
  examples: {
    "import { sign } from 'hono/jwt';\nawait sign({ sub, exp }, key);": 'sign',
    "import { setCookie } from 'hono/cookie';\nsetCookie(c, 'session', id);": 'cookie',
  },
});
