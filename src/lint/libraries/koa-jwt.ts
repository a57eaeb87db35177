/** The package koa-jwt, which hands its options to jsonwebtoken. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['koa-jwt'],
  tokens: {
    '': { does: 'verify', options: 0, key: 'secret', algorithms: 'algorithms', decidedBy: 'kind of key' },
  },
  secrets: { '': ['secret'] },
  examples: {
    "const jwt = require('koa-jwt');\napp.use(jwt({ secret: 'flour-water-salt', algorithms: ['HS256'] }));":
      'secret',
  },
});
