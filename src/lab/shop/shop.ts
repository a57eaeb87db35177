/** The simulated world before the first act: its origins, its users, its first instant. Not: what servers answer (servers/, modes/). */
import type { Instant } from '#cookies/cookie';
import { hashPassword, ITERATIONS } from './password';
import { drawText } from '../run/random';
import type { User, UserAgent, World } from '../run/world';

/** The victim. */
export const USERNAME = 'alice';
/** Shown in the lab: nothing here is secret. */
export const PASSWORD = 'correct horse battery staple';
export const WRONG_PASSWORD = 'incorrect horse battery staple';
/** What the act of changing the password changes it to. */
export const NEW_PASSWORD = 'paperclip lantern orchard seven';
/** The attacker has an account of their own. */
export const ATTACKER_NAME = 'mallory';
export const ATTACKER_PASSWORD = 'mallory has this one';

/** 2026-03-02T10:00:00Z */
const START: Instant = Date.UTC(2026, 2, 2, 10) / 1000;

const NEW_USER_AGENT: UserAgent = { jar: [], localStorage: {}, tabs: {} };

const people: readonly (Pick<User, 'name' | 'role' | 'orders'> & { readonly password: string })[] = [
  {
    name: USERNAME,
    role: 'staff',
    password: PASSWORD,
    orders: [
      { id: '1001', item: 'Tea pot', cents: 3490 },
      { id: '1002', item: 'Two cups', cents: 1800 },
    ],
  },
  {
    name: ATTACKER_NAME,
    role: 'customer',
    password: ATTACKER_PASSWORD,
    orders: [{ id: '1003', item: 'Crowbar', cents: 2200 }],
  },
];

/**
 * The world before the first act, the same for every mode.
 * @param seed an integer from 0 to 2³² − 1
 */
export const startWorld = async (seed: number): Promise<World> => {
  let random = seed;
  const users: User[] = [];
  for (const { password, ...person } of people) {
    const salt = drawText(random, 16);
    random = salt.random;
    // One after the other: each salt is drawn where the one before it ended.
    const passwordHash = await hashPassword(password, salt.value, ITERATIONS);
    users.push({ ...person, salt: salt.value, passwordHash, iterations: ITERATIONS, suspended: false });
  }
  return {
    clock: START,
    random,
    userAgents: { victim: NEW_USER_AGENT, device: NEW_USER_AGENT, attacker: NEW_USER_AGENT },
    server: {
      users,
      sessions: [],
      refreshTokens: [],
      tokens: [],
      denied: [],
      codes: [],
      transfers: [],
      reviews: [],
    },
    caches: {},
    collected: [],
    down: [],
  };
};
