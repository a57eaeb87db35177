/** The requests of an act: how many, how large, and how they were answered. Not: what the credentials in them say (claims.ts). */
import { AUTH_ORIGIN } from '#lab/origins';
import { number, text, type Measure } from '../measure';
import { column, course, exchangesIn, lastBytes, sentIn, statusOf } from '../read';
import { clockOf, serversRequests } from '../read-attack';

export default [
  number('status', 'The status of the last response; 0 where nothing was sent.', (run, mode) =>
    statusOf(run, mode),
  ),
  number(
    'first-status',
    'The status of the first response; 0 where nothing was sent.',
    (run, mode) => sentIn(run, mode)[0]?.exchange.response.status ?? 0,
  ),
  text('course', 'The requests of the act and their statuses, one after the other.', course),
  text(
    'refusal',
    'Why the shop refused the last request, in its own words; empty if it did not.',
    (run, mode) => {
      const response = sentIn(run, mode).at(-1)?.exchange.response;
      if (response === undefined || response.status < 400 || response.content === '') return '';
      return (JSON.parse(response.content) as { readonly detail?: string }).detail ?? '';
    },
  ),
  number(
    'requests',
    'How many requests the act sent, without those between servers.',
    (run, mode) => sentIn(run, mode).length,
  ),
  number(
    'preflights',
    'How many OPTIONS requests the browser sent by itself.',
    (run, mode) => exchangesIn(run, mode).filter(({ exchange }) => exchange.initiator === 'preflight').length,
  ),
  number('bytes', 'Bytes of the last request, as HTTP/1.1 writes it; 0 where nothing was sent.', lastBytes),
  number('look-ups', 'How often the act needed a table read or write, or another server.', (run, mode) =>
    exchangesIn(run, mode).reduce(
      (sum, { exchange }) => sum + exchange.queries.length + (exchange.by.type === 'server' ? 1 : 0),
      0,
    ),
  ),
  number(
    'tables',
    'How many tables the shop read or wrote to answer the last request.',
    (run, mode) =>
      new Set(
        sentIn(run, mode)
          .at(-1)
          ?.exchange.queries.map(({ table }) => table),
      ).size,
  ),
  number(
    'hosts',
    'How many hosts took part in the act.',
    (run, mode) =>
      new Set(exchangesIn(run, mode).map(({ exchange }) => new URL(exchange.request.url).host)).size,
  ),
  number(
    'server-requests',
    'How many requests a server made to answer the act.',
    (run, mode) => serversRequests(run, mode).length,
  ),
  text(
    'servers-asked',
    'The addresses that a server requested to answer the act; empty if none.',
    (run, mode) =>
      serversRequests(run, mode)
        .map(({ exchange }) => exchange.request.url)
        .join(', '),
  ),
  number(
    'auth-requests',
    'How many requests went to the authorization server.',
    (run, mode) =>
      exchangesIn(run, mode).filter(({ exchange }) => new URL(exchange.request.url).origin === AUTH_ORIGIN)
        .length,
  ),
  number(
    'seconds',
    'Seconds from the start of the run to the end of the act.',
    (run, mode) => clockOf(run, mode) - column(run, mode).start.clock,
  ),
  number('clock', 'When the act ended: seconds since 1970.', clockOf),
] satisfies readonly Measure[];
