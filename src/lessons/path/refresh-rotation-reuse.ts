/** What a refresh token is for, and what rotation and the detection of reuse do about a stolen one. Not: ending a login on purpose (kick-them-out.ts). */
import type { Run } from '#lab/run/run';
import { readTokenContent } from '#lab/shop/token-response';
import { rfc } from '#sources/sources';
import type { Cited, LessonUnit } from '../lesson';
import { defended, setupWith } from '../play';
import {
  cite,
  citeAll,
  course,
  exchangesIn,
  held,
  lastExchange,
  measured,
  modesWhere,
  sameActs,
  statusOf,
  verdictOf,
} from '../read';

const OK = 200;
/** Numbers of acts. */
const THEFT = 3;
const TABS = 5;

const refreshRows = (run: Run) =>
  held(run, 'hybrid').server.filter(({ area }) => area === 'refresh token table');

const spent = (run: Run): number =>
  refreshRows(run).filter(({ notes }) => notes.some((note) => note.startsWith('used'))).length;

/** The last request of Alice's own page in the theft. */
const alices = (run: Run, act?: number) =>
  exchangesIn(run, 'hybrid', act).findLast(
    ({ exchange: { by } }) => by.type === 'page' && by.userAgent === 'victim',
  );

const isAliceIn = (run: Run, act?: number): boolean => alices(run, act)?.exchange.response.status === OK;

const stillIn = (run: Run, act?: number): string => {
  const attacker = verdictOf(run, 'hybrid', act).succeeded;
  const alice = isAliceIn(run, act);
  if (attacker && alice) return 'both';
  if (attacker) return 'attacker';
  return alice ? 'alice' : 'none';
};

/** Who asked for what in the last act: `attacker POST /auth/refresh 200, then Alice GET /orders 401`. */
const whoDid = (run: Run): string =>
  exchangesIn(run, 'hybrid')
    .map(({ exchange: { by, request, response } }) => {
      const tab = by.type === 'page' && by.tab === 'second' ? 'Alice’s second tab' : 'Alice';
      return `${by.type === 'tool' ? 'attacker' : tab} ${request.method} ${new URL(request.url).pathname} ${response.status}`;
    })
    .join(', then ');

/** Seconds that the first access token the attacker got is good for. */
const firstLifetime = (run: Run, act?: number): number => {
  const first = exchangesIn(run, 'hybrid', act).find(({ exchange: { by } }) => by.type === 'tool');
  return (first && readTokenContent(first.exchange.response)?.lifetime) ?? 0;
};

const citeHybrid = (run: Run, act?: number): Cited[] => {
  const last = alices(run, act);
  const { step } = verdictOf(run, 'hybrid', act);
  return [...(last ? [cite(last)] : []), ...(step === undefined ? [] : [{ mode: 'hybrid' as const, step }])];
};

const start = setupWith({ acts: ['log-in', 'two-tabs-refresh', 'log-in', 'refresh-token-theft-late'] });

