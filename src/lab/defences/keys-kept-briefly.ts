/** Services fetch the key set often. Not: picking a key in it (two-keys.ts). */
import { rfc } from '#sources/sources';
import type { DefenceUnit } from '../defence';

/** Seconds. */
const KEPT = 60;

export default {
  order: 49,
  group: 'tokens',
  label: 'Key set kept one minute',
  also: ['key rotation', 'JWKS', 'cache', 'Cache-Control'],
  says: 'Services keep the key set for a minute, not an hour, so they soon drop a retired key.',
  sources: [rfc(7517, '5'), rfc(9111, '4.2')],
  verifier: (draft) => ({ ...draft, keepsKeys: KEPT }),
} satisfies DefenceUnit;
