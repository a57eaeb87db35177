/** An identifier that the attacker had first. Not: one that is stolen after the login (xss-goes-shopping.ts). */
import { fieldValues } from '#http/message';
import type { Run } from '#lab/run/run';
import { document } from '#sources/sources';
import type { LessonUnit } from '../lesson';
import { defended, setupWith } from '../play';
import { cite, citeAll, column, exchangesIn, lastExchange, sameActs, statusOf, verdictOf } from '../read';
import { citeVerdicts, succeededIn, cameTo } from '../verdicts';

const OK = 200;
/** Numbers of acts. */
const PLANTED = 0;
const READ = 1;

/** The identifier that the attacker got as a visitor. */
const known = (run: Run): string => {
  const visit = exchangesIn(run, 'session', PLANTED)[0]?.exchange.response;
  const pair = (visit && fieldValues(visit, 'Set-Cookie')[0]?.split(';')[0]) ?? '';
  return pair.slice(pair.indexOf('=') + 1);
};

/** Which identifiers Alice's browser sent with her last request: the attacker's, one of her own, or both. */
const sentIn = (run: Run): string => {
  const sent = lastExchange(run, 'session').exchange.retrieval.filter((each) => each.sent);
  const planted = sent.some(({ cookie }) => cookie.value === known(run));
  const own = sent.some(({ cookie }) => cookie.value !== known(run));
  if (planted && own) return 'both';
  if (planted) return 'planted';
  return own ? 'own' : 'none';
};

/** Step of the script that wrote the cookie. */
const plantingOf = (run: Run) => {
  const step = column(run, 'session').steps.findIndex(
    ({ act, event }) => act === PLANTED && event.type === 'script',
  );
  return step < 0 ? [] : [{ mode: 'session' as const, step }];
};

const planting = (run: Run): string => {
  const event = column(run, 'session').steps[plantingOf(run)[0]?.step ?? -1]?.event;
  return event?.type === 'script' ? event.says : '';
};

/** Whether the login in the attack got an identifier of its own. */
const isRenewed = (run: Run): boolean =>
  exchangesIn(run, 'session', PLANTED).some(
    ({ exchange: { request, response } }) =>
      request.url.endsWith('/login') && fieldValues(response, 'Set-Cookie').length > 0,
  );

const start = setupWith({
  defences: defended(['identifier-regenerated', 'host-prefix']),
  acts: ['session-fixation', 'read-orders'],
});

