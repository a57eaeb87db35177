/** What a recording does not hold, told from its exchanges: whole sentences. Not: what its form never holds (forms/). */
import type { Read } from './recording';
import { STAND_IN } from './stand-in';

const CREDENTIAL_FIELDS = /^(?:authorization|cookie|set-cookie)$/iu;
/** A sanitized export keeps these: where a key is all that proves a login, there is no other. */
const KEY_FIELD = /(?:access|api|auth|session)[-_]?(?:key|token)$/iu;

/** @returns sentences, in the order of what matters most */
export const missingIn = (exchanges: Read['exchanges']): string[] => {
  const fields = exchanges.flatMap(({ request, response }) => [
    ...request.fields,
    ...(response?.fields ?? []),
  ]);
  const sensitive = fields.filter(([name]) => CREDENTIAL_FIELDS.test(name));
  const answered = exchanges.filter(({ response }) => response !== undefined);
  // HAR states the size of a content that it leaves out.
  const withSize = answered.filter(({ contentBytes = 0 }) => contentBytes > 0);
  const isLeftOut =
    withSize.length > 0 &&
    withSize.every(({ response, isContentDropped }) => response?.content === '' && !isContentDropped);
  const unanswered = exchanges.length - answered.length;
  return [
    ...(fields.length === 0 ? ['The messages have no fields.'] : []),
    ...(fields.length > 0 && sensitive.length === 0 && !fields.some(([name]) => KEY_FIELD.test(name))
      ? ['No message has a Cookie, Set-Cookie or Authorization field: probably a sanitized export.']
      : []),
    ...(sensitive.some(([, value]) => STAND_IN.test(value.replace(/^\w+[ =]/u, '').trim()))
      ? ['Some credentials were already replaced, so their paths are unknown.']
      : []),
    ...(isLeftOut ? ['No response has content, so tokens in answers are unknown.'] : []),
    ...(answered.length > 0 && unanswered > 0
      ? [`${unanswered} ${unanswered === 1 ? 'request has' : 'requests have'} no response.`]
      : []),
  ];
};
