/** What became of cookies in an act, and of what script of another origin asked for. Not: what the browser holds after it (holdings.ts). */
import type { Run } from '#lab/run/run';
import type { ModeId } from '../lesson';
import { number, text, type Measure } from '../measure';
import { exchangesIn, sentIn } from '../read';

const storingIn = (run: Run, mode: ModeId) =>
  exchangesIn(run, mode).flatMap(({ exchange }) => exchange.storing);

const withoutStop = (sentence: string): string => sentence.replace(/\.$/u, '');

/** The value of the first cookie that the act set. */
const valueSet = (run: Run, mode: ModeId): string =>
  exchangesIn(run, mode)[0]?.exchange.storing[0]?.cookie?.value ?? '';

export default [
  text(
    'cookies-sent',
    'Each cookie, whether the last request carried it, and why.',
    (run, mode) =>
      (sentIn(run, mode).at(-1)?.exchange.retrieval ?? [])
        .map(
          ({ cookie, sent, because }) =>
            `${cookie.name} ${sent ? 'sent' : 'kept back'} (${withoutStop(because)})`,
        )
        .join(' and ') || 'there is none',
  ),
  text(
    'cookies-set',
    'The fate of each cookie that the act set, and why.',
    (run, mode) =>
      storingIn(run, mode)
        .map(({ cookie, outcome, because }) => `${cookie?.name ?? ''} ${outcome} (${withoutStop(because)})`)
        .join(' and ') || 'none was set',
  ),
  text(
    'cookie-refused',
    'Why the browser rejected a cookie that the act set; empty if it kept all.',
    (run, mode) =>
      storingIn(run, mode).flatMap(({ outcome, because }) => (outcome === 'refused' ? [because] : []))[0] ??
      '',
  ),
  text('cookie-value', 'The value of the first cookie that the act set; empty if it set none.', valueSet),
  number(
    'cookie-length',
    'Characters of the value of the first cookie that the act set.',
    (run, mode) => valueSet(run, mode).length,
  ),
  text(
    'unreadable',
    'Why the page’s script could not read the act’s first answer; empty if it could.',
    (run, mode) => exchangesIn(run, mode)[0]?.exchange.unreadable ?? '',
  ),
] satisfies readonly Measure[];
