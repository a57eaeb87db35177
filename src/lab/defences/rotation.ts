/** Refresh token rotation (RFC 9700 section 4.14.2). It does not notice that one came twice. */
import { rfc } from '#sources/sources';
import type { DefenceUnit } from '../defence';

export default {
  order: 60,
  group: 'refresh tokens',
  label: 'Rotation',
  also: ['refresh token rotation'],
  byDefault: true,
  says: 'Each refresh token works once, and returns the next.',
  sources: [rfc(9700, '4.14.2')],
  flowRefresh: { rotation: true },
  refresh: (take) => async (row, request, now) => {
    const taken = await take(row, request, now);
    return 'refused' in taken ? taken : { row: undefined, renewed: true };
  },
} satisfies DefenceUnit;
