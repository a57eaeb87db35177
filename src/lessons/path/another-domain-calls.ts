/** A page of another site that uses the shop's API on the user's behalf. Not: one that does so against the user's will (csrf.ts). */
import type { Run } from '#lab/run/run';
import { document, rfc } from '#sources/sources';
import type { LessonUnit, ModeId } from '../lesson';
import { defended, setupWith } from '../play';
import { citeAll, course, exchangesIn, measured, modesWhere, sameActs, statusOf, verdictOf } from '../read';
import { citeVerdicts, succeededIn } from '../verdicts';

const OK = 200;
/** Numbers of acts. */
const PARTNER = 0;
const EVIL = 1;
const LATER = 3;

const preflights = (run: Run, mode: ModeId): number =>
  exchangesIn(run, mode).filter(({ exchange }) => exchange.initiator === 'preflight').length;

/** What became of each Set-Cookie of an act: `__Host-sid stored`. */
const stored = (run: Run, mode: ModeId): string =>
  exchangesIn(run, mode)
    .flatMap(({ exchange }) => exchange.storing)
    .map(
      ({ cookie, outcome, because }) => `${cookie?.name ?? ''} ${outcome} (${because.replace(/\.$/u, '')})`,
    )
    .join(' and ') || 'none was set';

/** What evil.example asked the shop for. */
const asked = (run: Run, mode: ModeId) => exchangesIn(run, mode, EVIL)[0]?.exchange;

/** Whether script of evil.example had an answer to read in the session column. */
const readBy = (run: Run): string =>
  asked(run, 'session')?.unreadable ??
  'The answer named evil.example as a reader: the shop names whichever origin asks.';

const open = { crossSite: 'yes', defences: defended(['same-site']) };

const start = setupWith({ ...open, store: 'server-cookie', thirdParty: 'blocked', acts: ['partner'] });

