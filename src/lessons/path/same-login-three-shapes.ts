/** One login in three shapes: what each server and each browser keeps of it. Not: which is best, which no run can say. */
import type { Run } from '#lab/run/run';
import { document, rfc } from '#sources/sources';
import type { LessonUnit, ModeId } from '../lesson';
import { setupWith } from '../play';
import {
  citeAll,
  citeEach,
  course,
  exchangesIn,
  held,
  lastExchange,
  measured,
  modesWhere,
  readableOf,
  requestBytes,
  rowsOf,
  sameActs,
  statusOf,
} from '../read';

const OK = 200;
/** Numbers of acts. */
const LOG_IN = 0;
const READ = 1;
const RELOADED = 3;

/** `__Host-sid in the cookie jar`, for all that the browser keeps. */
const keptBy = (run: Run, mode: ModeId): string =>
  held(run, mode)
    .userAgent.map(({ area, name }) => `${name} in ${area === 'cookie jar' ? 'the cookie jar' : area}`)
    .join(' and ') || 'nothing';

const firstStatus = (run: Run, mode: ModeId): number =>
  exchangesIn(run, mode, RELOADED)[0]?.exchange.response.status ?? 0;

const lookUps = (run: Run, mode: ModeId): number => lastExchange(run, mode, READ).exchange.queries.length;

/** The value of the cookie that the session column's login set; undefined before it. */
const identifierOf = (run: Run): string | undefined =>
  exchangesIn(run, 'session', LOG_IN)[0]?.exchange.storing[0]?.cookie?.value;

const start = setupWith({ store: 'local-storage', acts: ['log-in', 'reload', 'read-orders'] });

