/** Gives what the person pasted and chose to a new tab of the same page, from memory to memory. Nothing is stored or sent. */
import { useChoices } from './choices';

/** How long a new tab may take to start, in milliseconds. */
const PATIENCE = 30_000;

const READY = 'claimcheck-ready';
const TAKEN = 'claimcheck-taken';

interface HandedOver {
  readonly claimcheck: Readonly<Record<string, unknown>>;
}

/** What is chosen, without the functions that change it; Maps are cloned as they are. */
const chosen = (): HandedOver => ({
  claimcheck: Object.fromEntries(
    Object.entries(useChoices.getState()).filter(([, value]) => typeof value !== 'function'),
  ),
});

/**
 * Opens the page anew in another tab and gives it what was chosen here. To be called from a press: a browser opens no tab otherwise.
 * @returns whether the tab took it
 */
export const handOver = (): Promise<boolean> => {
  const { origin, href } = window.location;
  const tab = window.open(href, '_blank');
  if (!tab) return Promise.resolve(false);
  return new Promise((resolve) => {
    const finish = (isTaken: boolean) => {
      window.removeEventListener('message', answer);
      clearTimeout(timer);
      resolve(isTaken);
    };
    const answer = ({ source, origin: from, data }: MessageEvent<unknown>) => {
      if (source !== tab || from !== origin) return;
      if (data === READY) tab.postMessage(chosen(), origin);
      if (data === TAKEN) finish(true);
    };
    const timer = setTimeout(finish, PATIENCE, false);
    window.addEventListener('message', answer);
  });
};

const isHandedOver = (data: unknown): data is HandedOver =>
  typeof data === 'object' && data !== null && 'claimcheck' in data && typeof data.claimcheck === 'object';

/** What has the form that is known here: the other tab can be of an older version. */
const known = (given: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(useChoices.getInitialState()).flatMap(([name, initial]) => {
      const value = given[name];
      const isSame =
        typeof initial !== 'function' &&
        (name === 'whatIf' ? typeof value === 'number' : typeof value === typeof initial) &&
        value instanceof Map === initial instanceof Map;
      return isSame ? [[name, value]] : [];
    }),
  );

/** Takes what the tab that opened this one has to give; only a page of this origin is asked. To be called once. */
export const receiveHandOver = (): void => {
  const { opener, location } = window;
  // A file on a disk may have no origin that a message could be for: naming it would throw.
  if (!opener || window.parent !== window || location.origin === 'null') return;
  const take = ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== opener || origin !== location.origin || !isHandedOver(data)) return;
    window.removeEventListener('message', take);
    useChoices.setState(known(data.claimcheck));
    (opener as Window).postMessage(TAKEN, location.origin);
    window.opener = null;
  };
  window.addEventListener('message', take);
  (opener as Window).postMessage(READY, location.origin);
};
