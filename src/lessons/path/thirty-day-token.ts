/** How long a token that nobody can take back is good for whoever has it. Not: taking it back (kick-them-out.ts). */
import { claimsOf } from '#lab/shop/claims-of';
import type { Run } from '#lab/run/run';
import { document, rfc } from '#sources/sources';
import type { LessonUnit, ModeId } from '../lesson';
import { setupWith } from '../play';
import { citeAll, course, issuedToken, measured, modesWhere, sameActs, statusOf, verdictOf } from '../read';

const OK = 200;
const DAY = 24 * 60 * 60;
/** Numbers of acts. */
const NEXT_DAY = 3;
const ALICE_BACK = 4;
const MONTH_LATER = 6;

const gets = (run: Run): string => modesWhere(run, (mode) => verdictOf(run, mode).succeeded);

/** `30 days`, of the token that the first act issued. */
const lifeOf = (run: Run, mode: ModeId): string => {
  const claims = claimsOf(issuedToken(run, mode));
  if (!claims) return 'no token';
  const { iat = 0, exp } = claims;
  if (exp === undefined) return 'no end';
  const seconds = exp - iat;
  return seconds >= DAY ? `${seconds / DAY} days` : `${seconds} seconds`;
};

/** Why a long life does not help a thief, where tokens are bound to keys. */
const boundTo = ({ setup }: Run): string =>
  setup.defences.includes('dpop')
    ? ' A token that is bound to a key needs a fresh proof of the key with each request, and the log has only an old one.'
    : '';

const start = setupWith({
  lifetime: '30d',
  acts: ['log-in', 'read-orders', 'wait-day', 'replay-from-log', 'read-orders'],
});