const lesson: LessonUnit = {
  title: 'Another domain calls',
  question:
    'A partner’s page is to show Alice her orders. What can it send along, and does the browser let it?',
  modes: ['session', 'jwt', 'hybrid'],
  setup: { store: 'memory', hybridStore: 'memory', ...open },
  beats: [
    {
      says: 'partner.example is another site. Its page calls the shop’s API: there Alice logs in, and the page asks for her orders. The shop names the partner as a reader, and sets its cookies with SameSite=None where nothing else is said.',
      act: 'partner',
      predict: {
        question: 'In which column does the partner’s page get them?',
        options: [
          { id: 'none', label: 'In none: the origins differ' },
          { id: 'session', label: 'Session only' },
          { id: 'jwt hybrid', label: 'JWT and hybrid: a token goes anywhere' },
          { id: 'session jwt hybrid', label: 'In all three' },
        ],
        answer: (run) => modesWhere(run, (mode) => statusOf(run, mode) === OK),
        reason: (run) => ({
          text: `The browser decides about a cookie; about the field Authorization the page’s script does. Where a request is more than a form could send, the browser asks the shop first, with OPTIONS.`,
          measured: [
            measured(run, 'Last answers', (mode) => statusOf(run, mode)),
            measured(run, 'Cookies that the login set', (mode) => stored(run, mode)),
            measured(run, 'Requests with OPTIONS', (mode) => preflights(run, mode)),
          ],
          cites: citeAll(run),
        }),
      },
      note: 'Let them say first what the shop must answer so that the partner’s script may read it.',
    },
    {
      says: 'evil.example has no contract with the shop. Its page asks for the orders in the same way, cookies included.',
      act: 'csrf-read',
      predict: {
        question: 'In which column does it get them?',
        options: [
          { id: 'none', label: 'In none' },
          { id: 'session', label: 'Session: the cookie goes to whoever asks' },
          { id: 'jwt hybrid', label: 'JWT and hybrid' },
          { id: 'session jwt hybrid', label: 'In all three, if the partner did' },
        ],
        answer: (run) => succeededIn(run),
        reason: (run) => ({
          text: `${readBy(run)} A token stays with the page that has it: evil.example can’t make the browser add one.`,
          measured: [measured(run, 'The shop answered', (mode) => asked(run, mode)?.response.status ?? 0)],
          cites: citeVerdicts(run),
        }),
      },
    },
    { says: 'Twenty minutes go by. Access tokens of a quarter of an hour are over.', act: 'wait-20' },
    {
      says: 'The partner’s page asks for the orders again.',
      act: 'partner-read',
      predict: {
        question: 'In which column does it still get them?',
        options: [
          { id: 'none', label: 'In none' },
          { id: 'session', label: 'Session only' },
          { id: 'hybrid', label: 'Hybrid: it refreshes' },
          { id: 'session hybrid', label: 'Session and hybrid' },
          { id: 'session jwt hybrid', label: 'In all three' },
        ],
        answer: (run) => modesWhere(run, (mode) => statusOf(run, mode) === OK),
        reason: (run) => ({
          text: `The hybrid’s access token crosses to the partner’s page as the JWT does, but its refresh token is a cookie, and crosses only where a cookie may.`,
          measured: [measured(run, 'Requests, and how they were answered', (mode) => course(run, mode))],
          cites: citeAll(run),
        }),
      },
    },
    {
      says: 'Cookies between sites are at the mercy of the browser: more and more of them block such cookies whatever the shop sets. A token crosses, but it has to be held by script, with all that script can do with it.',
      after: (run) => ({
        text: `In this setup the session column’s requests by the partner were answered with ${statusOf(run, 'session', PARTNER)} at first and ${statusOf(run, 'session', LATER)} later. What works for cookies in any browser: the partner’s own server calls the shop, and its page talks to that server alone, with a cookie of its own site.`,
        cites: [...citeAll(run, PARTNER), ...citeAll(run, LATER)],
      }),
    },
  ],
  toggles: [
    {
      id: 'same-site',
      label: 'Set the cookies with SameSite=Lax',
      apply: (setup) => ({ ...setup, defences: [...setup.defences, 'same-site'] }),
      outcome: (run) => `Session at the partner’s: ${statusOf(run, 'session', PARTNER)}`,
    },
    {
      id: 'third-party-blocked',
      label: 'Let the browser block third-party cookies',
      apply: (setup) => ({ ...setup, thirdParty: 'blocked' }),
      outcome: (run) =>
        `Session at the partner’s: ${statusOf(run, 'session', PARTNER)}; hybrid later: ${statusOf(run, 'hybrid', LATER)}`,
    },
    {
      id: 'any-reader',
      label: 'Let any origin that asks read the answers',
      apply: (setup) => ({ ...setup, defences: setup.defences.filter((id) => id !== 'readers-listed') }),
      outcome: (run) =>
        `evil.example, session: ${verdictOf(run, 'session', EVIL).succeeded ? 'got the orders' : 'got nothing'}`,
    },
  ],
  task: {
    says: 'The browser blocks third-party cookies, and that is not yours to change. Make the JWT column work at the partner’s.',
    hints: [
      'What does the partner’s page send in that column, and what does the browser keep back?',
      'The browser blocks cookies. It does not block what script sends.',
      'Keep the JWT where the partner’s script has it: in memory.',
    ],
    start,
    solved: (run) =>
      sameActs(run, start) && run.setup.thirdParty === 'blocked' && statusOf(run, 'jwt', PARTNER) === OK,
    solution: { ...start, store: 'memory' },
  },
  checks: [
    {
      tool: 'Node',
      says: 'See it in your own browser, for which localhost and 127.0.0.1 are two sites. Start this, open http://localhost:8080, then http://127.0.0.1:8080, and look at the terminal: the second page asks with OPTIONS first, and its request has the token but not the cookie.',
      command: () =>
        [
          "node -e '",
          'require("node:http").createServer((request, response) => {',
          '  const { cookie, authorization } = request.headers;',
          '  console.log(request.method, request.headers.host, request.url, { cookie, authorization });',
          '  response.setHeader("Access-Control-Allow-Origin", "http://127.0.0.1:8080");',
          '  response.setHeader("Access-Control-Allow-Credentials", "true");',
          '  response.setHeader("Access-Control-Allow-Headers", "Authorization");',
          '  response.setHeader("Set-Cookie", "sid=1; HttpOnly; SameSite=Lax");',
          '  response.setHeader("Content-Type", "text/html");',
          '  const options = "{ credentials: `include`, headers: { Authorization: `Bearer t` } }";',
          '  response.end("<script>fetch(`http://localhost:8080/orders`, " + options + ")</script>");',
          '}).listen(8080)',
          "'",
        ].join('\n'),
    },
  ],
  sources: [
    document('fetch', 'section 3.3'),
    document('rfc6265bis', 'section 4.1.2.7'),
    document('chips'),
    rfc(6750, '2.1'),
  ],
  rules: ['cookie-samesite'],
  guide: {
    goal: 'Between sites the browser decides about cookies, and CORS about who may read. A token goes where a script takes it.',
    minutes: 10,
    say: [
      'Keep the three questions apart: does the cookie go along, is the request made, may script read the answer?',
      'Block third-party cookies, and compare the first and the last request of the hybrid.',
      'Ask for which partners a token in their page is a good idea, and for which a call from server to server is.',
      'Partitioned cookies (CHIPS) are another way, not tried here: the partner’s page then has a login of its own.',
    ],
    wrong: [
      'Some think that CORS sends cookies, or stops them. It is about reading; SameSite and the browser’s own blocking decide about cookies.',
      'Some expect SameSite=None to be enough everywhere. It is what the shop asks for; the browser has the last word.',
      'Some hold the hybrid for as portable as the JWT. It is, until the first refresh.',
    ],
  },
};

export default lesson;
