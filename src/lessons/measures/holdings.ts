/** What browser and server hold after an act. */
import type { Run } from '#lab/run/run';
import type { ModeId } from '../lesson';
import { number, text, type Measure } from '../measure';
import { held, readableOf, rowsOf } from '../read';

const refreshRows = (run: Run, mode: ModeId) =>
  held(run, mode).server.filter(({ area }) => area === 'refresh token table');

export default [
  number('rows', 'Rows about logins in the shop’s database after the act.', rowsOf),
  number(
    'refresh-rows',
    'Rows about refresh tokens after the act.',
    (run, mode) => refreshRows(run, mode).length,
  ),
  number(
    'refresh-spent',
    'How many of these rows are about a used refresh token.',
    (run, mode) =>
      refreshRows(run, mode).filter(({ notes }) => notes.some((note) => note.startsWith('used'))).length,
  ),
  number('exposed', 'Credentials in the browser that any script can read, after the act.', readableOf),
  text(
    'kept',
    'The credentials in the browser after the act, and their places.',
    (run, mode) =>
      held(run, mode)
        .userAgent.map(({ area, name }) => `${name} in ${area === 'cookie jar' ? 'the cookie jar' : area}`)
        .join(' and ') || 'nothing',
  ),
  text(
    'readers',
    'The credentials in the browser after the act, their places, and the scripts that can read them.',
    (run, mode) =>
      held(run, mode)
        .userAgent.map(({ area, name, readableBy }) => `${name} in ${area} (${readableBy ?? 'nobody'})`)
        .join(' and ') || 'nothing',
  ),
] satisfies readonly Measure[];
