/** A token that says of itself that nobody signed it, and a verifier that takes its word. Not: another key or algorithm (rs-hs-confusion.ts, token-picks-its-key.ts). */
import { document, rfc } from '#sources/sources';
import type { LessonUnit } from '../lesson';
import { defended, setupWith } from '../play';
import { citeAll, citePart, lastExchange, measured, sameActs, statusOf, tokenOf, verdictOf } from '../read';
import { fate, headerText, notesIn, shownIn, tokenShown } from '../read-attack';
import { verifyScript } from '../script';
import { succeededIn } from '../verdicts';

/** Numbers of acts. */
const READ = 1;
const NONE = 2;

const unpinned = defended(['algorithm-pinned']);
const start = setupWith({
  defences: unpinned,
  acts: ['log-in', 'read-orders', 'alg-none', 'alg-none-spelled'],
});

const lesson: LessonUnit = {
  title: 'Signed by nobody',
  question: 'A token carries a signature so that nobody can write one. What if it says that it has none?',
  modes: ['session', 'jwt', 'hybrid'],
  setup: { defences: unpinned },
  beats: [
    {
      says: 'Alice logs in. In two columns she gets a token: three parts with dots between, the last of them a signature.',
      act: 'log-in',
      after: (run) => ({
        text: `Decoded, the first part of Alice’s token reads ${headerText(tokenOf(lastExchange(run, 'jwt').exchange))}. It names the algorithm of the signature, and it arrives with the token.`,
        cites: citePart(run, 'header'),
      }),
    },
    {
      says: 'She reads her orders. The shop looks up her session in one column, and checks a signature in the others.',
      act: 'read-orders',
    },
    {
      says: 'Mallory has an account, and so a token. In a copy of it Mallory writes Alice’s name and “alg”: “none”, and deletes the signature.',
      act: 'alg-none',
      predict: {
        question: 'Where does Mallory get Alice’s orders?',
        options: [
          { id: 'none', label: 'Nowhere: without a signature nothing can be valid' },
          { id: 'jwt', label: 'JWT only: the hybrid has a second token to check' },
          { id: 'jwt hybrid', label: 'JWT and hybrid' },
          { id: 'session jwt hybrid', label: 'Everywhere: the shop is careless in all three' },
        ],
        answer: (run) => succeededIn(run),
        reason: (run) => ({
          text: `The header that Mallory sent: ${headerText(tokenOf(lastExchange(run, 'jwt').exchange))}. ${
            verdictOf(run, 'jwt').succeeded
              ? 'The shop asked the token how it should be checked, and the token answered: not at all.'
              : 'The shop knows which algorithm its tokens have, and looks at no other.'
          } In the session column: ${notesIn(run, 'session')[0] ?? fate(run, 'session')}`,
          measured: [measured(run, 'Mallory’s token', (mode) => fate(run, mode))],
          cites: citePart(run, 'header'),
        }),
      },
      note: 'Say aloud what Mallory had to know for this: an address and the format. No key, no secret, nothing of Alice’s but her name.',
    },
    {
      says: 'A quick repair: refuse the word “none”. So Mallory tries None, then NONE, then nOnE, until one is taken.',
      act: 'alg-none-spelled',
      predict: {
        question: 'Which of them is the first to be taken in the JWT column?',
        options: [
          { id: 'refused', label: 'None of the three: no algorithm has such a name' },
          { id: 'None', label: 'None' },
          { id: 'NONE', label: 'NONE' },
          { id: 'nOnE', label: 'nOnE' },
        ],
        answer: (run) =>
          verdictOf(run, 'jwt').succeeded
            ? String(JSON.parse(headerText(tokenShown(run, 'jwt', 'alg-none-spelled'))).alg)
            : 'refused',
        reason: (run) => ({
          text: verdictOf(run, 'jwt').succeeded
            ? 'The check compared with one spelling, and what came after it with any. A list of what is forbidden is as good as the guesses of who wrote it.'
            : 'Who names the one algorithm that is right has no need to think of all that are wrong.',
          measured: [
            measured(run, 'Tokens shown', (mode) => shownIn(run, mode).length),
            measured(run, 'The last of them', (mode) => fate(run, mode)),
          ],
          cites: citePart(run, 'header'),
        }),
      },
    },
    {
      says: 'The flaw is in the verifier and not in the format. Checked by the right rule, a signature spares the shop a question to its database.',
      act: 'read-orders',
      after: (run) => ({
        text:
          lastExchange(run, 'session').exchange.queries.length > 0
            ? 'A session’s identifier has nothing that could be rewritten, and costs a question at each request.'
            : 'With its data in the cookie the session asks nothing either. It rests on a MAC then, as a token rests on a signature.',
        measured: [
          measured(
            run,
            'Tables asked before Alice got her orders',
            (mode) => lastExchange(run, mode).exchange.queries.length,
          ),
        ],
        cites: citeAll(run),
      }),
    },
  ],
  toggles: [
    {
      id: 'pinned',
      label: 'The verifier takes one algorithm only',
      apply: (setup) => ({ ...setup, defences: [...setup.defences, 'algorithm-pinned'] }),
      outcome: (run) => `Token without a signature, JWT column: ${fate(run, 'jwt', NONE)}`,
    },
    {
      id: 'signed-cookie',
      label: 'Put the session’s data into its cookie, with a MAC',
      apply: (setup) => ({ ...setup, sessions: 'signed-cookie' }),
      outcome: (run) =>
        `Tables that the session column asked for the orders: ${lastExchange(run, 'session', READ).exchange.queries.length}`,
    },
  ],
  task: {
    says: 'Change the setup so that all of Mallory’s tokens are refused, while Alice still gets her orders in every column.',
    hints: [
      'Another algorithm for signing changes nothing: Mallory’s tokens are not signed.',
      'Asking the authorization server at each request changes nothing either, if that server checks in the same way.',
      'Who should choose the algorithm?',
      'Turn on “One algorithm”.',
    ],
    start,
    solved: (run) =>
      sameActs(run, start) &&
      (['session', 'jwt', 'hybrid'] as const).every((mode) => statusOf(run, mode, READ) === 200) &&
      succeededIn(run, NONE) === 'none' &&
      succeededIn(run) === 'none',
    solution: { ...start, defences: defended([]) },
  },
  checks: [
    {
      tool: 'jose',
      says: 'Hand Mallory’s token to a library. jose takes a token only with a key, and an unsigned one with none at all: both tries are refused.',
      command: (run) =>
        verifyScript(run, tokenShown(run, 'jwt', 'alg-none'), [
          { says: 'any algorithm of the key' },
          { says: 'one algorithm', options: { algorithms: [run.setup.alg] } },
        ]),
    },
    {
      tool: 'Node',
      says: 'Decoding is not checking: this reads the claims of the same token without a key, and so would any program that calls decode where it should call verify.',
      command: (run) =>
        `node -p "Buffer.from('${tokenShown(run, 'jwt', 'alg-none').split('.')[1] ?? ''}', 'base64url').toString()"`,
    },
  ],
  sources: [rfc(8725, '2.1'), rfc(8725, '3.1'), rfc(7518, '3.6'), document('none-deprecated')],
  rules: ['verify-alg-open'],
  guide: {
    goal: 'The verifier chooses the algorithm; what the token says about it is a claim like any other.',
    minutes: 8,
    say: [
      'Show Mallory’s token in the inspector beside Alice’s, and let the class find the differences.',
      'After the second reveal, ask for a list of all spellings that would have to be forbidden. Stop when somebody asks for the opposite list.',
      'Let them look for verify and decode in a library they use: which of the two do their services call?',
    ],
    wrong: [
      'Many say that an empty signature can’t match. It is never compared: the branch for “none” has nothing to compare.',
      'Some take the session’s safety for better checking. It has no text that could be rewritten; with the data in the cookie it depends on its MAC, whose algorithm no cookie can choose.',
    ],
  },
};

export default lesson;
