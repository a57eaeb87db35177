/** An HMAC secret guessed at home, from one token. Not: passwords of users, which are guessed at the shop's door. */
import type { Run } from '#lab/run/run';
import { document, rfc } from '#sources/sources';
import type { LessonUnit } from '../lesson';
import { defended, setupWith } from '../play';
import {
  citeAll,
  exchangesIn,
  lastExchange,
  measured,
  requestBytes,
  sameActs,
  statusOf,
  verdictOf,
} from '../read';
import { attackersRequests, fate, notesIn, tokenShown } from '../read-attack';
import { succeededIn } from '../verdicts';

/** Numbers of acts. */
const LOG_IN = 0;
const READ = 1;
const GUESSED = 2;

const weak = defended(['strong-secret']);
const start = setupWith({ alg: 'HS256', defences: weak, acts: ['log-in', 'read-orders', 'weak-secret'] });

/** What the attacker did at home in the JWT column: how many guesses, and what came of them. */
const guessesIn = (run: Run, act?: number): string => notesIn(run, 'jwt', act)[0] ?? '';

/** The secret as the run found it; undefined: it did not. */
const found = (run: Run): string | undefined =>
  run.setup.acts
    .flatMap((_id, act) => notesIn(run, 'jwt', act))
    .map((says) => /“(.*)”/u.exec(says)?.[1])
    .find((secret) => secret !== undefined);

/** Why nothing came of it. */
const vain = ({ setup }: Run): string =>
  setup.alg === 'HS256'
    ? 'Mallory may go on for as long as they like, and the shop will not see it. Only the secret itself can make that vain.'
    : 'What signs these tokens is a private key, and no list of words holds one of those.';

const REQUESTS = ['none', 'login', 'two'];

const identifier = (run: Run): string =>
  exchangesIn(run, 'session', LOG_IN)[0]?.exchange.storing[0]?.cookie?.value ?? '';

