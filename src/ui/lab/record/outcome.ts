/** What an act came to, in one sentence a column. */
import { actOf } from '#lab/run/act';
import { modeOf } from '#lab/modes';
import type { Run } from '#lab/run/run';
import type { Trace } from '#lab/run/trace';
import { verdict } from '#lab/attacker/verdict';
import { timeText } from '../../parts/clock-text';

const pathOf = (url: string): string => new URL(url).pathname;

/** `401, /auth/refresh 200, 200`: the path is said where it is not the act's own. */
const statuses = ({ steps }: Trace, act: number): string => {
  const exchanges = steps.flatMap((step) =>
    step.act === act && step.event.type === 'exchange' ? [step.event] : [],
  );
  const own = exchanges[0] && pathOf(exchanges[0].request.url);
  return exchanges
    .map(({ request, response }) => {
      const path = pathOf(request.url);
      return path === own ? `${response.status}` : `${path} ${response.status}`;
    })
    .join(', ');
};

const attackWord = (trace: Trace, act: number): string => {
  const unmeant = trace.steps.some((step) => step.act === act && step.event.type === 'not-applicable');
  if (unmeant) return 'not applicable';
  return verdict(trace, act).succeeded ? 'succeeded' : 'failed';
};

/** The outcome of the run's last act. */
export const outcome = (run: Run): string => {
  const id = run.setup.acts.at(-1);
  const act = id === undefined ? undefined : actOf(id);
  if (!act) return 'Nothing was done yet.';
  const number = run.setup.acts.length - 1;
  if (act.does.type === 'wait') {
    const clock = run.traces[0]?.steps.findLast((step) => step.act === number)?.after.clock;
    return clock === undefined ? '' : `${act.label}: it is ${timeText(clock)}.`;
  }
  if (act.does.type === 'attack') {
    const columns = run.traces.map((trace) => `${modeOf(trace.mode)?.label}: ${attackWord(trace, number)}.`);
    return `${act.label}. ${columns.join(' ')}`;
  }
  const columns = run.traces.map(
    (trace) => `${modeOf(trace.mode)?.label}: ${statuses(trace, number) || 'no request'}.`,
  );
  return `${act.label}. ${columns.join(' ')}`;
};
