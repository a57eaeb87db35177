/** The requests of an act: how many, how large, and how they were answered. Not: what the credentials in them say (claims.ts). */
import { AUTH_ORIGIN } from '#lab/origins';
import type { Measure } from '../measure';
import { column, course, exchangesIn, lastRequest, requestBytes, sentIn, statusOf } from '../read';
import { clockOf, serversRequests } from '../read-attack';

const requests: readonly Measure[] = [
  {
    id: 'status',
    kind: 'number',
    says: 'The status of the last response; 0 where nothing was sent.',
    read: (run, mode) => statusOf(run, mode),
  },
  {
    id: 'first-status',
    kind: 'number',
    says: 'The status of the first response; 0 where nothing was sent.',
    read: (run, mode) => sentIn(run, mode)[0]?.exchange.response.status ?? 0,
  },
  {
    id: 'course',
    kind: 'text',
    says: 'The requests of the act and their statuses, one after the other.',
    read: course,
  },
  {
    id: 'refusal',
    kind: 'text',
    says: 'Why the shop refused the last request, in its own words; empty if it did not.',
    read: (run, mode) => {
      const response = sentIn(run, mode).at(-1)?.exchange.response;
      if (response === undefined || response.status < 400 || response.content === '') return '';
      return (JSON.parse(response.content) as { readonly detail?: string }).detail ?? '';
    },
  },
  {
    id: 'requests',
    kind: 'number',
    says: 'How many requests the act sent, without those between servers.',
    read: (run, mode) => sentIn(run, mode).length,
  },
  {
    id: 'preflights',
    kind: 'number',
    says: 'How many OPTIONS requests the browser sent by itself.',
    read: (run, mode) =>
      exchangesIn(run, mode).filter(({ exchange }) => exchange.initiator === 'preflight').length,
  },
  {
    id: 'bytes',
    kind: 'number',
    says: 'Bytes of the last request, as HTTP/1.1 writes it; 0 where nothing was sent.',
    read: (run, mode) => {
      const request = lastRequest(run, mode);
      return request ? requestBytes(request) : 0;
    },
  },
  {
    id: 'look-ups',
    kind: 'number',
    says: 'How often the act needed a table read or write, or another server.',
    read: (run, mode) =>
      exchangesIn(run, mode).reduce(
        (sum, { exchange }) => sum + exchange.queries.length + (exchange.by.type === 'server' ? 1 : 0),
        0,
      ),
  },
  {
    id: 'tables',
    kind: 'number',
    says: 'How many tables the shop read or wrote to answer the last request.',
    read: (run, mode) =>
      new Set(
        sentIn(run, mode)
          .at(-1)
          ?.exchange.queries.map(({ table }) => table),
      ).size,
  },
  {
    id: 'hosts',
    kind: 'number',
    says: 'How many hosts took part in the act.',
    read: (run, mode) =>
      new Set(exchangesIn(run, mode).map(({ exchange }) => new URL(exchange.request.url).host)).size,
  },
  {
    id: 'server-requests',
    kind: 'number',
    says: 'How many requests a server made to answer the act.',
    read: (run, mode) => serversRequests(run, mode).length,
  },
  {
    id: 'servers-asked',
    kind: 'text',
    says: 'The addresses that a server requested to answer the act; empty if none.',
    read: (run, mode) =>
      serversRequests(run, mode)
        .map(({ exchange }) => exchange.request.url)
        .join(', '),
  },
  {
    id: 'auth-requests',
    kind: 'number',
    says: 'How many requests went to the authorization server.',
    read: (run, mode) =>
      exchangesIn(run, mode).filter(({ exchange }) => new URL(exchange.request.url).origin === AUTH_ORIGIN)
        .length,
  },
  {
    id: 'seconds',
    kind: 'number',
    says: 'Seconds from the start of the run to the end of the act.',
    read: (run, mode) => clockOf(run, mode) - column(run, mode).start.clock,
  },
  {
    id: 'clock',
    kind: 'number',
    says: 'When the act ended: seconds since 1970.',
    read: clockOf,
  },
];

export default requests;
