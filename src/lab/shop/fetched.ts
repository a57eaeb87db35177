/** What a server asked another for and keeps for a while: the key set, the list of what was ended. */
import type { ServerContext } from './server';

/**
 * Asks, or answers from what was kept.
 * @param seconds for which an answer is kept
 * @returns the content; undefined when the other server does not answer
 */
export const fetched = async (
  url: string,
  seconds: number,
  { cache, keep, now, send }: ServerContext,
): Promise<string | undefined> => {
  const kept = cache[url];
  if (kept && kept.until > now) return kept.text;
  const { status, content } = await send({
    method: 'GET',
    url,
    fields: [['Host', new URL(url).host]],
    content: '',
  });
  if (status !== 200) return undefined;
  keep(url, { text: content, until: now + seconds });
  return content;
};
