/** Koa: the keys of its cookies, and koa-session. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['koa', 'koa-session', '@koa/session', 'koa-generic-session'],
  // Its cookies get Secure by themselves when the connection is.
  cookies: { 'ctx.cookies.set': { name: 0, value: 1, options: 2, sets: ['httpOnly', 'secure'] } },
  assigned: ['keys'],
  examples: {
    "const Koa = require('koa');\nconst app = new Koa();\napp.keys = ['flour-water-salt'];": 'secret',
    "ctx.cookies.set('session', id);": 'cookie',
  },
});
