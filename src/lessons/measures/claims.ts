/** What the credentials of the last request say to anyone without a key. Not: the token itself (tokens.ts). */
import type { Run } from '#lab/run/run';
import type { ModeId } from '../lesson';
import type { Measure } from '../measure';
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

const claims: readonly Measure[] = [
  {
    id: 'claims',
    kind: 'number',
    says: 'Claims in the last request’s credentials that anyone can read without a key.',
    read: (run, mode) => Object.keys(decoded(run, mode)).length,
  },
  {
    id: 'personal',
    kind: 'text',
    says: 'The readable claims about the person, with their values.',
    read: (run, mode) => personalIn(run, mode).join(', ') || 'nothing',
  },
  {
    id: 'personal-count',
    kind: 'number',
    says: 'How many readable claims are about the person.',
    read: (run, mode) => personalIn(run, mode).length,
  },
  {
    id: 'names-alice',
    kind: 'yes or no',
    says: 'Whether the readable claims say who is logged in.',
    read: (run, mode) => Object.values(decoded(run, mode)).includes('alice'),
  },
  {
    id: 'email',
    kind: 'yes or no',
    says: 'Whether the readable claims contain a mail address.',
    read: (run, mode) => 'email' in decoded(run, mode),
  },
  {
    id: 'role',
    kind: 'text',
    says: 'The role in the readable claims.',
    read: (run, mode) => {
      const { role } = decoded(run, mode);
      return typeof role === 'string' ? role : 'none';
    },
  },
];

export default claims;
