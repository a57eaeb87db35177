/** Fastify’s own types, on which @fastify/jwt puts its functions. */
import { defineLibrary, type TokenCall } from '../code/library';

/** What @fastify/jwt puts on a server. @param of the name of what holds it */
export const onInstance = (of: string): Record<string, TokenCall> => ({
  [`${of}.jwt.sign`]: { does: 'sign', payload: 0, options: 1, expires: 'elsewhere' },
  [`${of}.jwt.verify`]: { does: 'verify', token: 0, options: 1, decidedBy: 'kind of key' },
  [`${of}.jwt.decode`]: { does: 'decode', token: 0 },
});

export default defineLibrary({
  packages: ['fastify'],
  tokens: onInstance('FastifyInstance'),
  examples: {
    "import type { FastifyInstance } from 'fastify';\nexport default (server: FastifyInstance) => server.jwt.decode(token);":
      'decode',
  },
});
