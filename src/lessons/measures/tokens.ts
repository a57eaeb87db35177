/** The access token that went over the wire last, up to the end of an act: its parts, its claims, its life. */
import { duration } from '#jose/numeric-date';
import type { Run } from '#lab/run/run';
import { claimsOf } from '#lab/shop/claims-of';
import type { ModeId } from '../lesson';
import { number, text, type Measure } from '../measure';
import { clockOf, headerText, lastToken } from '../read-attack';

const claimsIn = (run: Run, mode: ModeId): NonNullable<ReturnType<typeof claimsOf>> =>
  claimsOf(lastToken(run, mode)) ?? {};

const headerIn = (run: Run, mode: ModeId): Readonly<Record<string, unknown>> => {
  const text = headerText(lastToken(run, mode));
  return text === 'none' ? {} : (JSON.parse(text) as Readonly<Record<string, unknown>>);
};

const partsOf = (run: Run, mode: ModeId): readonly string[] => lastToken(run, mode).split('.');

const part = (id: string, index: number, called: string): Measure =>
  text(
    id,
    `Its ${called}, in base64url; empty where there is none.`,
    (run, mode) => partsOf(run, mode)[index] ?? '',
  );

const claim = (id: 'iss' | 'aud'): Measure =>
  text(id, `Its claim ${id}.`, (run, mode) => String(claimsIn(run, mode)[id] ?? 'absent'));

const time = (id: 'iat' | 'exp'): Measure =>
  number(
    id,
    `Its claim ${id}: seconds since 1970; 0 where it has none.`,
    (run, mode) => claimsIn(run, mode)[id] ?? 0,
  );

export default [
  text('token', 'The last access token sent over the wire; empty if none was.', lastToken),
  text('header', 'Its JOSE header, decoded.', (run, mode) => headerText(lastToken(run, mode))),
  text('header-members', 'The members of its JOSE header in words: alg RS256, typ at+jwt.', (run, mode) =>
    Object.entries(headerIn(run, mode))
      .map(([name, value]) => `${name} ${String(value)}`)
      .join(', '),
  ),
  text('token-start', 'Its first twelve characters.', (run, mode) => lastToken(run, mode).slice(0, 12)),
  part('header-part', 0, 'JOSE header'),
  part('claims-part', 1, 'claims'),
  part('signature-part', 2, 'signature'),
  number('parts', 'How many parts it has.', (run, mode) => partsOf(run, mode).length),
  text('lengths', 'How many characters each of its parts has.', (run, mode) => {
    const [header = '', payload = '', signature = ''] = partsOf(run, mode);
    return `header ${header.length}, claims ${payload.length}, signature ${signature.length}`;
  }),
  number('length', 'How many characters it has.', (run, mode) => lastToken(run, mode).length),
  claim('iss'),
  claim('aud'),
  text('typ', 'The typ in its header.', (run, mode) => String(headerIn(run, mode)['typ'])),
  time('iat'),
  time('exp'),
  text('life', 'Its lifetime, from iat to exp.', (run, mode) => {
    if (lastToken(run, mode) === '') return 'no token';
    const { iat = 0, exp } = claimsIn(run, mode);
    if (exp === undefined) return 'no end';
    return duration(exp - iat);
  }),
  text(
    'time-left',
    'The time from the end of the act to its exp, in words; no end where it has none.',
    (run, mode) => {
      const { exp } = claimsIn(run, mode);
      return exp === undefined ? 'no end' : duration(Math.max(exp - clockOf(run, mode), 0));
    },
  ),
  number('seconds-left', 'Seconds from the end of the act to its exp; 0 where it has none.', (run, mode) => {
    const { exp } = claimsIn(run, mode);
    return exp === undefined ? 0 : exp - clockOf(run, mode);
  }),
] satisfies readonly Measure[];
