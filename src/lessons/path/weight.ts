/** What the credential weighs on every request: in HTTP/1.1, in HTTP/2, and in a cookie. Not: time; no run here measures a network. */
import { indexCredentials, neverIndexCredentials } from '#http/hpack/indexing';
import { meanBytes, overHttp1, overHttp2, type ConnectionBytes } from '#lab/scale/connection-bytes';
import type { Run } from '#lab/run/run';
import { document, rfc } from '#sources/sources';
import type { LessonUnit, ModeId } from '../lesson';
import { setupWith } from '../play';
import {
  citeAll,
  citePart,
  exchangesIn,
  issuedToken,
  lastExchange,
  measured,
  requestBytes,
  sameActs,
  statusOf,
} from '../read';

const OK = 200;
/** Numbers of acts. */
const LOG_IN = 0;
const READ = 1;

const FIFTY = 50;

/** The first request of the page for the orders. */
const requestOf = (run: Run, mode: ModeId) => lastExchange(run, mode, READ).exchange.request;
const bytesOf = (run: Run, mode: ModeId): number => requestBytes(requestOf(run, mode));

const overConnection = (run: Run, mode: ModeId): ConnectionBytes =>
  overHttp2(requestOf(run, mode), indexCredentials);

const times = (more: number, less: number): string => (more / less).toFixed(1);

/** Why the login's token did not stay in the browser; undefined where it did. */
const dropped = (run: Run): string | undefined =>
  exchangesIn(run, 'jwt', LOG_IN)
    .flatMap(({ exchange }) => exchange.storing)
    .flatMap((storing) => (storing.outcome === 'refused' ? [storing.because] : []))[0];

/** `header 77, claims 268, signature 342`, in characters. */
const partsOf = (run: Run): string => {
  const [header = '', payload = '', signature = ''] = (issuedToken(run, 'jwt') ?? '').split('.');
  return `header ${header.length}, claims ${payload.length}, signature ${signature.length}`;
};

const start = setupWith({
  claims: 'permissions',
  store: 'server-cookie',
  acts: ['log-in', 'read-orders'],
});

/** The request as curl sends it, with no field but those of the run. */
const curlOf = (run: Run): string => {
  const [read] = exchangesIn(run, 'jwt', READ);
  const fields = (read?.exchange.request.fields ?? [])
    .map(([name, value]) => ` -H '${name}: ${value}'`)
    .join('');
  return `curl -s -o /dev/null -w '%{size_request}\\n' -H 'User-Agent:' -H 'Accept:'${fields} http://localhost:8000/orders`;
};

