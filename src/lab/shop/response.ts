/** Responses that the servers give. */
import type { Fields, HttpResponse } from '#http/message';
import { reasonPhrase } from '#http/reason-phrases';
import { ORIGIN } from '../origins';

// Every response here is for one user, and some carry a credential (RFC 6749 section 5.1, RFC 9111 section 5.2.2.5).
const NO_STORE = ['Cache-Control', 'no-store'] as const;

/** 200 with JSON (RFC 8259). */
export const json = (value: unknown, fields: Fields = []): HttpResponse => ({
  status: 200,
  fields: [['Content-Type', 'application/json'], NO_STORE, ...fields],
  content: JSON.stringify(value),
});

/** 204, without content. */
export const noContent = (fields: Fields = []): HttpResponse => ({
  status: 204,
  fields: [NO_STORE, ...fields],
  content: '',
});

/** A kind of problem that is the shop's own. */
export interface ProblemKind {
  /** The last segment of its `type`. */
  readonly name: string;
  readonly title: string;
}

/**
 * A problem document (RFC 9457 section 3).
 * @param kind absent: `about:blank`, which says no more than the status does
 */
export const problem = (
  status: number,
  detail: string,
  fields: Fields = [],
  kind?: ProblemKind,
): HttpResponse => ({
  status,
  fields: [['Content-Type', 'application/problem+json'], NO_STORE, ...fields],
  content: JSON.stringify({
    type: kind ? `${ORIGIN}/problems/${kind.name}` : 'about:blank',
    title: kind?.title ?? reasonPhrase(status),
    status,
    detail,
  }),
});
