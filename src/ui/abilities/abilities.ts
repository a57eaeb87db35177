/** What of a browser this page uses, how it is found out, and what still works without it. Nothing here asks for a browser's name or version. */
import { algorithmHere } from '#jose/algorithm-here';
import { ALGORITHMS } from '#jose/algorithms';
import { serviceWorkers } from '#mock/service-workers';
import { isOneFile } from '../beside';
import { unpackWorkerAddress } from '../inspect/found/unpack-worker-address';
import { isKept } from '../keep-offline';
import { startWorker } from '../parts/start-worker';

export interface Ability {
  readonly id: string;
  readonly label: string;
  /** What the page does with it. */
  readonly uses: string;
  /** What is missing without it, and what still works. */
  readonly without: string;
  /** Asks the browser; one that denies it may throw. */
  readonly ask: () => boolean | Promise<boolean>;
}

const ALL_ELSE = 'Everything else works.';

/** Each set of parameters of an algorithm that a browser may lack. */
const algorithms: readonly Ability[] = ALGORITHMS.filter(({ here }) => here === 'browser').map(
  (algorithm) => ({
    id: algorithm.name,
    label: algorithm.name,
    uses: `Checks signatures with ${algorithm.name}.`,
    without: 'Claimcheck decodes and lints such a token, but can’t check its signature.',
    ask: () => globalThis.crypto?.subtle !== undefined && algorithmHere(algorithm),
  }),
);

export const ABILITIES: readonly Ability[] = [
  {
    id: 'secure-context',
    label: 'A secure address (https or localhost)',
    uses: 'Only such pages may use signatures, service workers and the clipboard.',
    without: 'Open this page over https, or on localhost.',
    ask: () => window.isSecureContext,
  },
  {
    id: 'web-crypto',
    label: 'Web Cryptography',
    uses: 'Verifies, decrypts and signs. The lab and the lessons need it.',
    without: 'Inspect decodes and lints. Lab, lessons and attacks don’t work.',
    ask: () => globalThis.crypto?.subtle !== undefined,
  },
  ...algorithms,
  {
    id: 'service-worker',
    label: 'Service worker',
    uses: 'Carries the lab’s requests, so that the browser’s network tools show them.',
    without: `The lab’s servers answer within the page. ${ALL_ELSE}`,
    ask: async () => {
      const workers = serviceWorkers();
      if (!workers) return false;
      await workers.getRegistrations();
      return true;
    },
  },
  {
    id: 'offline',
    label: 'Works offline',
    uses: 'This device stores the app’s own files, and nothing of yours.',
    without: 'Not yet. The browser saves the app’s files a few seconds after you open the page.',
    ask: () => isOneFile() || isKept(),
  },
  {
    id: 'storage',
    label: 'Storage',
    uses: 'Keeps your progress in the lessons, if you turn that on.',
    without: `Your progress ends with this visit. ${ALL_ELSE}`,
    // Reading is enough: a browser that denies storage throws, and nothing is to be left behind.
    ask: () => localStorage.length >= 0,
  },
  {
    id: 'cookies',
    label: 'Cookies',
    uses: 'Nothing: the lab’s cookies are simulated.',
    without: 'Nothing is missing.',
    ask: () => navigator.cookieEnabled && document.cookie.length >= 0,
  },
  {
    id: 'web-server',
    label: 'A web server',
    uses: 'Gives the page an address. Others can open its links, and other sites can embed its lessons.',
    without: 'This copy is one file. Its links work only on this device.',
    ask: () => !isOneFile(),
  },
  {
    id: 'worker',
    label: 'Workers',
    uses: 'Read large pastes and search for weak secrets while you use the page.',
    without: 'Inspect works. Recordings and the search for weak secrets don’t.',
    // A page of no origin has the name, and no worker starts: some browsers say so at once, others later.
    ask: () =>
      new Promise((resolve) => {
        const worker = startWorker(unpackWorkerAddress);
        const tell = (isHere: boolean) => {
          worker.terminate();
          resolve(isHere);
        };
        worker.addEventListener('message', () => {
          tell(true);
        });
        worker.addEventListener('error', () => {
          tell(false);
        });
        // It answers to any file. A worker is spoken to by its page alone, so there is no origin to name.
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        worker.postMessage(new Blob());
      }),
  },
  {
    id: 'trusted-types',
    label: 'Trusted Types',
    uses: 'Block every string as markup or script: a second protection.',
    without: 'The first protection works: the page makes no markup from text.',
    ask: () => 'trustedTypes' in window,
  },
  {
    id: 'highlights',
    label: 'Highlights',
    uses: 'Highlight the bytes that a link opens.',
    without: 'The bytes are not highlighted. The text names them.',
    ask: () => 'Highlight' in window,
  },
  {
    id: 'channel',
    label: 'Channels between windows',
    uses: 'Keep the screen and the notes of a lesson in sync.',
    without: 'Present without notes.',
    ask: () => 'BroadcastChannel' in window,
  },
  {
    id: 'clipboard',
    label: 'Clipboard',
    uses: 'Copies when you press Copy.',
    without: 'Select the text and copy it with the keyboard.',
    ask: () => navigator.clipboard !== undefined,
  },
  {
    id: 'full-screen',
    label: 'Full screen',
    uses: 'Fills the screen when you present.',
    without: 'Lessons are presented in the window.',
    ask: () => document.fullscreenEnabled,
  },
];

/** Asks the browser for all of them. @returns the ids of those that it has */
export const askBrowser = async (): Promise<ReadonlySet<string>> => {
  const answers = await Promise.all(
    ABILITIES.map(async ({ id, ask }) => {
      try {
        return (await ask()) ? [id] : [];
      } catch {
        return [];
      }
    }),
  );
  return new Set(answers.flat());
};
