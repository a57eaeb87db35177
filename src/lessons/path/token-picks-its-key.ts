/** kid, jku and jwk: a token that says which key it is to be checked with. Not: the algorithm, which is two lessons of its own (alg-none, rs-hs-confusion). */
import type { Run } from '#lab/run/run';
import { document, rfc } from '#sources/sources';
import type { LessonUnit } from '../lesson';
import { defended, setupWith } from '../play';
import {
  cite,
  citeAll,
  citePart,
  lastExchange,
  measured,
  sameActs,
  statusOf,
  tokenOf,
  verdictOf,
} from '../read';
import { fate, headerText, notesIn, serversRequests, shownIn, tokenShown } from '../read-attack';
import { verifyScript } from '../script';
import { succeededIn } from '../verdicts';

/** Numbers of acts. */
const READ = 1;
const JWK = 2;
const JKU = 3;
const KID = 4;

const trusting = defended(['own-keys']);
const start = setupWith({
  alg: 'EdDSA',
  defences: trusting,
  acts: ['log-in', 'read-orders', 'jwk-injection', 'jku-injection', 'kid-injection'],
});

const MOST_COUNTED = 2;

/** Why the last attack failed in the JWT column, from what the setup lets the token choose. */
const refusedBecause = ({ setup: { alg, defences } }: Run): string => {
  if (defences.includes('own-keys')) return 'The shop has its key already, and asks the token for none.';
  return defences.includes('algorithm-pinned')
    ? `The token may choose the key here, but not the algorithm: the shop takes ${alg} only, and this token is of another.`
    : 'The key that was found is not the one that signed.';
};

