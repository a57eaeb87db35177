/** A refresh token used twice may be stolen (RFC 9700 section 4.14.2). It can't tell the thief from the victim. */
import { rfc } from '#sources/sources';
import type { DefenceUnit } from '../defence';
import type { Taken } from '../shop/taking';

const REUSED: Taken = {
  refused: 'reused-refresh-token',
  says: 'This refresh token was used before, so it may be stolen: the login it belongs to is ended.',
  endsLogin: true,
};

const defence: DefenceUnit = {
  order: 61,
  group: 'refresh tokens',
  label: 'Reuse detection',
  byDefault: true,
  says: 'A refresh token that comes a second time ends the login it belongs to, for both who hold one.',
  sources: [rfc(9700, '4.14.2')],
  idle: ({ defences }) =>
    defences.includes('rotation') ? undefined : 'Without rotation no refresh token is ever used up.',
  flowRefresh: { reuseDetection: true },
  // A used one is kept, so that it is known again.
  refresh: (take) => async (row, request, now) => {
    const taken = await take(row, request, now);
    if ('refused' in taken) return taken.refused === 'reused-refresh-token' ? REUSED : taken;
    return taken.renewed ? { ...taken, row: { ...row, used: now } } : taken;
  },
};

export default defence;
