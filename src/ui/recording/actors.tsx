/** Who takes part in a recorded login, by origin. Servers that no credential reaches are only counted. */
import { counted } from '#text/counted';
import type { RecordedFlow } from '#recording/recorded-flow';
import { ROLES } from '../stage/words';
import { hostOf } from './words';

export const Actors = ({ flow: { actors } }: { readonly flow: RecordedFlow }) => {
  const own = actors.filter(({ role }) => role !== 'other');
  const others = actors.length - own.length;
  return (
    <ul className="words" aria-label="Who takes part">
      {own.map(({ origin, role, because }) => (
        <li key={origin} data-actor={origin} title={because}>
          {hostOf(origin)} <small>{ROLES[role]}</small>
        </li>
      ))}
      {others > 0 ? (
        <li>
          <small>{counted(others, 'other server')}</small>
        </li>
      ) : null}
    </ul>
  );
};
