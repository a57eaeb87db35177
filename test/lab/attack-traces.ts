/** One run for each attack in each mode, undefended, as lines with a digest of the whole trace. */
import { direct } from '#http/message';
import { attacks } from '#lab/attacks';
import { sha256 } from '#lab/shop/digest';
import { run } from '#lab/run/run';
import { verdict } from '#lab/attacker/verdict';
import { attackSetup } from '../mock/setups';

/** `csrf-form session: A transfer … 7 steps, SHA-256 …`, one a line. */
export const attackTraces = async (): Promise<string> => {
  const lines: string[] = [];
  for (const attack of attacks) {
    const setup = attackSetup(attack);
    // One after the other, so that the list is in its order.
    for (const trace of (await run(setup, direct)).traces) {
      const { because } = verdict(trace, setup.acts.length - 1);
      const digest = await sha256(JSON.stringify(trace));
      lines.push(
        `${attack.id} ${trace.mode}: ${because} ${trace.steps.length} steps, SHA-256 of the trace ${digest}`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
};
