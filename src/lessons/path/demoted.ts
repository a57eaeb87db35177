/** A role that was taken away and still stands in a token. Not: ending the login, which goes on (kick-them-out.ts). */
import { claimsOf } from '#lab/shop/claims-of';
import type { Run } from '#lab/run/run';
import { document, rfc } from '#sources/sources';
import type { LessonUnit, ModeId } from '../lesson';
import { setupWith } from '../play';
import {
  citeAll,
  column,
  course,
  issuedToken,
  lastExchange,
  measured,
  modesWhere,
  readableIn,
  sameActs,
  statusOf,
} from '../read';

const OK = 200;
const FORBIDDEN = 403;
/** Numbers of acts. */
const DEMOTED = 2;
const AFTER = 3;

const lists = (run: Run): string => modesWhere(run, (mode) => statusOf(run, mode) === OK);

/** The role that the request itself tells the shop; undefined where it tells none. */
const roleSent = (run: Run, mode: ModeId): string | undefined => {
  const { role } = readableIn(lastExchange(run, mode, AFTER).exchange.request);
  return typeof role === 'string' ? role : undefined;
};

/** Seconds from the demotion to the end of the JWT column's token. */
const secondsLeft = (run: Run): number => {
  const at = column(run, 'jwt').steps.find(({ act }) => act === DEMOTED)?.at;
  const exp = claimsOf(issuedToken(run, 'jwt'))?.exp;
  return exp === undefined || at === undefined ? 0 : exp - at;
};

const start = setupWith({ acts: ['log-in', 'demote', 'wait-1', 'read-customers'] });

const lesson: LessonUnit = {
  title: 'Demoted at ten',
  question: 'Alice is staff until this minute. When does the shop’s software know that she is not any more?',
  modes: ['session', 'jwt', 'hybrid'],
  setup: { store: 'local-storage' },
  beats: [
    { says: 'Alice works for the shop. She logs in, once in each column.', act: 'log-in' },
    {
      says: 'She opens the list of all customers, which is for staff alone.',
      act: 'read-customers',
      after: (run) => ({
        text: `Who asked no table believed what the token says of her.`,
        measured: [
          measured(run, 'Answered with', (mode) => statusOf(run, mode)),
          measured(run, 'Tables asked for it', (mode) => lastExchange(run, mode).exchange.queries.length),
        ],
        cites: citeAll(run),
      }),
    },
    {
      says: 'The shop takes her staff role. It is one change in one table. She stays a customer, and stays logged in.',
      act: 'demote',
    },
    {
      says: 'She asks for the list of customers once more.',
      act: 'read-customers',
      predict: {
        question: 'In which columns does she still get it?',
        options: [
          { id: 'none', label: 'In none: the role is gone from the database' },
          { id: 'jwt', label: 'JWT' },
          { id: 'jwt hybrid', label: 'JWT and hybrid' },
          { id: 'session', label: 'Session' },
          { id: 'session jwt hybrid', label: 'In all three, for she is still logged in' },
        ],
        answer: lists,
        reason: (run) => ({
          text: `A role in a token is that of the moment at which the token was issued, and a role in a cache that of the moment at which it was read. Only who asks the table knows the new one.`,
          measured: [
            measured(run, 'Answered with', (mode) => statusOf(run, mode)),
            measured(
              run,
              'The role that the request itself brought',
              (mode) => roleSent(run, mode) ?? 'none',
            ),
          ],
          cites: citeAll(run),
        }),
      },
      note: 'Ask those who say none: where does the JWT column read the role?',
    },
    { says: 'Twenty minutes go by. The tokens have expired.', act: 'wait-20' },
    {
      says: 'She asks for the list again.',
      act: 'read-customers',
      predict: {
        question: 'What does the hybrid’s page get in the end?',
        options: [
          { id: '200', label: 'The list: it refreshes, and the new token says the same' },
          { id: '401', label: 'Refused: she must log in again' },
          { id: '403', label: 'Refused: she is logged in, but is not staff' },
        ],
        answer: (run) => String(statusOf(run, 'hybrid')),
        reason: (run) => ({
          text: `At the refresh the shop reads the table and issues a token with the role of now. The JWT column has no refresh: it forgets the role only together with the login.`,
          measured: [measured(run, 'Requests, and how they were answered', (mode) => course(run, mode))],
          cites: citeAll(run),
        }),
      },
    },
    {
      says: 'A role in a token is late by design. The question is how late it may be, and that differs from a price list to a list of customers.',
      after: (run) => ({
        text: `When the role was taken, the JWT column’s token had ${secondsLeft(run)} seconds to live. ${lastExchange(run, 'jwt', 1).exchange.queries.length > 0 ? 'They did her no good: the shop looked her up at each request, as a session does' : 'In return her first request asked no table'}.`,
        cites: citeAll(run, 1),
      }),
    },
  ],
  toggles: [
    {
      id: 'looked-up',
      label: 'Look up the user at each request',
      apply: (setup) => ({ ...setup, defences: [...setup.defences, 'user-looked-up'] }),
      outcome: (run) => `JWT after the change: ${statusOf(run, 'jwt', AFTER)}`,
    },
    {
      id: 'cache',
      label: 'Let the session server cache for a minute',
      apply: (setup) => ({ ...setup, sessions: 'cached' }),
      outcome: (run) => `Session after the change: ${statusOf(run, 'session', AFTER)}`,
    },
  ],
  task: {
    says: 'Change the setup, not the acts: in the hybrid column the list must be refused one minute after the role was taken, and Alice must stay logged in. No request may look up the user or ask the authorization server.',
    hints: [
      'When does the hybrid column learn of the new role by itself?',
      'How could that happen sooner?',
      'Let access tokens live no longer than a minute.',
    ],
    start,
    solved: (run) =>
      sameActs(run, start) &&
      run.setup.verify === 'local' &&
      !run.setup.defences.includes('user-looked-up') &&
      statusOf(run, 'hybrid') === FORBIDDEN,
    solution: { ...start, defences: [...start.defences, 'short-expiry'] },
  },
  checks: [
    {
      tool: 'Node',
      says: 'Read the role and the seconds of life out of the token that the login issued. The change in the table has not changed it, and can’t.',
      command: (run) =>
        `node -p 'const { role, iat, exp } = JSON.parse(Buffer.from(process.argv[1].split(".")[1], "base64url")); [role, exp - iat]' ${issuedToken(run, 'jwt') ?? 'TOKEN'}`,
    },
  ],
  sources: [rfc(9068, '2.2.3'), rfc(9700, '2.2.1'), document('asvs-5'), document('owasp-jwt')],
  guide: {
    goal: 'What a token says was true when it was issued. How stale it may be is a decision, and exp is where it is written down.',
    minutes: 8,
    say: [
      'Before the second request, let the class point at the place where each column reads the role.',
      'Let the session server cache, and ask whether sessions are always up to date.',
      'Ask for a right of their own application that may be fifteen minutes late, and for one that may not.',
    ],
    wrong: [
      'Some expect the token to change with the database. Nobody can write into a token that is in a browser, and its signature would not fit any more.',
      'Some take 401 and 403 for the same. The one says that the shop does not know her, the other that it does.',
    ],
  },
};

export default lesson;
