/** What a lesson changes of a setup. */
import { defenceOf, defences } from '#lab/defences';
import { inTodaysWords } from '#lab/run/old-choices';
import type { Setup } from '#lab/run/setup';
import type { FormPatch } from './schema';

/** The setup with what is named changed; defences in their own order. */
export const patched = (setup: Setup, { defences: change, ...choices }: FormPatch = {}): Setup => {
  const on = new Set([...setup.defences, ...(change?.on ?? [])]);
  for (const id of change?.off ?? []) on.delete(id);
  return {
    ...setup,
    ...inTodaysWords(choices),
    defences: change ? defences.filter(({ id }) => on.has(id)).map(({ id }) => id) : setup.defences,
  };
};

/** Why two defences that are on can't both be: whole sentences. */
export const clashIn = (setup: Setup): string | undefined => {
  for (const id of setup.defences) {
    const { excludes } = defenceOf(id) ?? {};
    if (excludes && setup.defences.includes(excludes.id)) {
      return `${id} and ${excludes.id} are both on. ${excludes.because} Put one of them into “off”.`;
    }
  }
  return undefined;
};
