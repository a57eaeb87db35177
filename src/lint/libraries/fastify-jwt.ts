/** The package @fastify/jwt: the plugin, and what it puts on requests and answers. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['@fastify/jwt', 'fastify-jwt'],
  tokens: {
    '': { does: 'sign', options: 0, key: 'secret', expires: 'elsewhere' },
    'request.jwtDecode': { does: 'decode' },
  },
  secrets: { '': ['secret'] },
  examples: {
    "fastify.register(require('@fastify/jwt'), { secret: 'flour-water-salt', sign: { expiresIn: '5m' } });":
      'secret',
    'const claims = await request.jwtDecode();': 'decode',
  },
});