const lesson: LessonUnit = {
  title: 'The thirty-day token',
  question: 'Nobody likes to log in. So let the token be good for a month. Who else likes that?',
  modes: ['session', 'jwt', 'hybrid'],
  setup: { store: 'local-storage', lifetime: '30d' },
  beats: [
    {
      says: 'Alice logs in. The shop would rather not ask for her password again so soon.',
      act: 'log-in',
      after: (run) => ({
        text: `From iat to exp: JWT ${lifeOf(run, 'jwt')}, hybrid ${lifeOf(run, 'hybrid')}. The session’s identifier says nothing of its end; that stands in the server’s table.`,
        cites: citeAll(run),
      }),
    },
    { says: 'She reads her orders. A careless log keeps the request whole.', act: 'read-orders' },
    { says: 'A day goes by. Alice does not visit the shop.', act: 'wait-day' },
    {
      says: 'Somebody finds the log, takes the line and sends it again.',
      act: 'replay-from-log',
      predict: {
        question: 'In which columns do they get Alice’s orders?',
        options: [
          { id: 'none', label: 'In none, after so long' },
          { id: 'jwt', label: 'JWT' },
          { id: 'jwt hybrid', label: 'JWT and hybrid' },
          { id: 'session', label: 'Session' },
          { id: 'session jwt hybrid', label: 'In all three' },
        ],
        answer: gets,
        reason: (run) => ({
          text: `The session ended at the server when nobody had used it for a while. The hybrid’s line holds a token of ${lifeOf(run, 'hybrid')}; its refresh token goes to one path only, and is not in this line. The life of the JWT column’s token: ${lifeOf(run, 'jwt')}.${boundTo(run)}`,
          measured: [measured(run, 'The shop answered', (mode) => statusOf(run, mode))],
          cites: citeAll(run),
        }),
      },
      note: 'Ask which of their own systems write the Authorization field to a log.',
    },
    {
      says: 'Later that day Alice herself comes back, in the same browser, and wants to see her orders.',
      act: 'read-orders',
      predict: {
        question: 'In which columns must she log in again?',
        options: [
          { id: 'none', label: 'In none' },
          { id: 'session', label: 'Session' },
          { id: 'session jwt', label: 'Session and JWT' },
          { id: 'jwt', label: 'JWT' },
          { id: 'session jwt hybrid', label: 'In all three' },
        ],
        answer: (run) => modesWhere(run, (mode) => statusOf(run, mode) !== OK),
        reason: (run) => ({
          text: `A long life is what Alice likes about a token. The hybrid gives her that with another credential, which goes to one path and which the shop can take back.`,
          measured: [measured(run, 'Requests, and how they were answered', (mode) => course(run, mode))],
          cites: citeAll(run),
        }),
      },
    },
    { says: 'Thirty days go by.', act: 'wait-month' },
    {
      says: 'The log is still there, and somebody tries its last line.',
      act: 'replay-from-log',
      predict: {
        question: 'In which columns do they get the orders now?',
        options: [
          { id: 'none', label: 'In none any more' },
          { id: 'jwt', label: 'JWT' },
          { id: 'hybrid', label: 'Hybrid' },
          { id: 'session jwt hybrid', label: 'In all three' },
        ],
        answer: gets,
        reason: (run) => ({
          text: `The life of the JWT column’s token: ${lifeOf(run, 'jwt')}. One without exp is good until the shop changes its key, which ends the tokens of all users, or keeps a list of those that it takes back.${boundTo(run)}`,
          measured: [measured(run, 'The shop answered', (mode) => statusOf(run, mode))],
          cites: citeAll(run),
        }),
      },
    },
    {
      says: 'How long a stolen token works is decided when it is issued. Afterwards one can only wait, or ask somebody at each request.',
      after: (run) => ({
        text: 'An end that comes soon protects from the thief and keeps out Alice. The hybrid has both ends: a near one for what travels, a far one for what stays at home.',
        measured: [
          measured(
            run,
            'The line out of the log, after a day, then after a month more',
            (mode) => `${statusOf(run, mode, NEXT_DAY)}, then ${statusOf(run, mode, MONTH_LATER)}`,
          ),
          measured(run, 'Alice, in between', (mode) => statusOf(run, mode, ALICE_BACK)),
        ],
        cites: [...citeAll(run, NEXT_DAY), ...citeAll(run, ALICE_BACK)],
      }),
    },
  ],
  toggles: [
    {
      id: 'minute',
      label: 'Let no access token live longer than a minute',
      apply: (setup) => ({ ...setup, defences: [...setup.defences, 'short-expiry'] }),
      outcome: (run) => `The line in the JWT column, after a day: ${statusOf(run, 'jwt', NEXT_DAY)}`,
    },
    {
      id: 'endless',
      label: 'Issue the JWT without exp',
      apply: (setup) => ({ ...setup, lifetime: 'none' }),
      outcome: (run) => `The line in the JWT column, after a month: ${statusOf(run, 'jwt', MONTH_LATER)}`,
    },
    {
      id: 'dpop',
      label: 'Bind tokens to a key of the browser',
      apply: (setup) => ({ ...setup, defences: [...setup.defences, 'dpop'] }),
      outcome: (run) => `The line in the JWT column, after a day: ${statusOf(run, 'jwt', NEXT_DAY)}`,
    },
  ],
  task: {
    says: 'Change the setup so that after a day the line out of the log is worth nothing in any column, and Alice still gets her orders without her password in the hybrid column.',
    hints: [
      'Which column lets the thief in, and for how long was its credential issued?',
      'What does the hybrid give up by a short life of its access token? Look at what Alice gets there.',
      'Let the JWT expire after fifteen minutes. Or bind it to a key, if it has to live long.',
    ],
    start,
    solved: (run) =>
      sameActs(run, start) &&
      run.traces.every(({ mode }) => !verdictOf(run, mode, NEXT_DAY).succeeded) &&
      statusOf(run, 'hybrid', ALICE_BACK) === OK,
    solution: { ...start, lifetime: '15m' },
  },
  checks: [
    {
      tool: 'Node',
      says: 'Days from iat to exp of the JWT column’s token; NaN where it has no exp.',
      command: (run) =>
        `node -p 'const { iat, exp } = JSON.parse(Buffer.from(process.argv[1].split(".")[1], "base64url")); (exp - iat) / 86400' ${issuedToken(run, 'jwt') ?? 'TOKEN'}`,
    },
  ],
  sources: [
    rfc(7519, '4.1.4'),
    rfc(9068, '2.2'),
    rfc(9700, '2.2.1'),
    rfc(9449, '1'),
    document('owasp-session'),
  ],
  rules: ['exp-missing', 'lifetime-long'],
  guide: {
    goal: 'exp is the longest time for which a thief may use a token; comfort for the user comes from a refresh token, not from a long exp.',
    minutes: 10,
    say: [
      'Draw a bar from iat to exp for each token, and mark on it the day of the theft.',
      'After Alice’s return, ask which column serves her worst. It is the one that shut out the thief as well.',
      'Bind the tokens to a key, and show that a long life is then no gift to whoever reads a log.',
    ],
    wrong: [
      'Some think that the shop notices a token which comes from another machine. Show that the two requests are the same text.',
      'Some conclude that the hybrid is safe from theft. Its refresh token lives long as well: a line of the log does not hold it, but a copy of the browser does.',
      'Some think that logging out ends the token. It deletes it from this browser; the log keeps its line.',
    ],
  },
};

export default lesson;
