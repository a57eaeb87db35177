/** The channel between a presenting window and its notes, in one browser. Not: what they say on it (message.ts). */
import { useCallback, useEffect, useEffectEvent, useRef } from 'react';
import { messageIn, type Message } from './message';

/**
 * Hears and speaks on a channel while the page is shown. Other windows hear what is said, this one does not.
 * @param id absent: there is no channel, and nothing is heard or said
 * @param last said when the page goes
 */
export const useChannel = (
  id: string | undefined,
  onMessage: (message: Message) => void,
  last?: Message,
): ((message: Message) => void) => {
  const channel = useRef<BroadcastChannel>(undefined);
  const hear = useEffectEvent(onMessage);
  const end = useEffectEvent(() => {
    if (last) channel.current?.postMessage(last);
  });
  useEffect(() => {
    if (id === undefined) return undefined;
    const opened = new BroadcastChannel(`claimcheck-present-${id}`);
    channel.current = opened;
    opened.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const message = messageIn(data);
      if (message) hear(message);
    });
    const gone = () => {
      end();
    };
    window.addEventListener('pagehide', gone);
    return () => {
      window.removeEventListener('pagehide', gone);
      end();
      opened.close();
      channel.current = undefined;
    };
  }, [id]);
  return useCallback((message) => {
    channel.current?.postMessage(message);
  }, []);
};
