/** Access tokens that are soon over. */
import { rfc } from '#sources/sources';
import type { DefenceUnit } from '../defence';

const MOST_SECONDS = 60;

export default {
  order: 46,
  group: 'tokens',
  label: 'Tokens of one minute',
  also: ['lifetime', 'ttl', 'exp'],
  says: 'Every access token expires after a minute.',
  sources: [rfc(9700, '2.2.1')],
  issue: async (draft) =>
    draft.name === 'access token'
      ? { ...draft, lifetime: Math.min(MOST_SECONDS, draft.lifetime ?? MOST_SECONDS) }
      : draft,
} satisfies DefenceUnit;
