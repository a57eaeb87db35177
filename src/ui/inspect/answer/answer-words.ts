/** The states of answers as tone, glyph and word. */

export type Tone = 'good' | 'bad' | 'warn' | 'open';

export const GLYPHS: Readonly<Record<Tone, string>> = { good: '✓', bad: '✖', warn: '▲', open: '◇' };

export const SIGNATURE = {
  valid: ['good', 'matches'],
  invalid: ['bad', 'invalid'],
  'not-checked': ['open', 'not verified'],
  unsupported: ['open', 'not supported here'],
} as const;

export const KEY = {
  none: ['open', 'none given'],
  given: ['good', 'given'],
  refused: ['bad', 'refused'],
  'from-token': ['warn', 'came inside the token'],
} as const;

export const TIMES = {
  expired: ['warn', 'expired'],
  'not-yet-valid': ['warn', 'not yet valid'],
  'in-time': ['good', 'in time'],
  'no-expiry': ['warn', 'no expiry'],
  unreadable: ['warn', 'unreadable'],
} as const;

/** How a headline says what the times speak against. */
export const LATE = {
  expired: 'Expired',
  'not-yet-valid': 'Not valid yet',
  unreadable: 'Its times can’t be read',
  'claims-unreadable': 'Its claims can’t be read',
} as const;