const lesson: LessonUnit = {
  title: 'The token picks its key',
  question: 'A lock that asks the burglar which key it should fit: who would build that?',
  modes: ['session', 'jwt', 'hybrid'],
  setup: { alg: 'EdDSA', defences: trusting },
  beats: [
    { says: 'Alice logs in.', act: 'log-in' },
    {
      says: 'She reads her orders. A shop may have several keys, so the token’s header names the one that signed.',
      act: 'read-orders',
      after: (run) => ({
        text: `The header of Alice’s token: ${headerText(tokenOf(lastExchange(run, 'jwt').exchange))}. “kid” is such a name. It lets the shop bring in a new key while tokens of the old one are still about, and that is all it should do.`,
        cites: citePart(run, 'header'),
      }),
    },
    {
      says: 'A header can also hold a whole key, as “jwk”. Mallory makes a key pair, signs a token with Alice’s name, and puts the public half into its header.',
      act: 'jwk-injection',
      predict: {
        question: 'Where does Mallory get Alice’s orders?',
        options: [
          { id: 'none', label: 'Nowhere: it is not the shop’s key' },
          { id: 'jwt', label: 'JWT only' },
          { id: 'jwt hybrid', label: 'JWT and hybrid' },
          { id: 'session jwt hybrid', label: 'Everywhere' },
        ],
        answer: (run) => succeededIn(run),
        reason: (run) => ({
          text: `${
            verdictOf(run, 'jwt').succeeded
              ? 'The signature is right, by the key beside it. It shows that who wrote the token has a key, and not whose key that is.'
              : refusedBecause(run)
          } In the session column: ${notesIn(run, 'session')[0] ?? ''}`,
          measured: [measured(run, 'Mallory’s token', (mode) => fate(run, mode))],
          cites: citePart(run, 'header'),
        }),
      },
      note: 'Many say that the signature must be wrong. Let them say which key they would check it with.',
    },
    {
      says: 'Or an address where the key can be had, as “jku”. Mallory writes the address of a server of their own.',
      act: 'jku-injection',
      predict: {
        question:
          'In the JWT column, how many requests does the shop send because a stranger’s token says so?',
        options: [
          { id: '0', label: 'None: first it checks who is asking' },
          { id: '1', label: 'One' },
          { id: '2', label: 'Two or more' },
        ],
        answer: (run) => String(Math.min(serversRequests(run, 'jwt').length, MOST_COUNTED)),
        reason: (run) => {
          const sent = serversRequests(run, 'jwt');
          const [first] = sent;
          return first
            ? {
                text: `The shop asked ${first.exchange.request.url}, before it knew who was asking. Any address could stand there, also of a machine that only the shop’s own network can reach.`,
                measured: [measured(run, 'Mallory’s token', (mode) => fate(run, mode))],
                cites: [cite(first), ...citePart(run, 'header')],
              }
            : {
                text: `The shop asked nobody. ${refusedBecause(run)}`,
                measured: [measured(run, 'Mallory’s token', (mode) => fate(run, mode))],
                cites: citePart(run, 'header'),
              };
        },
      },
    },
    {
      says: '“kid” is only a name. But a careless shop opens a file of that name, or writes it into a query of its database. Mallory tries both, with HS256.',
      act: 'kid-injection',
      predict: {
        question: 'Where does Mallory get in?',
        options: [
          { id: 'none', label: 'Nowhere' },
          { id: 'jwt', label: 'JWT only' },
          { id: 'jwt hybrid', label: 'JWT and hybrid' },
          { id: 'session', label: 'Session only: it is the one with a database' },
        ],
        answer: (run) => succeededIn(run),
        reason: (run) => ({
          text: `Header of the last token: ${headerText(tokenShown(run, 'jwt', 'kid-injection'))}. ${
            verdictOf(run, 'jwt').succeeded
              ? 'The lookup came back with a secret that Mallory knew before.'
              : refusedBecause(run)
          }`,
          measured: [
            measured(run, 'Tokens shown', (mode) => shownIn(run, mode).length),
            measured(run, 'The last of them', (mode) => fate(run, mode)),
          ],
          cites: citePart(run, 'header'),
        }),
      },
    },
    {
      says: 'The photo service checks Alice’s token as well. It fetches keys too, from one address that stands in its own configuration.',
      act: 'read-photos',
      after: (run) => {
        const sent = serversRequests(run, 'jwt');
        return {
          text: `Asked: ${sent.map(({ exchange }) => exchange.request.url).join(', ') || 'nobody; the secret is in its configuration'}. Keys from elsewhere are no mistake, and a session would have to be asked about each time. The mistake is to let the token say where from.`,
          cites: [...sent.map(cite), ...citeAll(run)],
        };
      },
    },
  ],
  toggles: [
    {
      id: 'own-keys',
      label: 'The verifier takes keys from its own configuration only',
      apply: (setup) => ({ ...setup, defences: [...setup.defences, 'own-keys'] }),
      outcome: (run) => `Token with its own key, JWT column: ${fate(run, 'jwt', JWK)}`,
    },
    {
      id: 'hs256',
      label: 'Sign with HS256',
      apply: (setup) => ({ ...setup, alg: 'HS256' }),
      outcome: (run) =>
        `JWT column: address in the token ${fate(run, 'jwt', JKU)}, path in the token ${fate(run, 'jwt', KID)}`,
    },
    {
      id: 'unpinned',
      label: 'Let the token name its algorithm too',
      apply: (setup) => ({
        ...setup,
        defences: setup.defences.filter((id) => id !== 'algorithm-pinned'),
      }),
      outcome: (run) => `Token with a path as kid, JWT column: ${fate(run, 'jwt', KID)}`,
    },
  ],
  task: {
    says: 'Keep EdDSA, and see to it that none of the three tokens is taken, and that the shop sends no request because of one.',
    hints: [
      'One algorithm only is on already, and two of the three are taken all the same.',
      'A list of forbidden addresses would stop one of them, until the next address.',
      'Whose business is it to know the key?',
      'Turn on “Own keys only”.',
    ],
    start,
    solved: (run) =>
      sameActs(run, start) &&
      run.setup.alg === 'EdDSA' &&
      (['session', 'jwt', 'hybrid'] as const).every((mode) => statusOf(run, mode, READ) === 200) &&
      [JWK, JKU, KID].every((act) => succeededIn(run, act) === 'none') &&
      serversRequests(run, 'jwt', JKU).length === 0,
    solution: { ...start, defences: defended([]) },
  },
  checks: [
    {
      tool: 'jose',
      says: 'Verify Mallory’s token twice: with the shop’s key, and with the key that the token brings. The first try is refused, and the second is a valid signature that says nothing.',
      command: (run) =>
        verifyScript(run, tokenShown(run, 'jwt', 'jwk-injection'), [
          { says: 'key of the shop' },
          { says: 'key in the token', key: 'EmbeddedJWK' },
        ]),
    },
    {
      tool: 'Node',
      says: 'Read what the header with an address asks its reader to do; nothing in it is true or false yet.',
      command: (run) =>
        `node -p "Buffer.from('${tokenShown(run, 'jwt', 'jku-injection').split('.')[0] ?? ''}', 'base64url').toString()"`,
    },
  ],
  sources: [
    rfc(7515, '4.1.2'),
    rfc(7515, '4.1.3'),
    rfc(7515, '4.1.4'),
    rfc(8725, '3.10'),
    document('cve-2018-0114'),
  ],
  rules: ['verify-alg-open'],
  guide: {
    goal: 'A key is trusted because of where the verifier had it from, never because a token carries or names it.',
    minutes: 12,
    say: [
      'Before the first press, ask which of the header’s members the class would believe, and why.',
      'At the address: who in the room has a service that fetches what a stranger writes? That is a flaw of its own, server-side request forgery.',
      'Turn on HS256, and let them predict all three again: it is the other two that fail now.',
    ],
    wrong: [
      'Many read “signature valid” as “from the shop”. The second line of the first command is valid, and Mallory’s.',
      'Some want to do away with kid. Without it no shop can change its key while people are logged in; it needs a lookup in a short list, and nothing else.',
      'Some put the blame on tokens as such. The flaw is in one place, the verifier, and one rule removes it; a session has no such place, and no other service can check it.',
    ],
  },
};

export default lesson;
