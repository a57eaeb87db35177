/** What an attack did and came to. Not: the verdict itself (lab/attacker/verdict.ts). */
import type { Run } from '#lab/run/run';
import type { ModeId } from '../lesson';
import { number, text, yesOrNo, type Measure } from '../measure';
import { exchangesIn, verdictOf } from '../read';
import { attackersRequests, fate, headerText, lastToken, notesIn, shownIn } from '../read-attack';

/** Credentials that arrived at the attacker's server. */
const collected = (run: Run, mode: ModeId): number => {
  const sent = exchangesIn(run, mode).find(({ exchange }) => exchange.request.url.endsWith('/collect'));
  return sent ? (JSON.parse(sent.exchange.request.content) as readonly unknown[]).length : 0;
};

/** The secret as any attack so far found it. */
const secretIn = (run: Run, mode: ModeId): string | undefined =>
  run.setup.acts
    .flatMap((_id, act) => notesIn(run, mode, act))
    .map((says) => /“(.*)”/u.exec(says)?.[1])
    .find((secret) => secret !== undefined);

export default [
  yesOrNo(
    'succeeded',
    'Whether the act was an attack that succeeded.',
    (run, mode) => verdictOf(run, mode).succeeded,
  ),
  text(
    'because',
    'The outcome of the attack: a whole sentence.',
    (run, mode) => verdictOf(run, mode).because,
  ),
  text(
    'fate',
    'The fate of the token that the attacker sent: accepted (200), refused (401), no token.',
    fate,
  ),
  number('shown', 'How many tokens the attacker sent to the shop.', (run, mode) => shownIn(run, mode).length),
  text(
    'alg-taken',
    'The alg of the token that the shop accepted from the attacker; “refused” if it accepted none.',
    (run, mode) =>
      verdictOf(run, mode).succeeded
        ? String((JSON.parse(headerText(lastToken(run, mode))) as { readonly alg?: unknown }).alg)
        : 'refused',
  ),
  number(
    'attacker-requests',
    'How many requests came from the attacker’s machine.',
    (run, mode) => attackersRequests(run, mode).length,
  ),
  number('collected', 'How many credentials arrived at the attacker’s server.', collected),
  text(
    'note',
    'The attacker’s first step without a request, or why the attack was impossible: a whole sentence, or nothing.',
    (run, mode) => notesIn(run, mode)[0] ?? '',
  ),
  text('notes', 'All that the attacker did without a request.', (run, mode) => notesIn(run, mode).join(' ')),
  text(
    'secret',
    'The secret that an attack has guessed so far; “a guess” if none has.',
    (run, mode) => secretIn(run, mode) ?? 'a guess',
  ),
] satisfies readonly Measure[];
