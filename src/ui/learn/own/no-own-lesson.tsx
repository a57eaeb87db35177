/** What `#/learn/own` shows where no lesson of one's own was begun. */
import { hrefOf } from '../../address';

/** Two lines, and the way on. */
export const NoOwnLesson = () => (
  <>
    <h1>There is no lesson of your own here</h1>
    <p>
      Your own lesson is at this address while its page is open. It is never stored or sent.{' '}
      <a href={hrefOf('/learn/editor')}>Write one, or open its file</a>.
    </p>
  </>
);
