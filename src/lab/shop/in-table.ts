/** What a table holds of a random credential, under the setup's defences. Not: the tables (run/world.ts). */
import { shaped } from '../defences';
import type { Setup } from '../run/setup';

/** Without a defence it holds the credential itself. */
export const inTable = (credential: string, setup: Setup): Promise<string> =>
  shaped(setup, credential, (defence, held) => defence.inTable?.(held));

/** The same, and for a new row whether it is the credential itself. */
export const newInTable = async (
  credential: string,
  setup: Setup,
): Promise<{ readonly held: string; readonly isPlain: { readonly plain?: true } }> => {
  const held = await inTable(credential, setup);
  return { held, isPlain: held === credential ? { plain: true } : {} };
};
