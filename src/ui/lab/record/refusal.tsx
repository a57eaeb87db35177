/** Why a request was refused, as the response says it: challenge (RFC 9110 section 11.6.1) and problem document (RFC 9457). */
import { field, fieldValues, type HttpResponse } from '#http/message';
import { memberOf, parseJson } from '#text/json';
import styles from './refusal.module.css';

interface Problem {
  readonly title: string | undefined;
  readonly detail: string | undefined;
}

/** The members of a problem document that are for people. */
const problemIn = (response: HttpResponse): Problem | undefined => {
  if (field(response, 'Content-Type') !== 'application/problem+json') return undefined;
  const { value } = parseJson(response.content);
  const member = (name: string) => {
    const found = value?.type === 'object' ? memberOf(value, name)?.value : undefined;
    return found?.type === 'string' ? found.value : undefined;
  };
  return { title: member('title'), detail: member('detail') };
};

/** Nothing where the response is no refusal. */
export const Refusal = ({ response }: { response: HttpResponse }) => {
  const problem = problemIn(response);
  const challenges = fieldValues(response, 'WWW-Authenticate');
  if (!problem && challenges.length === 0) return null;
  return (
    <dl className={styles.refusal}>
      {problem ? (
        <>
          <dt>Problem document</dt>
          <dd>
            {problem.title}. {problem.detail === `${problem.title}.` ? null : problem.detail}
          </dd>
        </>
      ) : null}
      {challenges.map((challenge) => (
        <div key={challenge}>
          <dt>WWW-Authenticate</dt>
          <dd>
            The server asks for a credential with the scheme <strong>{challenge.split(' ', 1)[0]}</strong>:{' '}
            <code>{challenge.slice(challenge.indexOf(' ') + 1)}</code>
          </dd>
        </div>
      ))}
    </dl>
  );
};
