/** Requests that another site makes the browser send, and what goes along by itself. Not: script in the shop's own page (but-it-can-still-drive.ts). */
import type { Run } from '#lab/run/run';
import { document, rfc } from '#sources/sources';
import type { LessonUnit, ModeId } from '../lesson';
import { defended, setupWith } from '../play';
import { citeAll, lastExchange, measured, modesWhere, sameActs, statusOf } from '../read';
import { citeVerdicts, succeededIn } from '../verdicts';

const OK = 200;
const FORBIDDEN = 403;
/** Numbers of acts. */
const FORM = 1;
const READ = 2;

/** Why each cookie went along with the last request of an act or stayed. */
const cookiesOf = (run: Run, mode: ModeId): string =>
  lastExchange(run, mode)
    .exchange.retrieval.map(
      ({ cookie, sent, because }) =>
        `${cookie.name} ${sent ? 'sent' : 'kept back'} (${because.replace(/\.$/u, '')})`,
    )
    .join(' and ') || 'there is none';

/** Said where the shop told the form from one of its own. */
const refusedForged = (run: Run): string =>
  run.traces.some(({ mode }) => statusOf(run, mode) === FORBIDDEN)
    ? ' Where the cookie went along and the shop refused, the form could not repeat the token that only the shop’s own pages can read.'
    : '';

/** Why the script got nothing to read, in the session column. */
const unreadable = (run: Run): string => lastExchange(run, 'session').exchange.unreadable ?? '';

const OPTIONS = [
  { id: 'none', label: 'In none: it is another site' },
  { id: 'session', label: 'Session only' },
  { id: 'session jwt', label: 'Session and JWT' },
  { id: 'session hybrid', label: 'Session and hybrid: both have a cookie' },
  { id: 'session jwt hybrid', label: 'In all three: Alice is logged in' },
];

const start = setupWith({
  store: 'server-cookie',
  crossSite: 'yes',
  defences: defended(['same-site']),
  acts: ['log-in', 'csrf-form', 'partner'],
});

