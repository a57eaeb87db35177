/** What a script in the page can do on the spot, though it can take nothing away. Not: what it can read (xss-goes-shopping.ts). */
import { document, rfc } from '#sources/sources';
import type { Run } from '#lab/run/run';
import type { Measured, LessonUnit, ModeId } from '../lesson';
import { defended, setupWith } from '../play';
import { citeAll, course, measured, readableOf, sameActs, statusOf, verdictOf } from '../read';
import { citeVerdicts, succeededIn, cameTo } from '../verdicts';

const OK = 200;
/** Numbers of acts. */
const CARRIED = 1;
const DRIVEN = 2;
const RELOADED = 4;

const won = (run: Run, mode: ModeId, act: number): string =>
  verdictOf(run, mode, act).succeeded ? 'yes' : 'no';

const courses = (run: Run): Measured =>
  measured(run, 'Requests, and how they were answered', (mode) => course(run, mode));

const start = setupWith({
  store: 'memory',
  hybridStore: 'memory',
  defences: defended(['output-encoding', 'same-site'], ['same-site-strict']),
  acts: ['log-in', 'xss-acts', 'read-orders'],
});

const lesson: LessonUnit = {
  title: '… but it can still drive',
  question: 'Nothing lies where a script could read it. Is the shop safe from a script in its page?',
  modes: ['session', 'jwt', 'hybrid'],
  setup: { store: 'memory', hybridStore: 'memory', defences: defended(['output-encoding']) },
  beats: [
    {
      says: 'Alice logs in. The cookies are HttpOnly, and the access tokens are variables of the page where nothing else is said.',
      act: 'log-in',
    },
    {
      says: 'The script from the review comes again, and looks for something to carry away.',
      act: 'xss-reads-storage',
      after: (run) => ({
        text: 'What can’t be read can’t be carried away. That is worth something, and it is not all.',
        measured: [
          measured(run, 'Credentials that any script can read', (mode) => readableOf(run, mode)),
          cameTo(run),
        ],
        cites: citeVerdicts(run),
      }),
    },
    {
      says: 'Now another script. It takes nothing with it: from within the page it asks the shop for the orders, as the page itself does, and sends the answer home.',
      act: 'xss-acts',
      predict: {
        question: 'In which column do her orders arrive at the attacker’s server?',
        options: [
          { id: 'none', label: 'In none: the script has no credential' },
          { id: 'session', label: 'Session: the cookie goes along by itself' },
          { id: 'jwt hybrid', label: 'JWT and hybrid' },
          { id: 'session hybrid', label: 'Session and hybrid: both have a cookie' },
          { id: 'session jwt hybrid', label: 'In all three' },
        ],
        answer: (run) => succeededIn(run),
        reason: (run) => ({
          text: `Script in the page is the page: the browser adds cookies to its requests, and it can put itself in the place of the function that sends the token.`,
          measured: [cameTo(run)],
          cites: citeVerdicts(run),
        }),
      },
      note: 'Ask before the vote: which of these requests could the shop tell from one of Alice’s?',
    },
    { says: 'Alice reloads the page. All variables of its script are gone.', act: 'reload' },
    {
      says: 'The script from the review is on the page again, and does the same.',
      act: 'xss-acts',
      predict: {
        question: 'Where does it work now?',
        options: [
          { id: 'none', label: 'Nowhere' },
          { id: 'session', label: 'Session only' },
          { id: 'session hybrid', label: 'Session and hybrid' },
          { id: 'session jwt hybrid', label: 'In all three' },
        ],
        answer: (run) => succeededIn(run),
        reason: (run) => ({
          text: `Where Alice is still logged in after a reload, so is every script that runs in the page.${verdictOf(run, 'hybrid').succeeded ? ' The refresh token was never read, only used.' : ''}`,
          measured: [courses(run)],
          cites: citeVerdicts(run),
        }),
      },
    },
    { says: 'Alice logs out.', act: 'log-out' },
    {
      says: 'And once more the script.',
      act: 'xss-acts',
      predict: {
        question: 'Where does it work after the log-out?',
        options: [
          { id: 'none', label: 'Nowhere' },
          { id: 'jwt', label: 'JWT: a token can’t be taken back' },
          { id: 'jwt hybrid', label: 'JWT and hybrid' },
          { id: 'session jwt hybrid', label: 'In all three: the script remembers' },
        ],
        answer: (run) => succeededIn(run),
        reason: (run) => ({
          text: `A hidden credential ties the script to Alice’s browser, and to the time that she is logged in there. One that was carried away works elsewhere, and goes on where the server cannot end it.`,
          measured: [courses(run)],
          cites: [...citeVerdicts(run), ...citeAll(run, DRIVEN)],
        }),
      },
    },
  ],
  toggles: [
    {
      id: 'output-encoding',
      label: 'Show reviews as text',
      apply: (setup) => ({ ...setup, defences: [...setup.defences, 'output-encoding'] }),
      outcome: (run) => `Script acts in the session column: ${won(run, 'session', DRIVEN)}`,
    },
    {
      id: 'page-policy',
      label: 'Send a Content-Security-Policy that allows no script in markup',
      apply: (setup) => ({ ...setup, defences: [...setup.defences, 'page-policy'] }),
      outcome: (run) => `Script acts in the hybrid column: ${won(run, 'hybrid', DRIVEN)}`,
    },
    {
      id: 'local-storage',
      label: 'Keep the JWT in localStorage',
      apply: (setup) => ({ ...setup, store: 'local-storage' }),
      outcome: (run) =>
        `JWT, carried away: ${won(run, 'jwt', CARRIED)}; used after the reload: ${won(run, 'jwt', RELOADED)}`,
    },
  ],
  task: {
    says: 'HttpOnly is on, SameSite is Strict, and the tokens are in memory; still the script drives. Add one defence so that it gets nothing in any column, and Alice still gets her orders.',
    hints: [
      'Try the defences of cookies and of tokens first, and see why each of them is no help here.',
      'The script is stopped before it runs, or not at all.',
      'There are two defences of the page.',
      'Switch output encoding on.',
    ],
    start,
    solved: (run) =>
      sameActs(run, start) &&
      succeededIn(run, 1) === 'none' &&
      run.traces.every(({ mode }) => statusOf(run, mode) === OK),
    solution: { ...start, defences: [...start.defences, 'output-encoding'] },
  },
  checks: [
    {
      tool: 'Node',
      says: 'See your own browser send what script cannot read. Start this, open http://localhost:8080, and look at the terminal: the line for /orders was asked for by script, and it has the cookie.',
      command: () =>
        [
          "node -e '",
          'require("node:http").createServer((request, response) => {',
          '  console.log(request.method, request.url, "Cookie:", request.headers.cookie);',
          '  response.setHeader("Set-Cookie", "hidden=1; HttpOnly");',
          '  response.setHeader("Content-Type", "text/html");',
          '  response.end("<script>fetch(`/orders`)</script>");',
          '}).listen(8080)',
          "'",
        ].join('\n'),
    },
  ],
  sources: [
    document('owasp-xss'),
    document('browser-based-apps', 'section 5.1.4'),
    document('csp3'),
    rfc(9700, '4.14'),
  ],
  guide: {
    goal: 'Where a credential lies decides what can be carried away, not what a script in the page can do. Only keeping the script out helps against that.',
    minutes: 10,
    say: [
      'Play it straight after the lesson on what can be carried away, with the same review.',
      'Let them try to find the request in the trace that the shop should have refused. There is none that differs.',
      'After the log-out, compare with a copied token. Hiding the credential is worth its while, but it is the second line.',
      'What else limits the harm, and is not in this lab: asking for the password again before something that matters.',
    ],
    wrong: [
      'Many leave the lesson before this one with “HttpOnly solves XSS”. Ask what the script would need the value for.',
      'Some expect a CSRF token or SameSite=Strict to help. The request comes from the shop’s own page.',
      'Some take the JWT in memory for the winner, since it fails after the reload. So does Alice: she must log in again, and then the script can go on.',
    ],
  },
};

export default lesson;
