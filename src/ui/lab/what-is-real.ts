/** What in the lab is real, what is simulated, and against what each was checked, one row each. */
import { attacks } from '#lab/attacks';
import { defences } from '#lab/defences';
import { ORIGIN } from '#lab/origins';
import { PASSWORD, USERNAME } from '#lab/shop/shop';
import type { StartedTransport } from '#mock/transport';

interface Row {
  readonly what: string;
  /** Whole sentences. */
  readonly how: string;
  /** What the tests hold it against. */
  readonly checked: string;
}

const REQUESTS = 'The same messages arrive as without any carrier';

/** @param transport which carrier the requests take; undefined: none was needed yet */
const requests = (transport: StartedTransport | undefined): string => {
  if (transport?.kind === 'in-process') return `MSW answers in process. ${transport.because ?? ''}`.trim();
  if (transport?.kind === 'direct')
    return `The lab passes them on directly. ${transport.because ?? ''}`.trim();
  return 'Each is a fetch through MSW’s service worker, to an address of this page’s origin. See the network tab of DevTools.';
};

/** @param transport which carrier the requests take */
export const realThings = (transport: StartedTransport | undefined): readonly Row[] => [
  {
    what: 'Signatures and HMACs',
    how: 'Made and verified by the browser’s own Web Cryptography, with published sample keys, so nothing here is secret.',
    checked: 'The examples of RFC 7520 and RFC 8037, and Project Wycheproof’s test vectors.',
  },
  {
    what: 'Hashes and base64url',
    how: 'SHA-256 in the tables, PBKDF2 for the password, thumbprints of keys.',
    checked: 'The test vectors of the RFCs.',
  },
  {
    what: 'Bytes',
    how: 'Counted in the messages shown, as HTTP/1.1. The page on scale has HTTP/2 with header compression.',
    checked: 'nghttp2, which reads and writes the same fields, and the examples of RFC 7541.',
  },
  {
    what: 'Requests',
    how: requests(transport),
    checked: `${REQUESTS}: one trace, byte for byte, in Node and in Chromium. It is called directly, through MSW in process and through its service worker.`,
  },
  {
    what: 'A payload of your own',
    how: 'It runs as script, in a sandboxed frame without network, on the simulated cookies and storage.',
    checked: 'Attempts to break out, in the built page.',
  },
  {
    what: 'Outcomes of attacks',
    how: `No outcome is hard-coded. Each of the ${attacks.length} attacks runs against the servers. It counts only if data came back or something changed.`,
    checked: `Every attack in every mode and store, with each of the ${defences.length} defenses on and off.`,
  },
];

export const SIMULATED_THINGS: readonly Row[] = [
  {
    what: 'Cookie jar',
    how: 'A page can neither set an HttpOnly cookie nor learn why one was not sent. So the lab has its own jar, by RFC 6265bis, and the browser’s stays empty.',
    checked:
      'tough-cookie and Chromium’s own jar, over generated Set-Cookie lines and places; Firefox’s own jar, where one is installed.',
  },
  {
    what: 'Origins, DNS and TLS',
    how: `There is no ${new URL(ORIGIN).host}: names resolve to code in this page, and no certificate is checked. An eavesdropper is played, not real.`,
    checked: 'Only its own tests.',
  },
  {
    what: 'The browser’s rules',
    how: 'CORS with its preflights, Content-Security-Policy, third-party cookies and storage follow the standards. They go as far as the attacks and defenses need. Where browsers differ, you choose one.',
    checked:
      'Chromium 150, Firefox 153 ESR and WebKitGTK 2.50.6, for the requests of forged pages. Your own payload meets a real Content-Security-Policy.',
  },
  {
    what: 'Clock and latency',
    how: 'The clock moves only when someone waits. Messages take no time. The page on scale uses times that you enter.',
    checked: 'Nothing: they are choices.',
  },
  {
    what: 'Servers and people',
    how: `The shop, its services and partner are functions of a request and a database in memory. The user ${USERNAME} has the password “${PASSWORD}”.`,
    checked: 'The same setup gives the same trace each time.',
  },
];
