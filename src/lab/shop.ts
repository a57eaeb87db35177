/** The simulated shop: its origin, its one user, its first instant. Not: its routes (server.ts and the modes). */
import type { Instant } from '#cookies/cookie';
import { hashPassword, ITERATIONS } from './password';
import { drawText, SEED } from './random';
import type { World } from './world';

/** Page and API share it, so every request is same-origin. */
export const ORIGIN = 'https://shop.example';
export const USERNAME = 'alice';
/** Shown in the lab: nothing here is secret. */
export const PASSWORD = 'correct horse battery staple';
export const WRONG_PASSWORD = 'incorrect horse battery staple';

/** 2026-03-02T10:00:00Z */
const START: Instant = Date.UTC(2026, 2, 2, 10) / 1000;

/** The world before the first act, the same for every mode. */
export const startWorld = async (): Promise<World> => {
  const salt = drawText(SEED, 16);
  const passwordHash = await hashPassword(PASSWORD, salt.value, ITERATIONS);
  return {
    clock: START,
    random: salt.random,
    userAgent: { jar: [], localStorage: {}, memory: {} },
    server: {
      users: [
        {
          name: USERNAME,
          role: 'customer',
          salt: salt.value,
          passwordHash,
          iterations: ITERATIONS,
          orders: [
            { id: '1001', item: 'Tea pot', cents: 3490 },
            { id: '1002', item: 'Two cups', cents: 1800 },
          ],
        },
      ],
      sessions: [],
      refreshTokens: [],
    },
  };
};