const lesson: LessonUnit = {
  title: 'Somebody else’s form',
  question: 'Alice is logged in at the shop, and looks at another site. Can that site spend her money?',
  modes: ['session', 'jwt', 'hybrid'],
  setup: { store: 'local-storage', crossSite: 'yes', defences: defended(['same-site']) },
  beats: [
    {
      says: 'Alice logs in. A partner’s site uses the shop’s API. For its sake the shop sets its cookies with SameSite=None, where nothing else is said: pages of other sites may make the browser send them.',
      act: 'log-in',
    },
    {
      says: 'In another tab she opens evil.example. There is a form on that page, and it submits itself to the shop: a transfer to the attacker.',
      act: 'csrf-form',
      predict: {
        question: 'In which column is the transfer made?',
        options: OPTIONS,
        answer: (run) => succeededIn(run),
        reason: (run) => ({
          text: `The browser adds cookies by itself. It adds a token from localStorage or a variable only where the shop’s own script does it, and that script does not run on evil.example.${refusedForged(run)}`,
          measured: [
            measured(run, 'The shop answered', (mode) => statusOf(run, mode)),
            measured(run, 'Cookies for this request', (mode) => cookiesOf(run, mode)),
          ],
          cites: citeVerdicts(run),
        }),
      },
      note: 'Let them say what the request will look like before they vote: method, address, which fields.',
    },
    {
      says: 'The attacker wants more: script on evil.example asks for her orders, cookies included, and would send the answer home.',
      act: 'csrf-read',
      predict: {
        question: 'In which column does the attacker get the orders?',
        options: OPTIONS,
        answer: (run) => succeededIn(run),
        reason: (run) => ({
          text: `${unreadable(run)} A browser lets script read the answer of another origin only where that answer says so. The request itself was made all the same: that is why a change needs protection of its own.`,
          measured: [measured(run, 'The shop answered', (mode) => statusOf(run, mode))],
          cites: citeVerdicts(run),
        }),
      },
    },
    {
      says: 'An image would do as well as a form, if the shop let an address alone make a transfer. Here what changes something takes POST.',
      act: 'csrf-image',
      after: (run) => ({
        text: `Columns in which it made a transfer: ${succeededIn(run)}.`,
        measured: [measured(run, 'The shop answered', (mode) => statusOf(run, mode))],
        cites: citeAll(run),
      }),
    },
    {
      says: 'And the partner, for whom the cookies were opened: on its page Alice logs in and reads her orders.',
      act: 'partner',
      predict: {
        question: 'In which column does the partner’s page get them?',
        options: [
          { id: 'none', label: 'In none: it is another site too' },
          { id: 'jwt hybrid', label: 'JWT and hybrid' },
          { id: 'hybrid', label: 'Hybrid only' },
          { id: 'session', label: 'Session only: the cookies are open to it' },
          { id: 'session jwt hybrid', label: 'In all three' },
        ],
        answer: (run) => modesWhere(run, (mode) => statusOf(run, mode) === OK),
        reason: (run) => ({
          text: `SameSite does not ask who is a friend: a cookie that stays away from evil.example stays away from the partner. A token in the page’s hands can be sent by whichever page has it, so a column without such cookies loses nothing here; what a script in its page can do with the token is the price.`,
          measured: [measured(run, 'The shop answered', (mode) => statusOf(run, mode))],
          cites: citeAll(run),
        }),
      },
    },
  ],
  toggles: [
    {
      id: 'same-site',
      label: 'Set the cookies with SameSite=Lax',
      apply: (setup) => ({ ...setup, defences: [...setup.defences, 'same-site'] }),
      outcome: (run) =>
        `Session, forged form: ${statusOf(run, 'session', FORM)}; partner: ${statusOf(run, 'session')}`,
    },
    {
      id: 'csrf-token',
      label: 'Ask for a token that only the shop’s own pages can read',
      apply: (setup) => ({ ...setup, defences: [...setup.defences, 'csrf-token'] }),
      outcome: (run) => `Session, forged form: ${statusOf(run, 'session', FORM)}`,
    },
    {
      id: 'jwt-cookie',
      label: 'Keep the JWT in a cookie that the server sets',
      apply: (setup) => ({ ...setup, store: 'server-cookie' }),
      outcome: (run) =>
        `JWT, forged form: ${statusOf(run, 'jwt', FORM)}; asked for the orders: ${statusOf(run, 'jwt', READ)}`,
    },
  ],
  task: {
    says: 'Session identifier and JWT are both in cookies, and the form works in both columns. Stop it, but let the partner’s page get the orders in every column as before.',
    hints: [
      'Try SameSite first, and look at the partner’s last request.',
      'The shop must tell its own pages and the partner’s from all others by something that evil.example can’t write.',
      'The browser itself names the origin of the page in each POST.',
      'Switch on the check of Origin.',
    ],
    start,
    solved: (run) =>
      sameActs(run, start) &&
      run.setup.store === start.store &&
      succeededIn(run, FORM) === 'none' &&
      run.traces.every(({ mode }) => statusOf(run, mode) === OK),
    solution: { ...start, defences: [...start.defences, 'origin-check'] },
  },
  checks: [
    {
      tool: 'Node',
      says: 'See SameSite in your own browser, for which localhost and 127.0.0.1 are two sites. Start this, open http://localhost:8080, then http://127.0.0.1:8080, and press the button. The terminal shows which of the three cookies went with the POST.',
      command: () =>
        [
          "node -e '",
          'require("node:http").createServer((request, response) => {',
          '  console.log(request.method, request.headers.host, "Cookie:", request.headers.cookie);',
          '  response.setHeader("Set-Cookie", ["strict=1; SameSite=Strict", "lax=1; SameSite=Lax", "none=1; SameSite=None; Secure"]);',
          '  response.setHeader("Content-Type", "text/html");',
          '  response.end("<form method=post action=http://localhost:8080><button>Post to localhost</button></form>");',
          '}).listen(8080)',
          "'",
        ].join('\n'),
    },
  ],
  sources: [
    document('owasp-csrf'),
    document('rfc6265bis', 'section 4.1.2.7'),
    document('fetch', 'section 3.3'),
    rfc(9110, '9.2.1'),
  ],
  rules: ['cookie-samesite'],
  guide: {
    goal: 'What a browser adds by itself, another site can make it add. What script must add, another site’s script can’t.',
    minutes: 12,
    say: [
      'Read the retrieval of the forged form with them: each cookie is there with the reason it was sent or kept back.',
      'Between form and reading, ask: if the attacker can’t read the answer, was the transfer made?',
      'Switch the JWT to a cookie. It is the same token; what has changed?',
      'Say that browsers treat a cookie without SameSite as Lax, not all of them and with an exception for young cookies. The shop should say what it wants.',
    ],
    wrong: [
      'Some take CORS for the protection. It kept the answer from the attacker, not the request from the shop.',
      'Some say that JWTs are safe from forged requests. A JWT in a cookie is not.',
      'Some want localStorage for everything after this. Go back to the lesson on what a script can carry away.',
    ],
  },
};

export default lesson;