const lesson: LessonUnit = {
  title: 'Same login, three shapes',
  question: 'Alice has typed her password once. How does the shop know her at the next click?',
  modes: ['session', 'jwt', 'hybrid'],
  setup: { store: 'local-storage', hybridStore: 'memory' },
  beats: [
    {
      says: 'Alice logs in to the same shop three times, once in each column. Name and password are the same.',
      act: 'log-in',
      predict: {
        question: 'Which server keeps a row about this login?',
        options: [
          { id: 'session jwt hybrid', label: 'All three: else they could not know her again' },
          { id: 'session', label: 'Session only' },
          { id: 'session hybrid', label: 'Session and hybrid' },
          { id: 'hybrid', label: 'Hybrid only' },
          { id: 'none', label: 'None of them' },
        ],
        answer: (run) => modesWhere(run, (mode) => rowsOf(run, mode) > 0),
        reason: (run) => ({
          text: `A server without a row gave the browser a text that says who she is, with a seal under it that nobody else can make: a signature or a MAC. It checks the seal when the text comes back.`,
          measured: [measured(run, 'Rows about the login', (mode) => rowsOf(run, mode))],
          cites: citeAll(run),
        }),
      },
      note: 'Ask where they would look if the shop’s database were lost this minute: who is still logged in?',
    },
    {
      says: 'The password is gone from the browser. What it keeps instead stands in for the password from here on.',
      after: (run) => ({
        text: 'Each browser keeps something that stands for the password. They differ in the place, and a place decides who can read.',
        measured: [
          measured(run, 'What the browser keeps', (mode) => keptBy(run, mode)),
          measured(run, 'Of these, readable by any script', (mode) => readableOf(run, mode)),
        ],
        cites: citeAll(run),
      }),
    },
    {
      says: 'She reads her orders. A cookie goes along by itself; a token is put into the request by the page’s script.',
      act: 'read-orders',
      after: (run) => ({
        text: 'What a request does not say has to be looked up. What it says need not be, and makes it longer.',
        measured: [
          measured(run, 'Bytes of this request', (mode) =>
            requestBytes(lastExchange(run, mode).exchange.request),
          ),
          measured(run, 'Tables asked to answer it', (mode) => lookUps(run, mode)),
        ],
        cites: citeAll(run),
      }),
    },
    {
      says: 'She reloads the page. The variables of its script are gone; cookies and localStorage stay.',
      act: 'reload',
    },
    {
      says: 'She reads her orders again.',
      act: 'read-orders',
      predict: {
        question: 'In which column does the first request not bring the orders?',
        options: [
          { id: 'none', label: 'In none: she is logged in' },
          { id: 'hybrid', label: 'Hybrid' },
          { id: 'jwt', label: 'JWT' },
          { id: 'jwt hybrid', label: 'JWT and hybrid' },
          { id: 'session', label: 'Session' },
        ],
        answer: (run) => modesWhere(run, (mode) => firstStatus(run, mode) !== OK),
        reason: (run) => ({
          text: `The hybrid’s access token was a variable and is lost; its refresh token is a cookie and is not, so the page gets a new access token with it.`,
          measured: [measured(run, 'Requests, and how they were answered', (mode) => course(run, mode))],
          cites: [...citeAll(run).filter(({ mode }) => mode !== 'hybrid'), ...citeEach(run, 'hybrid')],
        }),
      },
    },
    {
      says: 'She logs out.',
      act: 'log-out',
      after: (run) => ({
        text: `Whether a copy made before would still work is another question, and has a lesson of its own.`,
        measured: [
          measured(run, 'Rows that are left', (mode) => rowsOf(run, mode)),
          measured(run, 'What the browser keeps', (mode) => keptBy(run, mode)),
        ],
        cites: citeAll(run),
      }),
    },
    {
      says: 'So the login is remembered in one of two places: in a row at the server, or in a signed text at the browser. The hybrid does both, which is more to build and more to get wrong.',
      after: (run) => ({
        text: 'Each pays somewhere: with a question to a table, with bytes, or with more requests.',
        measured: [
          measured(run, 'Tables asked for one request', (mode) => lookUps(run, mode)),
          measured(run, 'Bytes of it', (mode) =>
            requestBytes(lastExchange(run, mode, READ).exchange.request),
          ),
          measured(
            run,
            'Requests for the orders after the reload (last answer)',
            (mode) => `${exchangesIn(run, mode, RELOADED).length} (${statusOf(run, mode, RELOADED)})`,
          ),
        ],
        cites: citeAll(run, RELOADED),
      }),
    },
  ],
  toggles: [
    {
      id: 'memory',
      label: 'Keep the JWT in a variable instead of localStorage',
      apply: (setup) => ({ ...setup, store: 'memory' }),
      outcome: (run) => `JWT after the reload: ${statusOf(run, 'jwt', RELOADED)}`,
    },
    {
      id: 'signed-cookie',
      label: 'Put the session’s data into its cookie',
      apply: (setup) => ({ ...setup, sessions: 'signed-cookie' }),
      outcome: (run) => `Tables that the session column asked for the orders: ${lookUps(run, 'session')}`,
    },
  ],
  task: {
    says: 'Change the setup so that no script can read a credential in any column, and Alice still gets her orders after the reload.',
    hints: [
      'Which column has a credential that any script can read, and where?',
      'A variable is out of reach by name, but try the reload.',
      'What does the browser keep over a reload and hide from script?',
      'Store the JWT in a cookie that the server sets.',
    ],
    start,
    solved: (run) =>
      sameActs(run, start) &&
      run.traces.every(({ mode }) => readableOf(run, mode) === 0 && statusOf(run, mode) === OK),
    solution: { ...start, store: 'server-cookie' },
  },
  checks: [
    {
      tool: 'openssl',
      says: 'The session table holds no identifier, only its hash. Hash the cookie’s value yourself, and compare with the row that the session column shows after the login.',
      command: (run) =>
        `printf %s '${identifierOf(run) ?? 'the cookie’s value'}' | openssl dgst -sha256 -binary | openssl base64 | tr '+/' '-_' | tr -d =`,
    },
  ],
  sources: [document('rfc6265bis', 'section 1'), rfc(7519, '1'), rfc(6749, '1.5'), document('owasp-session')],
  guide: {
    goal: 'A login is remembered by a row at the server or by a signed text at the browser; a hybrid has one of each.',
    minutes: 8,
    say: [
      'Draw two boxes, browser and server, for each column, and let the class fill them before the first press.',
      'After the reload, go through the hybrid’s requests one by one: refused, refreshed, answered.',
      'Put the session’s data into its cookie, and ask what is left of the difference between a session and a JWT.',
    ],
    wrong: [
      'Some think that the JWT is stored at the server as well, to compare it. Show the empty table, and the request answered without a look-up.',
      'Some equate cookie with session and localStorage with JWT. The task puts a JWT into a cookie.',
    ],
  },
};

export default lesson;
