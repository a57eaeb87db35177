/** What a script that got into the page can read and carry away. Not: what it can do on the spot (but-it-can-still-drive.ts). */
import type { Run } from '#lab/run/run';
import { document, rfc } from '#sources/sources';
import type { LessonUnit, ModeId } from '../lesson';
import { defended, setupWith } from '../play';
import {
  citeAll,
  exchangesIn,
  held,
  measured,
  modesWhere,
  readableOf,
  sameActs,
  statusOf,
  verdictOf,
} from '../read';
import { citeVerdicts, succeededIn, cameTo } from '../verdicts';

const OK = 200;
/** Numbers of acts. */
const STOLEN = 1;
const AFTER = 2;

/** Credentials that arrived at the attacker's server in an act. */
const arrived = (run: Run, mode: ModeId, act?: number): number => {
  const sent = exchangesIn(run, mode, act).find(({ exchange }) => exchange.request.url.endsWith('/collect'));
  return sent ? (JSON.parse(sent.exchange.request.content) as readonly unknown[]).length : 0;
};

/** `__Host-sid in the cookie jar (no script)`, for all that the browser keeps. */
const places = (run: Run, mode: ModeId): string =>
  held(run, mode)
    .userAgent.map(({ area, name, readableBy }) => `${name} in ${area} (${readableBy ?? 'nobody'})`)
    .join(' and ') || 'nothing';

const start = setupWith({
  store: 'session-storage',
  hybridStore: 'local-storage',
  defences: defended(['output-encoding', 'http-only']),
  acts: ['log-in', 'xss-reads-storage', 'read-orders'],
});

const OPTIONS = [
  { id: 'none', label: 'In none' },
  { id: 'jwt', label: 'JWT only' },
  { id: 'jwt hybrid', label: 'JWT and hybrid: both have a token' },
  { id: 'session hybrid', label: 'Session and hybrid: both have a cookie' },
  { id: 'session jwt hybrid', label: 'In all three' },
];

