/** What browser and server hold after an act. */
import type { Run } from '#lab/run/run';
import type { ModeId } from '../lesson';
import type { Measure } from '../measure';
import { held, readableOf, rowsOf } from '../read';

const refreshRows = (run: Run, mode: ModeId) =>
  held(run, mode).server.filter(({ area }) => area === 'refresh token table');

const holdings: readonly Measure[] = [
  {
    id: 'rows',
    kind: 'number',
    says: 'Rows about logins in the shop’s database after the act.',
    read: rowsOf,
  },
  {
    id: 'refresh-rows',
    kind: 'number',
    says: 'Rows about refresh tokens after the act.',
    read: (run, mode) => refreshRows(run, mode).length,
  },
  {
    id: 'refresh-spent',
    kind: 'number',
    says: 'How many of these rows are about a used refresh token.',
    read: (run, mode) =>
      refreshRows(run, mode).filter(({ notes }) => notes.some((note) => note.startsWith('used'))).length,
  },
  {
    id: 'exposed',
    kind: 'number',
    says: 'Credentials in the browser that any script can read, after the act.',
    read: readableOf,
  },
  {
    id: 'kept',
    kind: 'text',
    says: 'The credentials in the browser after the act, and their places.',
    read: (run, mode) =>
      held(run, mode)
        .userAgent.map(({ area, name }) => `${name} in ${area === 'cookie jar' ? 'the cookie jar' : area}`)
        .join(' and ') || 'nothing',
  },
  {
    id: 'readers',
    kind: 'text',
    says: 'The credentials in the browser after the act, their places, and the scripts that can read them.',
    read: (run, mode) =>
      held(run, mode)
        .userAgent.map(({ area, name, readableBy }) => `${name} in ${area} (${readableBy ?? 'nobody'})`)
        .join(' and ') || 'nothing',
  },
];

export default holdings;
