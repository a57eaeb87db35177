/** An identifier that an attacker planted, and which one the browser sends. Not: one that was stolen (attacks.ts). */
import { fieldValues } from '#http/message';
import type { Run } from '#lab/run/run';
import type { ModeId } from '../lesson';
import { number, text, yesOrNo, type Measure } from '../measure';
import { column, exchangesIn, scriptStep, sentIn } from '../read';

/** The act in which it was planted; −1: it was not. */
const planted = ({ setup }: Run): number => setup.acts.indexOf('session-fixation');

/** The identifier that the attacker got as a visitor. */
const known = (run: Run, mode: ModeId): string => {
  const visit = exchangesIn(run, mode, planted(run))[0]?.exchange.response;
  const pair = (visit && fieldValues(visit, 'Set-Cookie')[0]?.split(';')[0]) ?? '';
  return pair.slice(pair.indexOf('=') + 1);
};

const identifiersSent = (run: Run, mode: ModeId): string[] =>
  (sentIn(run, mode).at(-1)?.exchange.retrieval ?? []).flatMap(({ sent, cookie }) =>
    sent ? [cookie.value] : [],
  );

export default [
  number(
    'identifiers-sent',
    'How many cookies the last request carried.',
    (run, mode) => identifiersSent(run, mode).length,
  ),
  text(
    'whose-identifier',
    'Which session ID the last request carried: planted, own, both or none.',
    (run, mode) => {
      const sent = identifiersSent(run, mode);
      const attackers = sent.includes(known(run, mode));
      const own = sent.some((value) => value !== known(run, mode));
      if (attackers && own) return 'both';
      if (attackers) return 'planted';
      return own ? 'own' : 'none';
    },
  ),
  text(
    'script-did',
    'The action of the act’s first script: a whole sentence; empty if none ran.',
    (run, mode) => {
      const event = column(run, mode).steps[scriptStep(run, mode) ?? -1]?.event;
      return event?.type === 'script' ? event.says : '';
    },
  ),
  yesOrNo('renewed', 'Whether the server set a cookie at a login in the act.', (run, mode) =>
    exchangesIn(run, mode).some(
      ({ exchange: { request, response } }) =>
        request.url.endsWith('/login') && fieldValues(response, 'Set-Cookie').length > 0,
    ),
  ),
] satisfies readonly Measure[];
