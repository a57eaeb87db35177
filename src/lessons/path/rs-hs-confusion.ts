/** A public key taken for a secret, since the token says how to use it. Not: tokens without a signature (alg-none.ts), nor keys that the token brings (token-picks-its-key.ts). */
import type { Run } from '#lab/run/run';
import { publicJwks } from '#lab/shop/signing-key';
import { rfc } from '#sources/sources';
import type { LessonUnit } from '../lesson';
import { defended, setupWith } from '../play';
import { citeAll, citePart, measured, sameActs, statusOf, verdictOf } from '../read';
import { fate, headerText, notesIn, serversRequests, tokenShown } from '../read-attack';
import { verifyScript } from '../script';
import { succeededIn } from '../verdicts';

/** Numbers of acts. */
const READ = 1;
const CONFUSED = 2;

const unpinned = defended(['algorithm-pinned']);
const start = setupWith({ defences: unpinned, acts: ['log-in', 'read-photos', 'key-confusion'] });

/** What the attack came to in the JWT column, and why, whether it was taken or not. */
const why = (run: Run): string => {
  if (verdictOf(run, 'jwt').succeeded) {
    return `The header that Mallory sent: ${headerText(tokenShown(run, 'jwt', 'key-confusion'))}. HS256 checks with the same secret that signs. The shop took the only key it had, the public one, and used its text as that secret, because the token said HS256.`;
  }
  return run.setup.alg === 'HS256'
    ? notesIn(run, 'jwt').join(' ')
    : 'The shop checks with the one algorithm it was told, and a public key is no secret to that.';
};

/** The forged signature, made again with Node and OpenSSL. */
const macOfForged = (run: Run): string => {
  const [jwk] = publicJwks(run.setup).keys;
  const token = tokenShown(run, 'jwt', 'key-confusion');
  const [header = '', payload = '', signature = ''] = token.split('.');
  if (!jwk) return '# HS256 alone: there is no public key here, and so nothing to try';
  return [
    `node -e 'const { createPublicKey } = require("crypto"); process.stdout.write(createPublicKey({ key: ${JSON.stringify(jwk)}, format: "jwk" }).export({ type: "spki", format: "pem" }))' > public.pem`,
    `printf %s '${header}.${payload}' | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$(od -An -v -tx1 public.pem | tr -d ' \\n')" -binary | openssl base64 -A | tr '+/' '-_' | tr -d =; echo`,
    `echo '${signature}'`,
  ].join('\n');
};

