/** A refresh token used twice may be stolen (RFC 9700 section 4.14.2). It can't tell the thief from the victim. */
import { rfc } from '#sources/sources';
import type { DefenceUnit } from '../defence';
import type { Taken } from '../shop/taking';

const REUSED: Taken = {
  refused: 'reused-refresh-token',
  says: 'This refresh token was used before, so it may be stolen. The shop ends its login.',
  endsLogin: true,
};

export default {
  order: 61,
  group: 'refresh tokens',
  label: 'Reuse detection',
  byDefault: true,
  says: 'If a refresh token comes a second time, the shop ends its login, for thief and victim.',
  sources: [rfc(9700, '4.14.2')],
  idle: ({ defences }) =>
    defences.includes('rotation') ? undefined : 'Without rotation, a refresh token is never used up.',
  flowRefresh: { reuseDetection: true },
  // A used one is kept, so that it is known again.
  refresh: (take) => async (row, request, now) => {
    const taken = await take(row, request, now);
    if ('refused' in taken) return taken.refused === 'reused-refresh-token' ? REUSED : taken;
    return taken.renewed ? { ...taken, row: { ...row, used: now } } : taken;
  },
} satisfies DefenceUnit;
