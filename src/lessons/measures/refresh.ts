/** Who holds a login after an act with refresh tokens: Alice, an attacker, both. Not: the rows about them (holdings.ts). */
import { duration } from '#jose/numeric-date';
import type { Run } from '#lab/run/run';
import { readTokenContent } from '#lab/shop/token-response';
import type { ModeId } from '../lesson';
import { number, text, yesOrNo, type Measure } from '../measure';
import { alicesLast, exchangesIn, verdictOf } from '../read';

const isAliceIn = (run: Run, mode: ModeId): boolean =>
  alicesLast(run, mode)?.exchange.response.status === 200;

const whoIsIn = (run: Run, mode: ModeId): string => {
  const attacker = verdictOf(run, mode).succeeded;
  const alice = isAliceIn(run, mode);
  if (attacker && alice) return 'both';
  if (attacker) return 'attacker';
  return alice ? 'alice' : 'none';
};

/** Seconds. */
const firstLifetime = (run: Run, mode: ModeId): number => {
  const first = exchangesIn(run, mode).find(({ exchange: { by } }) => by.type === 'tool');
  return (first && readTokenContent(first.exchange.response)?.lifetime) ?? 0;
};

export default [
  yesOrNo('alice-in', 'Whether the last request of Alice’s own pages was answered with 200.', isAliceIn),
  text('who-is-in', 'The people who are logged in after the act: alice, attacker, both or none.', whoIsIn),
  text('in-turn', 'The requests of the act and their statuses, with who made each.', (run, mode) =>
    exchangesIn(run, mode)
      .map(({ exchange: { by, request, response } }) => {
        const tab = by.type === 'page' && by.tab === 'second' ? 'Alice’s second tab' : 'Alice';
        const who = by.type === 'tool' ? 'attacker' : tab;
        return `${who} ${request.method} ${new URL(request.url).pathname} ${response.status}`;
      })
      .join(', then '),
  ),
  number(
    'first-lifetime',
    'Lifetime of the attacker’s first access token, in seconds; 0 if there was none.',
    firstLifetime,
  ),
  text('first-life', 'Lifetime of the attacker’s first access token, in words.', (run, mode) =>
    duration(firstLifetime(run, mode)),
  ),
] satisfies readonly Measure[];
