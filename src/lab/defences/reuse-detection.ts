/** A refresh token used twice may be stolen (RFC 9700 section 4.14.2). Not: telling the thief from the victim. */
import { rfc } from '#sources/sources';
import type { DefenceUnit } from '../defence';

const defence: DefenceUnit = {
  order: 61,
  group: 'refresh tokens',
  label: 'Reuse detection',
  byDefault: true,
  says: 'A refresh token that comes a second time ends the login it belongs to, for both who hold one.',
  sources: [rfc(9700, '4.14.2')],
  idle: ({ defences }) =>
    defences.includes('rotation') ? undefined : 'Without rotation no refresh token is ever used up.',
  policy: { reuseDetection: true },
};

export default defence;
