/** What carries messages between a presenting window and its notes. Not: what they say (message.ts). */
import { isOneFile } from '../../beside';

export interface Wire {
  readonly say: (message: unknown) => void;
  readonly close: () => void;
}

type Hear = (message: unknown) => void;

const throughBrowser = (name: string, hear: Hear): Wire => {
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    hear(data);
  });
  return {
    say: (message) => {
      // A channel is of one origin, so there is none to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      channel.postMessage(message);
    },
    close: () => {
      channel.close();
    },
  };
};

interface Named {
  readonly wire: string;
  readonly message: unknown;
}
const isNamed = (data: unknown, name: string): data is Named =>
  typeof data === 'object' && data !== null && 'message' in data && 'wire' in data && data.wire === name;

/** The notes know who opened them; the presenting window learns of its notes when they speak. */
const betweenWindows = (name: string, hear: Hear): Wire => {
  let other = window.opener as MessageEventSource | null;
  const take = ({ data, source }: MessageEvent<unknown>) => {
    if (!isNamed(data, name) || (window.opener !== null && source !== window.opener)) return;
    other = source;
    hear(data.message);
  };
  window.addEventListener('message', take);
  return {
    say: (message) => {
      const named: Named = { wire: name, message };
      // A file has no origin to name: the window is the one that this window opened, or was opened by.
      other?.postMessage(named, { targetOrigin: '*' });
    },
    close: () => {
      window.removeEventListener('message', take);
    },
  };
};

/**
 * Some browsers give each file on a disk, and each window of it, an origin of its own, and a channel stays within one.
 * @param name both windows know it, and nobody else
 */
export const openWire = (name: string, hear: Hear): Wire =>
  isOneFile() ? betweenWindows(name, hear) : throughBrowser(name, hear);
