/** What of a browser this page uses, how it is found out, and what still works without it. Not: a browser's name or version, which nothing here asks for. */
import { algorithmHere } from '#jose/algorithm-here';
import { ALGORITHMS } from '#jose/algorithms';
import { isOneFile } from '../beside';
import { isKept } from '../keep-offline';

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
    without: 'Such a token is decoded and linted; its signature is not checked.',
    ask: () => globalThis.crypto?.subtle !== undefined && algorithmHere(algorithm),
  }),
);

export const ABILITIES: readonly Ability[] = [
  {
    id: 'secure-context',
    label: 'A secure address (https or localhost)',
    uses: 'Browsers give signatures, service workers and the clipboard to such pages only.',
    without: 'Open this page by https, or on localhost.',
    ask: () => window.isSecureContext,
  },
  {
    id: 'web-crypto',
    label: 'Web Cryptography',
    uses: 'Verifies, decrypts and signs; the lab and the lessons play on it.',
    without: 'Inspect decodes and lints. Lab, lessons and attacks need it.',
    ask: () => globalThis.crypto?.subtle !== undefined,
  },
  ...algorithms,
  {
    id: 'service-worker',
    label: 'Service worker',
    uses: 'Carries the lab’s requests, so that the browser’s network tools show them.',
    without: `The lab’s servers answer within the page. ${ALL_ELSE}`,
    ask: async () => {
      if (!('serviceWorker' in navigator)) return false;
      await navigator.serviceWorker.getRegistrations();
      return true;
    },
  },
  {
    id: 'offline',
    label: 'Opens without network',
    uses: 'The app’s own files are on this device, and nothing of yours.',
    without: 'Not so far. The browser keeps the app’s files some seconds after a visit begins.',
    ask: () => isOneFile() || isKept(),
  },
  {
    id: 'storage',
    label: 'Storage',
    uses: 'Keeps your progress in the lessons, if you ask for it.',
    without: `Your progress ends with this visit. ${ALL_ELSE}`,
    // Reading is enough: a browser that denies storage throws, and nothing is to be left behind.
    ask: () => localStorage.length >= 0,
  },
  {
    id: 'cookies',
    label: 'Cookies',
    uses: 'Nothing: the lab’s cookies are simulated.',
    without: 'Nothing is missing.',
    ask: () => navigator.cookieEnabled,
  },
  {
    id: 'web-server',
    label: 'A web server',
    uses: 'Gives the page an address: others open its links, and other sites embed its lessons.',
    without:
      'This copy is one file. Its links open on this device only. In some browsers its notes follow no screen.',
    ask: () => !isOneFile(),
  },
  {
    id: 'worker',
    label: 'Workers',
    uses: 'Read large pastes and search for weak secrets while the page goes on.',
    without: 'Inspect reads without them. Recordings and the search for a secret need them.',
    ask: () => 'Worker' in window,
  },
  {
    id: 'trusted-types',
    label: 'Trusted Types',
    uses: 'Refuse every string as markup or script: a second lock.',
    without: 'The first lock holds: the page makes no markup from text.',
    ask: () => 'trustedTypes' in window,
  },
  {
    id: 'highlights',
    label: 'Highlights',
    uses: 'Mark the bytes that a citation opens.',
    without: 'The bytes are shown without a mark; the text names them.',
    ask: () => 'Highlight' in window,
  },
  {
    id: 'channel',
    label: 'Channels between windows',
    uses: 'Keep the screen and the notes of a lesson in step.',
    without: 'Present without notes.',
    ask: () => 'BroadcastChannel' in window,
  },
  {
    id: 'clipboard',
    label: 'Clipboard',
    uses: 'Copies when you press Copy.',
    without: 'Select the text and copy it by key.',
    ask: () => navigator.clipboard !== undefined,
  },
  {
    id: 'full-screen',
    label: 'Full screen',
    uses: 'Fills the screen when you present.',
    without: 'A lesson is presented in its window.',
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
