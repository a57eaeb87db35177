/** The channel between a presenting window and its notes, in one browser. Not: what carries it (wire.ts), and what they say on it (message.ts). */
import { useCallback, useEffect, useEffectEvent, useRef } from 'react';
import { messageIn, type Message } from './message';
import { openWire, type Wire } from './wire';

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
  const channel = useRef<Wire>(undefined);
  const hear = useEffectEvent(onMessage);
  const end = useEffectEvent(() => {
    if (last) channel.current?.say(last);
  });
  useEffect(() => {
    if (id === undefined) return undefined;
    const opened = openWire(`claimcheck-present-${id}`, (data) => {
      const message = messageIn(data);
      if (message) hear(message);
    });
    channel.current = opened;
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
    channel.current?.say(message);
  }, []);
};
