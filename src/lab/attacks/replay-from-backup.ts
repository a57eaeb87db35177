/** What the tables hold, shown as the victim's credential. */
import { field } from '#http/message';
import { document } from '#sources/sources';
import { EXPRESS_SESSION_STORES_PLAINLY } from '../attacker/assumed';
import type { AttackUnit, Hands } from '../attacker/attack';
import { breakIn } from '../attacker/break-in';
import type { Mode } from '../mode';
import type { Setup } from '../run/setup';
import { USERNAME } from '../shop/shop';

/** The shop's own challenge says what its cookie is called; undefined: it asks for none. */
const cookieNameAt = async (hands: Hands, method: string, path: string): Promise<string | undefined> => {
  const challenge = field(await hands.send(method, path), 'WWW-Authenticate') ?? '';
  return /cookie-name="([^"]+)"/u.exec(challenge)?.[1];
};

const inapplicable = (mode: Mode, setup: Setup): string | undefined =>
  mode.credentials(setup).every(({ name }) => name === 'access token')
    ? 'No table contains a credential: only the token’s holder has it.'
    : undefined;

export default {
  order: 31,
  group: 'stolen credentials',
  label: 'Replay from a backup',
  says: 'The attacker has a copy of the shop’s database, and presents its contents as the victim’s credential.',
  grants: ['a backup of the database'],
  sources: [document('owasp-session')],
  scene: ['log-in', 'read-orders'],
  assumes: [EXPRESS_SESSION_STORES_PLAINLY],
  inapplicable,
  play: async (hands) => {
    const { sessions, refreshTokens } = hands.backup();
    const session = sessions.findLast(({ user }) => user === USERNAME)?.idHash;
    const refreshToken = refreshTokens.findLast(({ user }) => user === USERNAME)?.tokenHash;
    const value = session ?? refreshToken;
    if (value === undefined) return hands.note('The tables contain no login of the victim.');
    const called = session === undefined ? 'refresh token' : 'session identifier';
    const path = hands.known.called(called)?.exchangedAt;
    const name = await (path === undefined
      ? cookieNameAt(hands, 'GET', '/orders')
      : cookieNameAt(hands, 'POST', path));
    const held =
      name === undefined ? hands.known.as(called, value) : { type: 'cookie' as const, name, value };
    await breakIn(hands, held ? [held] : []);
  },
} satisfies AttackUnit;