const lesson: LessonUnit = {
  title: 'The public key as a secret',
  question:
    'The shop’s public key lies open for everybody. What can somebody do with it that they should not?',
  modes: ['session', 'jwt', 'hybrid'],
  setup: { defences: unpinned },
  beats: [
    { says: 'Alice logs in.', act: 'log-in' },
    {
      says: 'She looks at her photos, which are on another host. It has to find out by itself who is asking.',
      act: 'read-photos',
      after: (run) => ({
        text:
          publicJwks(run.setup).keys.length > 0
            ? 'The key in it checks and cannot sign, so everybody may have it. That is what a token with a public key is for: a service that need not be trusted with a secret.'
            : 'There is no public key: the photo service has the secret in its configuration, and could sign tokens itself.',
        measured: [
          measured(run, 'Answered with', (mode) => statusOf(run, mode)),
          measured(
            run,
            'Requests by servers to find out who asks',
            (mode) => serversRequests(run, mode).length,
          ),
        ],
        cites: citeAll(run),
      }),
    },
    {
      says: 'Mallory asks for that key as well: to write Alice’s name and “alg”: “HS256” into a token, and to sign it with the text of the public key as the secret.',
      act: 'key-confusion',
      predict: {
        question: 'Where does Mallory get Alice’s orders?',
        options: [
          { id: 'none', label: 'Nowhere: a public key cannot sign' },
          { id: 'jwt', label: 'JWT only' },
          { id: 'jwt hybrid', label: 'JWT and hybrid' },
          { id: 'session jwt hybrid', label: 'Everywhere: the key of the shop is known' },
        ],
        answer: (run) => succeededIn(run),
        reason: (run) => ({
          text: why(run),
          measured: [measured(run, 'Mallory’s token', (mode) => fate(run, mode))],
          cites: citePart(run, 'header'),
        }),
      },
      note: 'Write the two words on the board before the press: a signature has two keys, a MAC has one.',
    },
    {
      says: 'Something is wrong, the shop says. Alice changes her password, and all her logins are ended where that can be done.',
      act: 'change-password',
    },
    { says: 'A minute goes by.', act: 'wait-1' },
    {
      says: 'Mallory does the same once more.',
      act: 'key-confusion',
      predict: {
        question: 'Where does Mallory get in now?',
        options: [
          { id: 'none', label: 'Nowhere: Alice’s password is new' },
          { id: 'jwt', label: 'JWT only: a hybrid’s logins can be ended' },
          { id: 'jwt hybrid', label: 'JWT and hybrid, as before' },
          { id: 'hybrid', label: 'Hybrid only' },
        ],
        answer: (run) => succeededIn(run),
        reason: (run) => ({
          text: verdictOf(run, 'jwt').succeeded
            ? 'Mallory never had a login of Alice’s, so there is none to end. Who can write tokens needs nothing that Alice has.'
            : 'It was never the password that kept Mallory out, but how tokens are checked.',
          measured: [measured(run, 'Mallory’s token', (mode) => fate(run, mode))],
          cites: citeAll(run),
        }),
      },
    },
    {
      says: 'Nothing was stolen in this lesson. The key did what keys do, in the hands of a verifier that let a stranger say what kind of key it is.',
    },
  ],
  toggles: [
    {
      id: 'pinned',
      label: 'The verifier takes one algorithm only',
      apply: (setup) => ({ ...setup, defences: [...setup.defences, 'algorithm-pinned'] }),
      outcome: (run) => `Token signed with the public key’s text, JWT column: ${fate(run, 'jwt', CONFUSED)}`,
    },
    {
      id: 'hs256',
      label: 'Sign with HS256, where there is no public key',
      apply: (setup) => ({ ...setup, alg: 'HS256' }),
      outcome: (run) => `Mallory’s attempt in the JWT column: ${fate(run, 'jwt', CONFUSED)}`,
    },
  ],
  task: {
    says: 'Keep Mallory out, and let the photo service go on checking tokens with a public key, without a secret of its own.',
    hints: [
      'HS256 would keep Mallory out of this door, but then every service holds the secret that signs.',
      'Hiding the public key is no way either: the photo service needs it.',
      'Key and algorithm belong together, and the verifier knows both before any token comes.',
    ],
    start,
    solved: (run) =>
      sameActs(run, start) &&
      publicJwks(run.setup).keys.length > 0 &&
      (['jwt', 'hybrid'] as const).every((mode) => statusOf(run, mode, READ) === 200) &&
      succeededIn(run) === 'none',
    solution: { ...start, defences: defended([]) },
  },
  checks: [
    {
      tool: 'openssl',
      says: 'Make the signature of Mallory’s token again, from nothing but the public key. Both lines that are printed are the same.',
      command: macOfForged,
    },
    {
      tool: 'jose',
      says: 'Hand the token to a library whose keys know what they are. jose refuses it: a public key is not for HS256.',
      command: (run) =>
        verifyScript(run, tokenShown(run, 'jwt', 'key-confusion'), [
          { says: 'no list of algorithms' },
          { says: 'one algorithm', options: { algorithms: [run.setup.alg] } },
        ]),
    },
  ],
  sources: [rfc(8725, '2.1'), rfc(8725, '3.1'), rfc(7515, '10.5')],
  rules: ['verify-alg-open'],
  guide: {
    goal: 'A key is for one algorithm. Who checks says which, and the token has no say in it.',
    minutes: 10,
    say: [
      'Ask what Mallory stole. The answer, nothing, should come from the class.',
      'Show the header of Alice’s token and of Mallory’s one above the other: one word differs.',
      'The shop’s verifier is flawed on purpose here. Libraries with typed keys can’t make this mistake; the second command shows one.',
    ],
    wrong: [
      'Some want to keep the public key secret. Ask how the photo service should check tokens then.',
      'Some want to go over to HS256. That closes this door, and gives each service the power to sign; the lesson about guessing shows what else it opens.',
      'Some hold the session for better cryptography. It has none to confuse, and so the photo service cannot check it alone: the shop’s gateway had to pass the request on.',
    ],
  },
};

export default lesson;