const lesson: LessonUnit = {
  title: 'Guess the secret',
  question: 'One secret signs all the shop’s tokens. How would the shop notice that somebody is guessing it?',
  modes: ['session', 'jwt', 'hybrid'],
  setup: { alg: 'HS256', defences: weak },
  beats: [
    { says: 'Alice logs in.', act: 'log-in' },
    {
      says: 'She reads her orders. The shop computes the signature of her token once more, with its secret, and compares.',
      act: 'read-orders',
    },
    {
      says: 'Mallory logs in with an account of their own, and gets a token. It holds what was signed and what came out: all that one needs to tell a right guess from a wrong one.',
      act: 'weak-secret',
      predict: {
        question: 'How many requests of Mallory’s does the shop see in the JWT column?',
        options: [
          { id: 'every', label: 'One for each guess: it could lock the account' },
          { id: 'two', label: 'Two: Mallory’s login, and the request that brings the orders' },
          { id: 'login', label: 'One: Mallory’s login' },
          { id: 'none', label: 'None' },
        ],
        answer: (run) => REQUESTS[attackersRequests(run, 'jwt').length] ?? 'every',
        reason: (run) => ({
          text: `${guessesIn(run)} ${
            verdictOf(run, 'jwt').succeeded
              ? 'The guesses were made at home, and there is no door at which one could count them.'
              : vain(run)
          }`,
          measured: [
            measured(run, 'Mallory’s requests', (mode) => attackersRequests(run, mode).length),
            measured(run, 'Mallory’s token', (mode) => fate(run, mode)),
          ],
          cites: citeAll(run),
        }),
      },
      note: 'The lists that are tried are those of the inspector: published example secrets, guesses from the token’s own claims, common passwords.',
    },
    {
      says: 'Twenty minutes go by. All tokens that the shop made have expired.',
      act: 'wait-20',
    },
    {
      says: 'Mallory is back, and asks for Alice’s orders.',
      act: 'weak-secret',
      predict: {
        question: 'Where does Mallory get them?',
        options: [
          { id: 'none', label: 'Nowhere: the tokens have expired' },
          { id: 'hybrid', label: 'Hybrid only: it can be refreshed' },
          { id: 'jwt hybrid', label: 'JWT and hybrid' },
          { id: 'session jwt hybrid', label: 'Everywhere' },
        ],
        answer: (run) => succeededIn(run),
        reason: (run) => ({
          text: `${
            verdictOf(run, 'jwt').succeeded
              ? 'Who has the secret writes new tokens, with whatever name and time. It ends when the shop changes the secret, and then Alice’s tokens end too.'
              : 'Without what signs there is no token to show.'
          } In the session column: ${notesIn(run, 'session')[0] ?? ''}`,
          measured: [measured(run, 'Mallory’s token', (mode) => fate(run, mode))],
          cites: citeAll(run),
        }),
      },
    },
    {
      says: 'Alice reads her orders with her session. Its identifier could be guessed as well, but each guess of that is a request.',
      act: 'read-orders',
      after: (run) => ({
        text: `The session’s cookie value is ${identifier(run).length} characters long, and whether a guess of it is right, only the shop can tell: a request of about ${requestBytes(lastExchange(run, 'session', READ).exchange.request)} bytes each time, which can be counted and slowed down.`,
        measured: [
          measured(
            run,
            'Tables asked for one request',
            (mode) => lastExchange(run, mode, READ).exchange.queries.length,
          ),
        ],
        cites: citeAll(run, READ),
      }),
    },
    {
      says: 'A short secret makes a weak token, and a random one of full length makes HS256 as good as any. Tokens were not the mistake here; a word as a secret was.',
    },
  ],
  toggles: [
    {
      id: 'strong',
      label: 'A random secret, as long as the hash',
      apply: (setup) => ({ ...setup, defences: [...setup.defences, 'strong-secret'] }),
      outcome: (run) => `After the guessing, JWT column: ${fate(run, 'jwt', GUESSED)}`,
    },
    {
      id: 'rs256',
      label: 'Sign with RS256: a key pair, and no secret to share',
      apply: (setup) => ({ ...setup, alg: 'RS256' }),
      outcome: (run) => `What a guesser of secrets gets, JWT column: ${fate(run, 'jwt', GUESSED)}`,
    },
  ],
  task: {
    says: 'Stay with HS256, and make Mallory’s guesses vain.',
    hints: [
      'Tokens that expire sooner do not help: Mallory makes new ones.',
      'All depends on whether a list of words holds the secret.',
      'Nobody should think of the secret: a machine should draw it.',
    ],
    start,
    solved: (run) =>
      sameActs(run, start) &&
      run.setup.alg === 'HS256' &&
      (['session', 'jwt', 'hybrid'] as const).every((mode) => statusOf(run, mode, READ) === 200) &&
      succeededIn(run) === 'none',
    solution: { ...start, defences: defended([]) },
  },
  checks: [
    {
      tool: 'openssl',
      says: 'Sign the last token of the attack yourself, with the secret that was found. Both lines that are printed are the same when it is right.',
      command: (run) => {
        const [header = '', payload = '', signature = ''] = tokenShown(run, 'jwt', 'weak-secret').split('.');
        return [
          `printf %s '${header}.${payload}' | openssl dgst -sha256 -hmac '${found(run) ?? 'a guess'}' -binary | openssl base64 -A | tr '+/' '-_' | tr -d =; echo`,
          `echo '${signature}'`,
        ].join('\n');
      },
    },
    {
      tool: 'Node',
      says: 'How many guesses does your machine make in a second, with one thread and no effort? Programs made for it are many times as fast.',
      command: (run) =>
        `node -e 'const { createHmac } = require("crypto"); let n = 0; const end = Date.now() + 1000; while (Date.now() < end) createHmac("sha256", String(n++)).update("x".repeat(${tokenShown(run, 'jwt', 'weak-secret').length})).digest(); console.log(n, "guesses in a second")'`,
    },
    {
      tool: 'openssl',
      says: 'Draw a secret that no list holds.',
      command: () => 'openssl rand -base64 32',
    },
  ],
  sources: [rfc(7518, '3.2'), rfc(8725, '3.5'), document('owasp-jwt'), document('owasp-session')],
  guide: {
    goal: 'A MAC can be guessed at home by everybody who has one token; only a random secret withstands that.',
    minutes: 9,
    say: [
      'Let everybody run the second command, and compare. Multiply by the hours in a night.',
      'Ask where their own service has its secret from: a generator, or a person?',
      'Turn on RS256, and ask what Mallory would have to guess now.',
    ],
    wrong: [
      'Many trust in locking an account after some wrong tries. Nobody knocks at a door here.',
      'Some think that a secret is strong because it looks odd. The one in this lesson was put together from the token’s own claims.',
      'Some conclude that HS256 is bad. With a random secret it is fine, as long as all who check may also sign.',
    ],
  },
};

export default lesson;
