/** What an attack did and came to. Not: the verdict itself (lab/attacker/verdict.ts). */
import type { Run } from '#lab/run/run';
import type { ModeId } from '../lesson';
import type { Measure } from '../measure';
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

const attacks: readonly Measure[] = [
  {
    id: 'succeeded',
    kind: 'yes or no',
    says: 'Whether the act was an attack that succeeded.',
    read: (run, mode) => verdictOf(run, mode).succeeded,
  },
  {
    id: 'because',
    kind: 'text',
    says: 'The outcome of the attack: a whole sentence.',
    read: (run, mode) => verdictOf(run, mode).because,
  },
  {
    id: 'fate',
    kind: 'text',
    says: 'The fate of the token that the attacker sent: accepted (200), refused (401), no token.',
    read: fate,
  },
  {
    id: 'shown',
    kind: 'number',
    says: 'How many tokens the attacker sent to the shop.',
    read: (run, mode) => shownIn(run, mode).length,
  },
  {
    id: 'alg-taken',
    kind: 'text',
    says: 'The alg of the token that the shop accepted from the attacker; “refused” if it accepted none.',
    read: (run, mode) =>
      verdictOf(run, mode).succeeded
        ? String((JSON.parse(headerText(lastToken(run, mode))) as { readonly alg?: unknown }).alg)
        : 'refused',
  },
  {
    id: 'attacker-requests',
    kind: 'number',
    says: 'How many requests came from the attacker’s machine.',
    read: (run, mode) => attackersRequests(run, mode).length,
  },
  {
    id: 'collected',
    kind: 'number',
    says: 'How many credentials arrived at the attacker’s server.',
    read: collected,
  },
  {
    id: 'note',
    kind: 'text',
    says: 'The attacker’s first step without a request, or why the attack was impossible: a whole sentence, or nothing.',
    read: (run, mode) => notesIn(run, mode)[0] ?? '',
  },
  {
    id: 'notes',
    kind: 'text',
    says: 'All that the attacker did without a request.',
    read: (run, mode) => notesIn(run, mode).join(' '),
  },
  {
    id: 'secret',
    kind: 'text',
    says: 'The secret that an attack has guessed so far; “a guess” if none has.',
    read: (run, mode) => secretIn(run, mode) ?? 'a guess',
  },
];

export default attacks;
