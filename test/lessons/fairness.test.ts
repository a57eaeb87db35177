/** Each mode loses at least twice on the path, told from the runs alone. */
import { expect, test } from 'vitest';
import { direct } from '#http/message';
import { actOf } from '#lab/run/act';
import { attackOf } from '#lab/attacks';
import type { Run } from '#lab/run/run';
import { verdict } from '#lab/attacker/verdict';
import { lessons } from '#lessons/lessons';
import type { ModeId } from '#lessons/lesson';
import { runsOf, setupOf } from '#lessons/play';
import { statusOf } from '#lessons/read';

const MODES: readonly ModeId[] = ['session', 'jwt', 'hybrid'];

/** Acts after which an answer is one too many. */
const TAKEN_AWAY = new Set(['end-logins', 'demote', 'suspend']);

interface Loss {
  readonly mode: ModeId;
  readonly says: string;
}

/**
 * Read from a run: an attack succeeded; what was ended is still answered; or Alice, who did nothing wrong, is refused
 * what another column gives her in the same act.
 */
const lossesIn = (run: Run): Loss[] => {
  const { acts } = run.setup;
  const modes = run.traces.map(({ mode }) => mode);
  return acts.flatMap((id, act) => {
    const label = actOf(id)?.label ?? id;
    const of = (mode: ModeId) => run.traces.find((trace) => trace.mode === mode);
    if (attackOf(id)) {
      return modes.flatMap((mode) => {
        const trace = of(mode);
        return trace && verdict(trace, act).succeeded ? [{ mode, says: `${label} succeeds` }] : [];
      });
    }
    const statuses = modes.map((mode) => ({ mode, status: statusOf(run, mode, act) }));
    const ended = acts.slice(0, act).some((each) => TAKEN_AWAY.has(each));
    if (!statuses.some(({ status }) => status === 200)) return [];
    return statuses.flatMap(({ mode, status }): Loss[] => {
      if (ended) {
        const refusedElsewhere = statuses.some((each) => each.status === 401 || each.status === 403);
        return status === 200 && refusedElsewhere ? [{ mode, says: `${label}: still answered` }] : [];
      }
      // Who was never let in is not locked out.
      const wasIn = acts.some((_id, before) => before < act && statusOf(run, mode, before) === 200);
      return status >= 400 && wasIn ? [{ mode, says: `${label}: Alice is answered with ${status}` }] : [];
    });
  });
};

test('each mode loses in at least two lessons as they are played without a toggle, and each wins where another loses', async () => {
  const lines: string[] = [];
  const lost = new Map<ModeId, Set<string>>(MODES.map((mode) => [mode, new Set()]));
  const spared = new Map<ModeId, Set<string>>(MODES.map((mode) => [mode, new Set()]));
  for (const lesson of lessons) {
    const run = (await runsOf(setupOf(lesson), lesson, direct)).at(-1);
    if (!run) throw new Error('no run');
    const losses = lossesIn(run);
    lines.push(`## ${lesson.number}. ${lesson.title}`, '');
    for (const mode of lesson.modes) {
      const own = [...new Set(losses.filter((loss) => loss.mode === mode).map(({ says }) => says))];
      lines.push(`- ${mode}: ${own.join('; ') || 'nothing'}`);
      if (own.length > 0) lost.get(mode)?.add(lesson.id);
      else if (losses.length > 0) spared.get(mode)?.add(lesson.id);
    }
    lines.push('');
  }
  await expect(
    `# What each mode loses in the lessons, without a toggle\n\n${lines.join('\n')}`,
  ).toMatchFileSnapshot('goldens/losses.md');
  for (const mode of MODES) {
    expect(lost.get(mode)?.size).toBeGreaterThanOrEqual(2);
    expect(spared.get(mode)?.size).toBeGreaterThanOrEqual(2);
  }
});
