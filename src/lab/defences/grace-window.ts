/** A used refresh token is accepted again for a moment. It does not stop a thief who is as quick. */
import { rfc } from '#sources/sources';
import type { DefenceUnit } from '../defence';

const GRACE_SECONDS = 10;

export default {
  order: 62,
  group: 'refresh tokens',
  label: 'Grace window',
  says: 'For ten seconds, a used refresh token works again: two tabs may refresh at once.',
  sources: [rfc(9700, '4.14.2')],
  idle: ({ defences }) =>
    defences.includes('rotation') ? undefined : 'Without rotation, a refresh token is never used up.',
  flowRefresh: { graceSeconds: GRACE_SECONDS },
  refresh: (take) => async (row, request, now) => {
    const { used = now, ...unused } = row;
    if (now - used >= GRACE_SECONDS) return take(row, request, now);
    const taken = await take(unused, request, now);
    return 'refused' in taken || !taken.renewed ? taken : { ...taken, row: { ...row, used } };
  },
} satisfies DefenceUnit;