const lesson: LessonUnit = {
  title: 'Weight',
  question: 'What proves the login travels with every request. How much of the request is it?',
  modes: ['session', 'jwt', 'hybrid'],
  setup: { store: 'local-storage' },
  beats: [
    {
      says: 'Alice logs in, once in each column. Look at what comes back: a cookie, a token, or both.',
      act: 'log-in',
    },
    {
      says: 'She reads her orders. The three requests ask for the same; they differ in what proves the login.',
      act: 'read-orders',
      predict: {
        question: 'How many bytes has the JWT’s request, beside the session’s?',
        options: [
          { id: 'same', label: 'Less than twice as many' },
          { id: 'twice', label: 'Two to five times as many' },
          { id: 'five', label: 'Five to ten times as many' },
          { id: 'ten', label: 'More than ten times as many' },
        ],
        answer: (run) => {
          const ratio = bytesOf(run, 'jwt') / bytesOf(run, 'session');
          if (ratio < 2) return 'same';
          if (ratio < 5) return 'twice';
          return ratio < 10 ? 'five' : 'ten';
        },
        reason: (run) => {
          const because = dropped(run);
          return {
            text:
              because === undefined
                ? `The JWT’s is ${times(bytesOf(run, 'jwt'), bytesOf(run, 'session'))} times the session’s.`
                : `The JWT’s carries no token, and was answered with ${statusOf(run, 'jwt', READ)}. The login looked fine, but the browser did not keep the cookie. ${because}`,
            measured: [measured(run, 'Bytes of the request', (mode) => bytesOf(run, mode))],
            cites: citeAll(run),
          };
        },
      },
      note: 'Let somebody guess the length of the token before the vote.',
    },
    {
      says: 'The token has three parts. One grows with what the shop says in it, one with the key that signs.',
      after: (run) => ({
        text: `Characters of the token that the login issued: ${partsOf(run)}. The signature is as long as its algorithm makes it, whatever is signed. The claims are as long as one likes.`,
        cites: citePart(run, 'signature', LOG_IN),
      }),
    },
    {
      says: 'She reads her orders again, and now the page speaks HTTP/2. There both ends remember the fields that they have seen on this connection.',
      act: 'read-orders',
      predict: {
        question: 'How many bytes has this second request of the JWT column, beside the session’s second?',
        options: [
          { id: 'near', label: 'Nearly the same: less than twice as many' },
          { id: 'more', label: 'Still more than twice as many' },
          { id: 'fewer', label: 'Fewer than the session’s' },
        ],
        answer: (run) => {
          const [jwt, session] = (['jwt', 'session'] as const).map(
            (mode) => overConnection(run, mode).repeat,
          );
          if (jwt === undefined || session === undefined) return '';
          if (jwt < session) return 'fewer';
          return jwt < 2 * session ? 'near' : 'more';
        },
        reason: (run) => ({
          text: `What was sent once is a number in a table, as long as the table has room for it. A sender may also keep credentials out of the table, and then sends them whole each time.${dropped(run) === undefined ? '' : ' The JWT’s request still carries no token.'}`,
          measured: [
            measured(
              run,
              'Bytes of the first request on a connection, then of each one after it',
              (mode) => `${overConnection(run, mode).first}, then ${overConnection(run, mode).repeat}`,
            ),
            measured(
              run,
              'Each one after it, where credentials stay out of the table',
              (mode) => overHttp2(requestOf(run, mode), neverIndexCredentials).repeat,
            ),
          ],
          cites: citeAll(run),
        }),
      },
    },
    {
      says: 'A page makes many requests. Take fifty of them on one connection.',
      after: (run) => ({
        text: 'How heavy a token is depends on what carries it. What is said of it is often said of HTTP/1.1.',
        measured: [
          measured(
            run,
            'Bytes of fifty requests in HTTP/1.1',
            (mode) => FIFTY * meanBytes(overHttp1(requestOf(run, mode)), FIFTY),
          ),
          measured(run, 'The same in HTTP/2', (mode) =>
            Math.round(FIFTY * meanBytes(overConnection(run, mode), FIFTY)),
          ),
        ],
        cites: citeAll(run, READ),
      }),
    },
    {
      says: 'The bytes buy something. Who is told everything in the request need not look it up.',
      after: (run) => ({
        text:
          dropped(run) === undefined
            ? 'What a request brings along need not be looked up.'
            : 'What a request brings along need not be looked up. The JWT column was refused, and bought nothing.',
        measured: [
          measured(
            run,
            'Tables asked to answer one request',
            (mode) => lastExchange(run, mode, READ).exchange.queries.length,
          ),
        ],
        cites: citeAll(run, READ),
      }),
    },
  ],
  toggles: [
    {
      id: 'hs256',
      label: 'Sign with HS256 instead of RS256',
      apply: (setup) => ({ ...setup, alg: 'HS256' }),
      outcome: (run) => `JWT: ${bytesOf(run, 'jwt')} bytes, answered with ${statusOf(run, 'jwt', READ)}`,
    },
    {
      id: 'permissions',
      label: 'Write every permission into the token',
      apply: (setup) => ({ ...setup, claims: 'permissions' }),
      outcome: (run) => `JWT: ${bytesOf(run, 'jwt')} bytes, answered with ${statusOf(run, 'jwt', READ)}`,
    },
    {
      id: 'cookie',
      label: 'Keep the JWT in a cookie',
      apply: (setup) => ({ ...setup, store: 'server-cookie' }),
      outcome: (run) => `JWT: ${bytesOf(run, 'jwt')} bytes, answered with ${statusOf(run, 'jwt', READ)}`,
    },
  ],
  task: {
    says: 'The shop keeps its JWT in a cookie and has put every permission into it. The login works, and the next request is refused. Change the setup, not the acts, so that Alice gets her orders with the JWT still in a cookie.',
    hints: [
      'Open the response to the login, and see what became of its Set-Cookie.',
      'A browser keeps no cookie above a certain size. What makes this one so large?',
      'Another signature saves some hundred characters. Is that enough?',
      'Let the token say whose it is and the role, and look up the rest where it is needed.',
    ],
    start,
    solved: (run) =>
      sameActs(run, start) && run.setup.store === 'server-cookie' && statusOf(run, 'jwt', READ) === OK,
    solution: { ...start, claims: 'few' },
  },
  checks: [
    {
      tool: 'Node',
      says: 'Count the characters of the token’s three parts.',
      command: (run) =>
        `node -p 'process.argv[1].split(".").map((part) => part.length)' ${issuedToken(run, 'jwt') ?? 'TOKEN'}`,
    },
    {
      tool: 'curl',
      says: 'Send the JWT column’s request to a server of your own on port 8000, whatever it answers: curl says how many bytes it sent.',
      command: curlOf,
    },
  ],
  sources: [
    rfc(9112, '2.1'),
    document('rfc6265bis', 'section 5.7'),
    rfc(7518, '3.1'),
    document('rfc6265bis', 'section 6.1'),
  ],
  rules: ['cookie-too-big'],
  guide: {
    goal: 'A token’s weight is its claims and its signature, paid at every request; HTTP/2 takes most of it away, until the token is too large to be remembered.',
    minutes: 10,
    say: [
      'Turn the toggles on one at a time, and let the class say which part of the token changes.',
      'Turn on both the permissions and the cookie: the login answers as ever, and the next request is refused. Ask how long one would look for that.',
      'Say where the bytes come back: no table is asked.',
    ],
    wrong: [
      'Some think that the signature grows with the claims. Compare its length with few claims and with many.',
      'Some take HTTP/2 for the end of the matter. With every permission in it, the token no longer fits into the table that the connection keeps.',
    ],
  },
};

export default lesson;
