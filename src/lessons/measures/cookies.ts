/** What became of cookies in an act, and of what script of another origin asked for. Not: what the browser holds after it (holdings.ts). */
import type { Run } from '#lab/run/run';
import type { ModeId } from '../lesson';
import type { Measure } from '../measure';
import { exchangesIn, sentIn } from '../read';

const storingIn = (run: Run, mode: ModeId) =>
  exchangesIn(run, mode).flatMap(({ exchange }) => exchange.storing);

const withoutStop = (sentence: string): string => sentence.replace(/\.$/u, '');

/** The value of the first cookie that the act set. */
const valueSet = (run: Run, mode: ModeId): string =>
  exchangesIn(run, mode)[0]?.exchange.storing[0]?.cookie?.value ?? '';

const cookies: readonly Measure[] = [
  {
    id: 'cookies-sent',
    kind: 'text',
    says: 'Each cookie, whether the last request carried it, and why.',
    read: (run, mode) =>
      (sentIn(run, mode).at(-1)?.exchange.retrieval ?? [])
        .map(
          ({ cookie, sent, because }) =>
            `${cookie.name} ${sent ? 'sent' : 'kept back'} (${withoutStop(because)})`,
        )
        .join(' and ') || 'there is none',
  },
  {
    id: 'cookies-set',
    kind: 'text',
    says: 'The fate of each cookie that the act set, and why.',
    read: (run, mode) =>
      storingIn(run, mode)
        .map(({ cookie, outcome, because }) => `${cookie?.name ?? ''} ${outcome} (${withoutStop(because)})`)
        .join(' and ') || 'none was set',
  },
  {
    id: 'cookie-refused',
    kind: 'text',
    says: 'Why the browser rejected a cookie that the act set; empty if it kept all.',
    read: (run, mode) =>
      storingIn(run, mode).flatMap(({ outcome, because }) => (outcome === 'refused' ? [because] : []))[0] ??
      '',
  },
  {
    id: 'cookie-value',
    kind: 'text',
    says: 'The value of the first cookie that the act set; empty if it set none.',
    read: valueSet,
  },
  {
    id: 'cookie-length',
    kind: 'number',
    says: 'Characters of the value of the first cookie that the act set.',
    read: (run, mode) => valueSet(run, mode).length,
  },
  {
    id: 'unreadable',
    kind: 'text',
    says: 'Why the page’s script could not read the act’s first answer; empty if it could.',
    read: (run, mode) => exchangesIn(run, mode)[0]?.exchange.unreadable ?? '',
  },
];

export default cookies;
