/** The access token that went over the wire last, up to the end of an act: its parts, its claims, its life. */
import { duration } from '#jose/numeric-date';
import type { Run } from '#lab/run/run';
import { claimsOf } from '#lab/shop/claims-of';
import type { ModeId } from '../lesson';
import type { Measure } from '../measure';
import { clockOf, headerText, lastToken } from '../read-attack';

const claimsIn = (run: Run, mode: ModeId): NonNullable<ReturnType<typeof claimsOf>> =>
  claimsOf(lastToken(run, mode)) ?? {};

const headerIn = (run: Run, mode: ModeId): Readonly<Record<string, unknown>> => {
  const text = headerText(lastToken(run, mode));
  return text === 'none' ? {} : (JSON.parse(text) as Readonly<Record<string, unknown>>);
};

const partsOf = (run: Run, mode: ModeId): readonly string[] => lastToken(run, mode).split('.');

const part = (id: string, index: number, called: string): Measure => ({
  id,
  kind: 'text',
  says: `Its ${called}, in base64url; empty where there is none.`,
  read: (run, mode) => partsOf(run, mode)[index] ?? '',
});

const claim = (id: 'iss' | 'aud'): Measure => ({
  id,
  kind: 'text',
  says: `Its claim ${id}.`,
  read: (run, mode) => String(claimsIn(run, mode)[id] ?? 'absent'),
});

const time = (id: 'iat' | 'exp'): Measure => ({
  id,
  kind: 'number',
  says: `Its claim ${id}: seconds since 1970; 0 where it has none.`,
  read: (run, mode) => claimsIn(run, mode)[id] ?? 0,
});

const tokens: readonly Measure[] = [
  {
    id: 'token',
    kind: 'text',
    says: 'The last access token sent over the wire; empty if none was.',
    read: lastToken,
  },
  {
    id: 'header',
    kind: 'text',
    says: 'Its JOSE header, decoded.',
    read: (run, mode) => headerText(lastToken(run, mode)),
  },
  {
    id: 'header-members',
    kind: 'text',
    says: 'The members of its JOSE header in words: alg RS256, typ at+jwt.',
    read: (run, mode) =>
      Object.entries(headerIn(run, mode))
        .map(([name, value]) => `${name} ${String(value)}`)
        .join(', '),
  },
  {
    id: 'token-start',
    kind: 'text',
    says: 'Its first twelve characters.',
    read: (run, mode) => lastToken(run, mode).slice(0, 12),
  },
  part('header-part', 0, 'JOSE header'),
  part('claims-part', 1, 'claims'),
  part('signature-part', 2, 'signature'),
  {
    id: 'parts',
    kind: 'number',
    says: 'How many parts it has.',
    read: (run, mode) => partsOf(run, mode).length,
  },
  {
    id: 'lengths',
    kind: 'text',
    says: 'How many characters each of its parts has.',
    read: (run, mode) => {
      const [header = '', payload = '', signature = ''] = partsOf(run, mode);
      return `header ${header.length}, claims ${payload.length}, signature ${signature.length}`;
    },
  },
  {
    id: 'length',
    kind: 'number',
    says: 'How many characters it has.',
    read: (run, mode) => lastToken(run, mode).length,
  },
  claim('iss'),
  claim('aud'),
  {
    id: 'typ',
    kind: 'text',
    says: 'The typ in its header.',
    read: (run, mode) => String(headerIn(run, mode)['typ']),
  },
  time('iat'),
  time('exp'),
  {
    id: 'life',
    kind: 'text',
    says: 'Its lifetime, from iat to exp.',
    read: (run, mode) => {
      if (lastToken(run, mode) === '') return 'no token';
      const { iat = 0, exp } = claimsIn(run, mode);
      if (exp === undefined) return 'no end';
      return duration(exp - iat);
    },
  },
  {
    id: 'seconds-left',
    kind: 'number',
    says: 'Seconds from the end of the act to its exp; 0 where it has none.',
    read: (run, mode) => {
      const { exp } = claimsIn(run, mode);
      return exp === undefined ? 0 : exp - clockOf(run, mode);
    },
  },
];

export default tokens;