const lesson: LessonUnit = {
  title: 'Fixation',
  question: 'Nobody stole anything from Alice, and still the attacker has her login. How?',
  modes: ['session', 'jwt', 'hybrid'],
  setup: { defences: defended(['identifier-regenerated', 'host-prefix']) },
  beats: [
    {
      says: 'A shop knows its visitors before they log in: the basket must be somewhere. So whoever comes gets a session identifier, and the attacker comes too.',
    },
    {
      says: 'The attacker controls a page on photos.shop.example, which Alice opens before she logs in. Any host of shop.example may set a cookie for the whole of it. Its script plants the attacker’s identifier in her browser; then she logs in at the shop, and the attacker comes with that identifier.',
      act: 'session-fixation',
      predict: {
        question: 'In which column does the attacker get her orders?',
        options: [
          { id: 'none', label: 'In none: her password is still secret' },
          { id: 'session', label: 'Session only' },
          { id: 'session hybrid', label: 'Session and hybrid: both have a cookie' },
          { id: 'jwt hybrid', label: 'JWT and hybrid: a token works anywhere' },
          { id: 'session jwt hybrid', label: 'In all three' },
        ],
        answer: (run) => succeededIn(run),
        reason: (run) => ({
          text: `The planting: ${planting(run)} At the login the server of the session column set ${isRenewed(run) ? 'another' : 'no other'} identifier.`,
          measured: [cameTo(run)],
          cites: [...plantingOf(run), ...citeVerdicts(run)],
        }),
      },
      note: 'Give them a minute to draw it: who gets which cookie, when, and what the login changes.',
    },
    {
      says: 'Alice reads her orders in her own browser.',
      act: 'read-orders',
      predict: {
        question: 'In the session column, which identifier does her browser send?',
        options: [
          { id: 'planted', label: 'The one that the attacker planted' },
          { id: 'own', label: 'One of her own, from the login' },
          { id: 'both', label: 'Both, under the same name' },
          { id: 'none', label: 'None' },
        ],
        answer: (run) => sentIn(run),
        reason: (run) => {
          const last = lastExchange(run, 'session');
          const sent = last.exchange.retrieval.filter((each) => each.sent).length;
          return {
            text: `Identifiers sent: ${sent}. The shop answers with ${last.exchange.response.status}. A cookie with a Domain and one of the host alone are two cookies, though their names are the same; of two with one path the older is sent first, and a server that takes the first takes that one. A new identifier keeps the attacker out of her login, but a planted cookie can still be in her way. The name __Host- keeps it out of the browser.`,
            cites: [cite(last)],
          };
        },
      },
    },
    {
      says: 'The two other columns have nothing to plant: a token says whose it is, and there is none before the login. So the attack stopped there before Alice logged in, and what she asked for since was refused. But they are not out of reach of the idea. Whoever makes Alice’s browser log in with the attacker’s own name and password, in any of the columns, has her act in the attacker’s account without knowing.',
      after: (run) => ({
        text: 'A login is as safe as the way by which its credential came into the browser.',
        measured: [cameTo(run, PLANTED)],
        cites: citeVerdicts(run, PLANTED),
      }),
    },
    {
      says: 'A session can lose here because it begins before the login. That is no fault of the table behind it, and two habits of the server mend it: a new identifier at the login, and a name that only the shop’s own host can set.',
      after: (run) => ({
        text: `In this run, the attacker was ${verdictOf(run, 'session', PLANTED).succeeded ? 'let in' : 'kept out'}, and Alice’s own request was answered with ${statusOf(run, 'session', READ)}.`,
        cites: citeAll(run, READ).filter(({ mode }) => mode === 'session'),
      }),
    },
  ],
  toggles: [
    {
      id: 'identifier-regenerated',
      label: 'Give a new identifier at the login',
      apply: (setup) => ({ ...setup, defences: [...setup.defences, 'identifier-regenerated'] }),
      outcome: (run) =>
        `Attacker: ${verdictOf(run, 'session', PLANTED).succeeded ? 'in' : 'out'}; Alice: ${statusOf(run, 'session', READ)}`,
    },
    {
      id: 'host-prefix',
      label: 'Name the cookie __Host-',
      apply: (setup) => ({ ...setup, defences: [...setup.defences, 'host-prefix'] }),
      outcome: (run) =>
        `Attacker: ${verdictOf(run, 'session', PLANTED).succeeded ? 'in' : 'out'}; Alice: ${statusOf(run, 'session', READ)}`,
    },
  ],
  task: {
    says: 'Keep the attacker out of the session column, and let Alice read her orders in her own browser. Leave the session’s data in its table.',
    hints: [
      'Try a new identifier at the login alone, and look at Alice’s own request.',
      'Two cookies of one name: which does the server take?',
      'The planted one should never get into the jar.',
      'Name the cookie __Host-; keep the new identifier as well.',
    ],
    start,
    solved: (run) =>
      sameActs(run, start) &&
      run.setup.sessions === start.sessions &&
      !verdictOf(run, 'session', PLANTED).succeeded &&
      statusOf(run, 'session', READ) === OK,
    solution: {
      ...start,
      defences: defended([]),
    },
  },
  checks: [
    {
      tool: 'DevTools',
      says: 'See the prefix in your own browser: in the console of any page over https that is yours to play with, the first line plants nothing, because of its Domain; the last one does. Delete the cookie afterwards.',
      command: () =>
        [
          "document.cookie = '__Host-test=planted; Secure; Path=/; Domain=' + location.hostname;",
          "console.log(document.cookie.includes('__Host-test'));",
          "document.cookie = '__Host-test=planted; Secure; Path=/';",
          "console.log(document.cookie.includes('__Host-test'));",
        ].join('\n'),
    },
  ],
  sources: [
    document('owasp-session'),
    document('rfc6265bis', 'section 4.1.3'),
    document('rfc6265bis', 'section 8.6'),
  ],
  rules: ['cookie-domain', 'cookie-no-prefix', 'cookie-prefix-broken'],
  guide: {
    goal: 'What proves a login must not exist before it, and nobody else may be able to put it there.',
    minutes: 10,
    say: [
      'Turn the usual question round: not who can read the cookie, but who can write it.',
      'HttpOnly, Secure and SameSite are all on here. Ask which of them helps, and why none does.',
      'Switch the new identifier on, and let them find out why Alice can’t read her orders.',
    ],
    wrong: [
      'Some think that cookies of one host are safe from another host of the same site. Reading is; writing is not.',
      'Some take the new identifier for the whole answer. It is for the attacker’s access, not for the planted cookie.',
      'Some conclude that tokens have no such trouble. Being logged in to the attacker’s account without knowing works with them too.',
    ],
  },
};

export default lesson;
