/** A used refresh token is taken again for a moment. Not: safe against a thief who is as quick. */
import { rfc } from '#sources/sources';
import type { DefenceUnit } from '../defence';

const defence: DefenceUnit = {
  order: 62,
  group: 'refresh tokens',
  label: 'Grace window',
  says: 'For ten seconds a used refresh token is taken once more: two tabs may ask at once.',
  sources: [rfc(9700, '4.14.2')],
  idle: ({ defences }) =>
    defences.includes('rotation') ? undefined : 'Without rotation no refresh token is ever used up.',
  policy: { graceSeconds: 10 },
};

export default defence;
