/** Titles from texts that say more than a title may: what the rest says is in the answer above the findings. */
import type { Refusal } from '#jose/keys/key-policy';

/** The first sentence, with its full stop. */
export const firstSentence = (says: string): string => says.split(/(?<=\.) /u)[0] ?? says;

/** Why a key is refused, as a sentence without what follows from it. */
export const titleOf = ({ because }: Refusal): string => {
  const [what = because] = because.replace(/^its /u, 'The key’s ').split(/, and this is |, so |\. /u);
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}.`;
};