const lesson: LessonUnit = {
  title: 'XSS goes shopping',
  question: 'A stranger’s script runs in the shop’s page for a second. What can it carry away?',
  modes: ['session', 'jwt', 'hybrid'],
  setup: { store: 'local-storage', hybridStore: 'memory', defences: defended(['output-encoding']) },
  beats: [
    {
      says: 'Alice logs in. Each column keeps what proves it in another place.',
      act: 'log-in',
      predict: {
        question: 'In which column can any script in the page read it?',
        options: OPTIONS,
        answer: (run) => modesWhere(run, (mode) => readableOf(run, mode) > 0),
        reason: (run) => ({
          text: `What counts is not cookie or token, but whether script may read the place.`,
          measured: [
            measured(run, 'What the browser keeps, and who can read it', (mode) => places(run, mode)),
          ],
          cites: citeAll(run),
        }),
      },
      note: 'Let them name the places before the vote: a cookie, localStorage, a variable.',
    },
    {
      says: 'The product page shows what customers write about the product, and it shows it as it was written. Somebody writes a review that is no text but markup: an image that cannot be loaded, with a script for that case.',
    },
    {
      says: 'Alice opens the product page. The script is meant to read document.cookie, localStorage and sessionStorage, and to send home what it finds, for the attacker to try on another machine.',
      act: 'xss-reads-storage',
      predict: {
        question: 'In which column does the attacker’s machine get her orders?',
        options: OPTIONS,
        answer: (run) => succeededIn(run),
        reason: (run) => ({
          text: 'What arrives proves a login for whoever shows it. What does not arrive proves nothing.',
          measured: [
            measured(run, 'Credentials that arrived at evil.example', (mode) => arrived(run, mode)),
            cameTo(run),
          ],
          cites: citeVerdicts(run),
        }),
      },
    },
    {
      says: 'Alice knows nothing of this, and reads her orders.',
      act: 'read-orders',
      predict: {
        question: 'In which column does she notice something?',
        options: [
          { id: 'none', label: 'In none: all goes on as before' },
          { id: 'jwt', label: 'JWT: her token is in use elsewhere' },
          { id: 'session', label: 'Session: the server sees two machines' },
          { id: 'session jwt hybrid', label: 'In all three she must log in again' },
        ],
        answer: (run) => modesWhere(run, (mode) => statusOf(run, mode) !== OK),
        reason: (run) => ({
          text: `A copy takes nothing away from whoever is copied, and a server that only asks whether a credential is good cannot tell two holders apart. A refresh token that is good for one use gives the second one away, but only at the next refresh.`,
          measured: [measured(run, 'Her requests were answered with', (mode) => statusOf(run, mode))],
          cites: citeAll(run),
        }),
      },
    },
    {
      says: 'A place that script cannot read helps whatever the credential is: a session identifier, or a JWT in such a cookie. And a session identifier without HttpOnly is as easily taken as a token in localStorage.',
      after: (run) => ({
        text: `localStorage has its good side: no other site’s form can make the browser send what is in it. The lesson about forged forms shows that.`,
        measured: [measured(run, 'Readable by any script now', (mode) => readableOf(run, mode))],
        cites: citeAll(run, AFTER),
      }),
    },
  ],
  toggles: [
    {
      id: 'no-http-only',
      label: 'Set the cookies without HttpOnly',
      apply: (setup) => ({ ...setup, defences: setup.defences.filter((id) => id !== 'http-only') }),
      outcome: (run) =>
        `Session, attacker’s machine: ${verdictOf(run, 'session', STOLEN).succeeded ? 'in' : 'out'}`,
    },
    {
      id: 'memory',
      label: 'Keep the JWT in a variable instead of localStorage',
      apply: (setup) => ({ ...setup, store: 'memory' }),
      outcome: (run) => `JWT, attacker’s machine: ${verdictOf(run, 'jwt', STOLEN).succeeded ? 'in' : 'out'}`,
    },
    {
      id: 'page-policy',
      label: 'Send a Content-Security-Policy that allows no script in markup',
      apply: (setup) => ({ ...setup, defences: [...setup.defences, 'page-policy'] }),
      outcome: (run) => `Credentials sent home, JWT: ${arrived(run, 'jwt', STOLEN)}`,
    },
  ],
  task: {
    says: 'Here the script takes something away in every column. Leave the hole in the page open: no output encoding, no Content-Security-Policy. Change the setup so that no stolen credential is good anywhere.',
    hints: [
      'Ask for each column where the credential lies and who may read it.',
      'Two places are out of its reach by name: a variable of the page, and an HttpOnly cookie.',
      'The session and the refresh token are cookies: switch HttpOnly on.',
      'Then keep both access tokens in memory.',
    ],
    start,
    solved: (run) =>
      sameActs(run, start) &&
      !run.setup.defences.includes('output-encoding') &&
      !run.setup.defences.includes('page-policy') &&
      succeededIn(run, STOLEN) === 'none' &&
      run.traces.every(({ mode }) => statusOf(run, mode, AFTER) === OK),
    solution: {
      ...start,
      store: 'memory',
      hybridStore: 'memory',
      defences: defended(['output-encoding']),
    },
  },
  checks: [
    {
      tool: 'Node',
      says: 'See HttpOnly in your own browser. Start this, and open http://localhost:8080 twice: the page shows every cookie that script can read.',
      command: () =>
        [
          "node -e '",
          'require("node:http").createServer((request, response) => {',
          '  response.setHeader("Set-Cookie", ["hidden=1; HttpOnly", "shown=1"]);',
          '  response.setHeader("Content-Type", "text/html");',
          '  response.end("<p></p><script>document.querySelector(`p`).textContent = document.cookie</script>");',
          '}).listen(8080)',
          "'",
        ].join('\n'),
    },
  ],
  sources: [
    document('owasp-xss'),
    document('rfc6265bis', 'section 4.1.2.6'),
    document('browser-based-apps', 'section 5.1.1'),
    rfc(9700, '4.14'),
  ],
  rules: ['store-access-webstorage', 'cookie-no-httponly'],
  guide: {
    goal: 'A script in the page takes away whatever lies where script can read; what it takes works on any machine until it ends.',
    minutes: 10,
    say: [
      'Put each credential on the board under one of three headings: any script, own script, no script.',
      'After the theft, ask who could still notice. Look at Alice’s next request together.',
      'Switch HttpOnly off: now the session loses just as the JWT did.',
    ],
    wrong: [
      'Some say that a JWT is stolen because it is a JWT. Put it into a variable, or in the task into a cookie, and play again.',
      'Some say that HttpOnly stops XSS. It stops the carrying away; the next lesson shows what it does not stop.',
      'Some take a variable for a safe. It is out of reach by name only; the next lesson goes there too.',
    ],
  },
};

export default lesson;
