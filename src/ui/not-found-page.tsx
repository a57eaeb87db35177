/** What an unknown address shows. Not: an unknown rule or setup, which their own pages name. */
import { hrefOf } from './address';

/** A plain notice with the way back. */
export const NotFoundPage = () => (
  <>
    <h1>There is no page at this address</h1>
    <p>
      Known are <a href={hrefOf('/inspect')}>Inspect</a>, <a href={hrefOf('/lab')}>Lab</a>,{' '}
      <a href={hrefOf('/learn')}>Learn</a>, <a href={hrefOf('/attacks')}>Attacks</a> and{' '}
      <a href={hrefOf('/rules')}>Rules</a>.
    </p>
  </>
);
