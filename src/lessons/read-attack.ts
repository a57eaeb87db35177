/** Reading what an attack did, for the texts of lessons: notes made at home, the token that was shown, requests by servers. Not: whether it succeeded (verdictOf in read.ts). */
import { decodeJws } from '#jose/jws/jws';
import type { Run } from '#lab/run/run';
import { worldAt } from '#lab/run/run';
import type { ModeId } from './lesson';
import { column, exchangesIn, tokenOf, verdictOf } from './read';

/** What the attacker did without a request, and why something could not be tried: whole sentences. @param act its number; absent: the last */
export const notesIn = (run: Run, mode: ModeId, act = run.setup.acts.length - 1): string[] =>
  column(run, mode).steps.flatMap(({ act: number, event }) =>
    number === act && (event.type === 'attacker' || event.type === 'not-applicable') ? [event.says] : [],
  );

/** Requests from the attacker's machine in an act. @param act its number; absent: the last */
export const attackersRequests = (run: Run, mode: ModeId, act?: number) =>
  exchangesIn(run, mode, act).filter(
    ({ exchange: { by } }) => by.type !== 'server' && by.userAgent === 'attacker',
  );

/** Requests that a server made in an act, to answer another. @param act its number; absent: the last */
export const serversRequests = (run: Run, mode: ModeId, act?: number) =>
  exchangesIn(run, mode, act).filter(({ exchange: { by } }) => by.type === 'server');

/** Requests in an act that showed the shop something in the attacker's hands. @param act its number; absent: the last */
export const shownIn = (run: Run, mode: ModeId, act?: number) =>
  attackersRequests(run, mode, act).filter(
    ({ exchange: { request } }) => new URL(request.url).pathname === '/orders',
  );

/** What became of an attack in a column: `taken (200)`. @param act its number; absent: the last */
export const fate = (run: Run, mode: ModeId, act?: number): string => {
  const status = shownIn(run, mode, act).at(-1)?.exchange.response.status;
  if (status === undefined) return 'no token';
  return `${verdictOf(run, mode, act).succeeded ? 'taken' : 'refused'} (${status})`;
};

/** The last token that went over the wire in a column; empty: none did. */
export const lastToken = (run: Run, mode: ModeId): string => {
  const tokens = column(run, mode).steps.flatMap(({ event }) =>
    event.type === 'exchange' ? [tokenOf(event)] : [],
  );
  return tokens.findLast((token) => token !== undefined) ?? '';
};

/** A token's JOSE header as JSON text. */
export const headerText = (token: string | undefined): string =>
  token === undefined || token === '' ? 'none' : (decodeJws(token).header.utf8?.text ?? 'none');

/** When a column's run ends. Seconds since 1970. */
export const clockOf = (run: Run, mode: ModeId): number =>
  worldAt(column(run, mode), run.setup.acts.length).clock;
