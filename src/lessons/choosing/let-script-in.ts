/** The setup in which script of others runs in the page, as advertisements and plugins do. */
import type { Setup } from '#lab/run/setup';

/** Reviews stand for it: they are shown as they were written. */
export const letScriptIn = (setup: Setup): Setup => ({
  ...setup,
  defences: setup.defences.filter((id) => id !== 'output-encoding'),
});