const lesson: LessonUnit = {
  title: 'Refresh, rotation, reuse',
  question: 'A refresh token is good for weeks. What if somebody copies it?',
  modes: ['jwt', 'hybrid'],
  setup: { hybridStore: 'memory' },
  beats: [
    {
      says: 'Alice logs in. Both columns get an access token for a short time. The hybrid also gets a refresh token, in a cookie that goes to one path of the shop and to no other.',
      act: 'log-in',
    },
    { says: 'She has lunch. Meanwhile both access tokens expire.', act: 'wait-20' },
    {
      says: 'She comes back and reads her orders.',
      act: 'read-orders',
      predict: {
        question: 'In which column does she get them without logging in again?',
        options: [
          { id: 'none', label: 'In none: the token has expired' },
          { id: 'jwt', label: 'JWT only' },
          { id: 'hybrid', label: 'Hybrid only' },
          { id: 'jwt hybrid', label: 'In both' },
        ],
        answer: (run) => modesWhere(run, (mode) => statusOf(run, mode) === OK),
        reason: (run) => ({
          text: `The page exchanged the refresh token for another access token, and Alice saw nothing of it.`,
          measured: [measured(run, 'Requests, and how they were answered', (mode) => course(run, mode))],
          cites: citeAll(run),
        }),
      },
    },
    {
      says: 'So the refresh token is the one worth stealing. With rotation it is good for one exchange, which brings the next. With the detection of reuse the table remembers the spent ones, and if one comes again, somebody has a copy.',
      after: (run) => ({
        text: `Rows about refresh tokens now: ${refreshRows(run).length}, of which spent: ${spent(run)}.`,
        cites: [cite(lastExchange(run, 'hybrid'))],
      }),
    },
    {
      says: 'Malware copies all that Alice’s browser holds. The attacker exchanges the refresh token before she does. After a pause her page needs a new access token. Then the attacker tries to go on with what the exchange brought.',
      act: 'refresh-token-theft',
      predict: {
        question: 'Who is still in at the end, in the hybrid column?',
        options: [
          { id: 'alice', label: 'Alice: the shop throws the thief out' },
          { id: 'attacker', label: 'The attacker: Alice is thrown out' },
          { id: 'both', label: 'Both' },
          { id: 'none', label: 'Neither' },
        ],
        answer: (run) => stillIn(run),
        reason: (run) => ({
          text: `In turn: ${whoDid(run)}. The server can’t tell thief from victim: it sees one token twice, or it sees nothing. To end the login for both is the only safe answer it has. And it is a late one: the access token that the attacker got with the first exchange was good for ${firstLifetime(run)} seconds in any case.`,
          cites: citeHybrid(run),
        }),
      },
      note: 'Let them play the three parts, attacker, Alice and server, with slips of paper before the vote.',
    },
    { says: 'Alice logs in once more.', act: 'log-in' },
    {
      says: 'Now nobody attacks. She has the shop open in two tabs, and both send the same refresh token before either has an answer. Later she wants her orders.',
      act: 'two-tabs-refresh',
      predict: {
        question: 'Is she still logged in?',
        options: [
          { id: 'in', label: 'Yes: it is one browser and no attack' },
          { id: 'out', label: 'No: she is logged out' },
          { id: 'asked', label: 'The server asks her for the password once' },
        ],
        answer: (run) => (isAliceIn(run) ? 'in' : 'out'),
        reason: (run) => ({
          text: `In turn: ${whoDid(run)}. ${isAliceIn(run) ? 'Here the server takes the token twice. A stricter one' : 'The server'} sees a token twice, just as with a thief. That is the price of the defence: a false alarm costs Alice her login. A short window in which a spent token is taken again lowers the price, and gives a thief as quick as that the same window; tabs that wait for one another cost nothing at the server.`,
          cites: citeHybrid(run),
        }),
      },
    },
    {
      says: 'All this is for the hybrid alone. The session needs none of it, since the server looks at its row each time; the JWT alone has nothing to exchange. What the hybrid gets for it: most requests need no look-up, and a login can be ended all the same.',
    },
  ],
  toggles: [
    {
      id: 'no-rotation',
      label: 'Let a refresh token be good for many exchanges',
      apply: (setup) => ({ ...setup, defences: setup.defences.filter((id) => id !== 'rotation') }),
      outcome: (run) => `Still in after the theft: ${stillIn(run, THEFT)}`,
    },
    {
      id: 'no-reuse-detection',
      label: 'Do not look for reuse',
      apply: (setup) => ({ ...setup, defences: setup.defences.filter((id) => id !== 'reuse-detection') }),
      outcome: (run) => `Still in after the theft: ${stillIn(run, THEFT)}`,
    },
    {
      id: 'grace-window',
      label: 'Take a spent refresh token again for a few seconds',
      apply: (setup) => ({ ...setup, defences: [...setup.defences, 'grace-window'] }),
      outcome: (run) => `Alice after two tabs: ${isAliceIn(run, TABS) ? 'in' : 'out'}`,
    },
  ],
  task: {
    says: 'Two tabs throw Alice out, and a thief comes with an old refresh token. Change the setup so that she stays logged in with two tabs, but keep rotation and the detection of reuse, and keep the thief out.',
    hints: [
      'What differs between two tabs and the thief? Not the token, but the time between.',
      'How long after its first use does the second tab’s token come?',
      'Take a spent token again for a moment.',
      'Switch the grace window on.',
    ],
    start,
    solved: (run) =>
      sameActs(run, start) &&
      ['rotation', 'reuse-detection'].every((id) => run.setup.defences.includes(id)) &&
      isAliceIn(run, 1) &&
      !verdictOf(run, 'hybrid', 3).succeeded,
    solution: { ...start, defences: defended([], ['grace-window']) },
  },
  checks: [
    {
      tool: 'DevTools',
      says: 'Let tabs wait for one another: paste this into the consoles of two tabs of one site, quickly one after the other. The second tab begins when the first has ended, and could then use what the first one got.',
      command: () =>
        [
          "navigator.locks.request('refresh', async () => {",
          "  console.log('begins', new Date().toISOString());",
          '  await new Promise((resolve) => setTimeout(resolve, 10000));',
          "  console.log('ends', new Date().toISOString());",
          '});',
        ].join('\n'),
    },
  ],
  sources: [rfc(6749, '1.5'), rfc(9700, '4.14.2'), rfc(9700, '2.2.2'), rfc(9449, '5')],
  rules: ['refresh-no-rotation', 'refresh-no-reuse-detection'],
  guide: {
    goal: 'Rotation makes a copy show itself; the detection of reuse acts on it; neither tells who is who.',
    minutes: 12,
    say: [
      'Draw the chain of refresh tokens as it grows, and mark who holds which.',
      'Switch the detection off but leave rotation on: the thief who comes first keeps the chain, and Alice is the one refused.',
      'Ask how long the thief had an access token in the best case. The answer is in the reason.',
      'What stops the copy itself from being of use: tokens bound to a key that can’t be copied (DPoP). It is among the lab’s defences.',
    ],
    wrong: [
      'Most expect that the shop throws out the thief and keeps Alice. It can’t know which of the two she is.',
      'Some take rotation alone for the protection. Without the detection it helps whoever comes first.',
      'Some see a bug in the two tabs. It is the defence, doing what it was told.',
    ],
  },
};

export default lesson;
