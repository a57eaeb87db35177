/** Ending a login at once: possible where the server keeps something, and not with a token alone. */
import { claimsOf } from '#lab/shop/claims-of';
import { cut, type Run } from '#lab/run/run';
import { document, rfc } from '#sources/sources';
import type { LessonUnit } from '../lesson';
import { setupWith } from '../play';
import { cite, column, course, lastExchange, measured, rowsOf, sameActs, statusOf } from '../read';
import { clockOf, lastToken } from '../read-attack';
import { verifyScript } from '../script';

const ANSWERED = 200;
/** The number of the act that ends the logins. */
const ENDED = 2;

/** When the shop ended the logins; before that, the time of the run. Seconds since 1970. */
const endedAt = (run: Run): number => {
  const act = run.setup.acts.indexOf('end-logins');
  return column(run, 'jwt').steps.find((step) => step.act === act)?.at ?? clockOf(run, 'jwt');
};

const start = setupWith({ store: 'local-storage', acts: ['log-in', 'end-logins', 'read-orders'] });

const lesson: LessonUnit = {
  title: 'Kick them out now',
  question: 'Alice’s laptop was stolen, and it is still logged in. What can the shop do this second?',
  modes: ['session', 'jwt', 'hybrid'],
  setup: { store: 'local-storage' },
  beats: [
    { says: 'Alice logs in, once in each column.', act: 'log-in' },
    { says: 'Her orders are hers to read, and so are they to whoever holds her laptop.', act: 'read-orders' },
    {
      says: 'The shop’s people end all her logins. Nothing is sent to the laptop: this happens in the shop’s database.',
      act: 'end-logins',
      after: (run) => ({
        text: 'Where there was a row about the login, it is deleted. The JWT column had none.',
        measured: [
          measured(run, 'Rows about logins, before', (mode) => rowsOf(cut(run, ENDED), mode)),
          measured(run, 'Rows that are left', (mode) => rowsOf(run, mode)),
        ],
        cites: [],
      }),
    },
    {
      says: 'The thief asks for the orders.',
      act: 'read-orders',
      predict: {
        question: 'Who still gets them?',
        options: [
          { id: 'nobody', label: 'Nobody: the logins are ended' },
          { id: 'jwt', label: 'JWT only' },
          { id: 'session', label: 'Session only' },
          { id: 'jwt hybrid', label: 'JWT and hybrid' },
          { id: 'session jwt hybrid', label: 'All three, until they expire' },
        ],
        answer: (run) =>
          (['session', 'jwt', 'hybrid'] as const)
            .filter((mode) => statusOf(run, mode) === ANSWERED)
            .join(' ') || 'nobody',
        reason: (run) => {
          const session = lastExchange(run, 'session');
          const jwt = lastExchange(run, 'jwt');
          return {
            text: `${session.exchange.response.status === ANSWERED ? 'The session server still believes what it read before the end, and did not look' : 'The session’s identifier names a row that is gone'}. ${jwt.exchange.response.status === ANSWERED ? 'The JWT is as valid as before, since its signature and its exp are all that is looked at' : 'The JWT was held against the list of what was ended'}. The hybrid’s access token is a JWT too, and fares as the JWT does.`,
            measured: [measured(run, 'Answered with', (mode) => statusOf(run, mode))],
            cites: [cite(session), cite(jwt), cite(lastExchange(run, 'hybrid'))],
          };
        },
      },
      note: 'Let them vote before the press; many think that the hybrid is safe already.',
    },
    { says: 'Twenty minutes go by.', act: 'wait-20' },
    {
      says: 'The thief asks again.',
      act: 'read-orders',
      predict: {
        question: 'And now?',
        options: [
          { id: 'nobody', label: 'Nobody gets them' },
          { id: 'hybrid', label: 'The hybrid refreshes and goes on' },
          { id: 'jwt', label: 'The JWT goes on' },
          { id: 'session', label: 'The session goes on' },
        ],
        answer: (run) =>
          (['session', 'jwt', 'hybrid'] as const)
            .filter((mode) => statusOf(run, mode) === ANSWERED)
            .join(' ') || 'nobody',
        reason: (run) => ({
          text: 'Both tokens have expired. The hybrid asks for a new one, and its refresh token’s row was deleted: that is where a hybrid is ended.',
          measured: [measured(run, 'Requests, and how they were answered', (mode) => course(run, mode))],
          cites: [cite(lastExchange(run, 'jwt')), cite(lastExchange(run, 'hybrid'))],
        }),
      },
    },
  ],
  toggles: [
    {
      id: 'denylist',
      label: 'Hold each token against a denylist',
      apply: (setup) => ({ ...setup, defences: [...setup.defences, 'denylist'] }),
      outcome: (run) => `JWT after the end: ${statusOf(run, 'jwt', 3)}`,
    },
    {
      id: 'cache',
      label: 'Let the session server cache for a minute',
      apply: (setup) => ({ ...setup, sessions: 'cached' }),
      outcome: (run) => `Session after the end: ${statusOf(run, 'session', 3)}`,
    },
  ],
  task: {
    says: 'Change the setup so that the JWT column refuses the very next request after the logins are ended, without a denylist.',
    hints: [
      'Something must be asked at each request.',
      'Who could know that a token was taken back?',
      'Let the tokens be checked by asking the authorization server.',
    ],
    start,
    solved: (run) =>
      sameActs(run, start) && statusOf(run, 'jwt', 2) === 401 && !run.setup.defences.includes('denylist'),
    solution: { ...start, verify: 'introspect' },
  },
  checks: [
    {
      tool: 'jose',
      says: 'Be a service that has the public key and no connection: verify Alice’s token after her logins were ended, at the time when the shop ended them. It is valid, since neither the token nor the key has changed. So it is until a second before its exp, and no longer.',
      command: (run) => {
        const token = lastToken(run, 'jwt');
        const exp = claimsOf(token)?.exp ?? 0;
        return verifyScript(run, token, [
          { says: 'when the logins were ended', at: endedAt(run) },
          { says: 'a second before exp', at: exp - 1 },
          { says: 'at exp', at: exp },
        ]);
      },
    },
    {
      tool: 'DevTools',
      says: 'Open the network tab and end the logins: no request appears, for nothing is sent to the browser.',
      command: () => 'Network tab, filter: -/shop.example',
    },
  ],
  sources: [rfc(7009, '2'), rfc(7662, '2'), document('owasp-jwt')],
  guide: {
    goal: 'Who wants to end a login at once must keep, or ask for, something at each request.',
    minutes: 10,
    say: [
      'Ask first what the shop could delete. Write down the rows.',
      'After the reveal: where is the row for the JWT?',
    ],
    wrong: [
      'Some take the withdrawn cookie for the end of the token. The copy in the thief’s hands is not withdrawn.',
      'Some hold the hybrid for revocable at once. It is so from the next refresh on.',
    ],
  },
};

export default lesson;
