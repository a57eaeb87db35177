/** Hapi: what its strategies sign and seal with, on the server that plugins are registered on. */
import { defineLibrary } from '../code/library';

const STRATEGY = ['2.key', '2.keys', '2.cookie.password'];

export default defineLibrary({
  packages: ['@hapi/hapi'],
  secrets: { 'auth.strategy': STRATEGY, 'server.().auth.strategy': STRATEGY },
  examples: {
    "const server = require('@hapi/hapi').server();\nserver.auth.strategy('jwt', 'jwt', { key: 'flour-water-salt' });":
      'secret',
    "server.auth.strategy('jwt', 'jwt', { key: 'flour-water-salt', validate });": 'secret',
    "server.auth.strategy('till', 'cookie', { cookie: { password: 'flour-water-salt' } });": 'secret',
  },
});
