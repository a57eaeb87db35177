/** What `#/learn/own` shows where no lesson of one's own was begun. */
import { hrefOf } from '../../address';

/** Two lines, and the way on. */
export const NoOwnLesson = () => (
  <>
    <h1>No lesson of yours is open here</h1>
    <p>
      Your lesson works at this address only while its page is open. It is never stored or sent.{' '}
      <a href={hrefOf('/learn/editor')}>Write one, or open its file</a>.
    </p>
  </>
);
