/** The package @fastify/jwt: the plugin, and what it puts on the server, requests and answers. */
import { defineLibrary } from '../code/library';
import { onInstance } from './fastify';

export default defineLibrary({
  packages: ['@fastify/jwt', 'fastify-jwt'],
  tokens: {
    '': { does: 'sign', options: 0, key: 'secret', expires: 'elsewhere' },
    'request.jwtDecode': { does: 'decode' },
    'request.jwtVerify': { does: 'verify', decidedBy: 'kind of key' },
    'reply.jwtSign': { does: 'sign', payload: 0, options: 1, expires: 'elsewhere' },
    ...onInstance('fastify'),
  },
  secrets: { '': ['secret'] },
  examples: {
    "fastify.register(require('@fastify/jwt'), { secret: 'flour-water-salt', sign: { expiresIn: '5m' } });":
      'secret',
    'const claims = await request.jwtDecode();': 'decode',
    'fastify.jwt.decode(token);': 'decode',
    'await reply.jwtSign({ sub });': 'sign',
  },
});
