/** A signed token can be read by everybody who sees it. Not: forged; the signature keeps it from being changed, and from nothing else. */
import type { Run } from '#lab/run/run';
import { document, rfc } from '#sources/sources';
import type { LessonUnit, ModeId } from '../lesson';
import { setupWith } from '../play';
import {
  citeAll,
  citePart,
  issuedToken,
  lastExchange,
  measured,
  modesWhere,
  readableIn,
  sameActs,
  statusOf,
  verdictOf,
} from '../read';

const OK = 200;
/** Number of the act. */
const READ = 1;

/** Members that say something about the person rather than about the token. */
const PERSONAL = new Set(['sub', 'user', 'role', 'name', 'birthdate', 'email', 'phone_number']);

const decoded = (run: Run, mode: ModeId) => readableIn(lastExchange(run, mode, READ).exchange.request);

const personalIn = (run: Run, mode: ModeId): string[] =>
  Object.entries(decoded(run, mode)).flatMap(([name, value]) =>
    PERSONAL.has(name) ? [`${name} ${String(value)}`] : [],
  );

const namesAlice = (run: Run, mode: ModeId): boolean => Object.values(decoded(run, mode)).includes('alice');

const tokenIn = (run: Run): string => issuedToken(run, 'jwt') ?? '';

const start = setupWith({
  claims: 'profile',
  sessions: 'signed-cookie',
  acts: ['log-in', 'read-orders'],
});

const lesson: LessonUnit = {
  title: 'Base64 is not a lock',
  question: 'A token looks like noise. What can somebody read in it who has no key at all?',
  modes: ['session', 'jwt', 'hybrid'],
  setup: { store: 'local-storage', claims: 'profile' },
  beats: [
    { says: 'Alice logs in, once in each column.', act: 'log-in' },
    {
      says: 'She reads her orders, and a log keeps the request as it is. A passer-by sees this line of the log. They have no key and no password.',
      act: 'read-orders',
      predict: {
        question: 'In which columns can they read who is logged in?',
        options: [
          { id: 'none', label: 'In none: that is what the signature is for' },
          { id: 'jwt hybrid', label: 'JWT and hybrid' },
          { id: 'jwt', label: 'JWT only' },
          { id: 'session', label: 'Session only' },
          { id: 'session jwt hybrid', label: 'In all three' },
        ],
        answer: (run) => modesWhere(run, (mode) => namesAlice(run, mode)),
        reason: (run) => ({
          text:
            personalIn(run, 'session').length === 0
              ? 'A random identifier has nothing in it to read; who that is stands in a table that the passer-by can’t see.'
              : 'A cookie with the session’s data and a MAC is as readable as a token with a signature.',
          measured: [
            measured(run, 'Read without any key', (mode) => personalIn(run, mode).join(', ') || 'nothing'),
          ],
          cites: citePart(run, 'claims'),
        }),
      },
      note: 'Ask who has a log, a proxy or a bug report with such a line in it.',
    },
    {
      says: 'Base64url is a way of writing, as Morse code is one. It makes bytes fit into a field, and everybody can turn it back.',
      after: (run) => {
        const [header = ''] = tokenIn(run).split('.');
        return {
          text: `The JWT begins with ${header.slice(0, 12)}… That is the JOSE header, whose members are: ${Object.entries(
            readableIn({
              method: '',
              url: '',
              fields: [['Authorization', header]],
              content: '',
            }),
          )
            .map(([name, value]) => `${name} ${String(value)}`)
            .join(', ')}.`,
          cites: citePart(run, 'header', 0),
        };
      },
    },
    {
      says: 'Reading is one thing, using another. Somebody takes the line out of the log and sends it again.',
      act: 'replay-from-log',
      predict: {
        question: 'Where do they get Alice’s orders?',
        options: [
          { id: 'none', label: 'Nowhere: they are not Alice' },
          { id: 'jwt hybrid', label: 'JWT and hybrid, which can be read' },
          { id: 'session', label: 'Session only' },
          { id: 'session jwt hybrid', label: 'In all three' },
        ],
        answer: (run) => modesWhere(run, (mode) => verdictOf(run, mode).succeeded),
        reason: (run) => ({
          text: `Who shows a credential counts as Alice, whether it can be read or not, unless the request must also prove a key that no log holds.`,
          measured: [measured(run, 'The shop answered', (mode) => statusOf(run, mode))],
          cites: citeAll(run),
        }),
      },
    },
    {
      says: 'That everybody can read a token is not a fault. A service reads the role in it and asks nobody. It follows only that nothing may be in it which the reader of a log must not know.',
      after: (run) => ({
        text: `The JWT column’s token says ${personalIn(run, 'jwt').length} things about Alice. To answer with her orders the shop needed one: whose they are. What must be in a token and must stay secret is encrypted, as a JWE, which has five parts and not ${tokenIn(run).split('.').length}.`,
        cites: citePart(run, 'claims', READ),
      }),
    },
  ],
  toggles: [
    {
      id: 'few',
      label: 'Leave Alice’s profile out of the tokens',
      apply: (setup) => ({ ...setup, claims: 'few' }),
      outcome: (run) => `The JWT tells of Alice: ${personalIn(run, 'jwt').join(', ') || 'nothing'}`,
    },
    {
      id: 'signed-cookie',
      label: 'Put the session’s data into its cookie',
      apply: (setup) => ({ ...setup, sessions: 'signed-cookie' }),
      outcome: (run) =>
        `The session’s cookie tells of Alice: ${personalIn(run, 'session').join(', ') || 'nothing'}`,
    },
    {
      id: 'dpop',
      label: 'Bind tokens to a key of the browser',
      apply: (setup) => ({ ...setup, defences: [...setup.defences, 'dpop'] }),
      outcome: (run) => `The line out of the log, sent again in the JWT column: ${statusOf(run, 'jwt')}`,
    },
  ],
  task: {
    says: 'Change the setup so that the log gives away no mail address in any column, and in the session column nothing at all. Alice must still get her orders.',
    hints: [
      'Decode what each column sends with the request for the orders.',
      'Two columns have a token. What does the shop put into it that no service needs?',
      'A session’s data can be in its cookie or in a table.',
    ],
    start,
    solved: (run) =>
      sameActs(run, start) &&
      run.traces.every(({ mode }) => statusOf(run, mode) === OK) &&
      run.traces.every(({ mode }) => !('email' in decoded(run, mode))) &&
      Object.keys(decoded(run, 'session')).length === 0,
    solution: { ...start, claims: 'few', sessions: 'table' },
  },
  checks: [
    {
      tool: 'Node',
      says: 'Decode the claims of the JWT column’s token. No key is in this line.',
      command: (run) =>
        `node -p 'Buffer.from(process.argv[1].split(".")[1], "base64url").toString()' ${tokenIn(run) || 'TOKEN'}`,
    },
  ],
  sources: [rfc(7515, '3'), rfc(4648, '12'), rfc(7519, '12'), rfc(7516, '3'), document('owasp-jwt')],
  rules: ['pii-contact', 'pii-profile'],
  guide: {
    goal: 'A signature keeps a token from being changed. It keeps nobody from reading it, and nobody from using it.',
    minutes: 8,
    say: [
      'Let the class say what they see in the token before anything is decoded.',
      'Ask what of the profile a service needs to answer with the orders.',
      'Bind the tokens to a key, and play again: what can be read stays the same, what can be used does not.',
    ],
    wrong: [
      'Many call a token encrypted because it looks like noise. Let somebody decode it in the inspector, without a key.',
      'Some conclude that sessions are secret by nature. Put the session’s data into its cookie and decode that.',
    ],
  },
};

export default lesson;
