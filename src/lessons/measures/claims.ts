/** What the credentials of the last request say to anyone without a key. Not: the token itself (tokens.ts). */
import type { Run } from '#lab/run/run';
import type { ModeId } from '../lesson';
import { number, text, yesOrNo, type Measure } from '../measure';
import { lastRequest, readableIn } from '../read';

/** Members that say something about the person rather than about the token. */
const PERSONAL = new Set(['sub', 'user', 'role', 'name', 'birthdate', 'email', 'phone_number']);

const decoded = (run: Run, mode: ModeId): Readonly<Record<string, unknown>> => {
  const request = lastRequest(run, mode);
  return request ? readableIn(request) : {};
};

const personalIn = (run: Run, mode: ModeId): string[] =>
  Object.entries(decoded(run, mode)).flatMap(([name, value]) =>
    PERSONAL.has(name) ? [`${name} ${String(value)}`] : [],
  );

export default [
  number(
    'claims',
    'Claims in the last request’s credentials that anyone can read without a key.',
    (run, mode) => Object.keys(decoded(run, mode)).length,
  ),
  text(
    'personal',
    'The readable claims about the person, with their values.',
    (run, mode) => personalIn(run, mode).join(', ') || 'nothing',
  ),
  number(
    'personal-count',
    'How many readable claims are about the person.',
    (run, mode) => personalIn(run, mode).length,
  ),
  yesOrNo('names-alice', 'Whether the readable claims say who is logged in.', (run, mode) =>
    Object.values(decoded(run, mode)).includes('alice'),
  ),
  yesOrNo(
    'email',
    'Whether the readable claims contain a mail address.',
    (run, mode) => 'email' in decoded(run, mode),
  ),
  text('role', 'The role in the readable claims.', (run, mode) => {
    const { role } = decoded(run, mode);
    return typeof role === 'string' ? role : 'none';
  }),
] satisfies readonly Measure[];
