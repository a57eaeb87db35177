/** Many services that must all know who asks: what each has to ask the centre, and what happens when the centre fails. Not: how fast any of it is. */
import { claimsOf } from '#lab/shop/claims-of';
import { AUTH_ORIGIN } from '#lab/origins';
import type { Run } from '#lab/run/run';
import { keyPairOf } from '#lab/shop/signing-key';
import { document, rfc } from '#sources/sources';
import type { LessonUnit, ModeId } from '../lesson';
import { setupWith } from '../play';
import { citeAll, course, exchangesIn, issuedToken, measured, modesWhere, sameActs, statusOf } from '../read';

const OK = 200;
/** Numbers of acts. */
const FIRST = 1;
const SECOND = 2;
const DOWN = 5;

const SERVICES = 10;
const REQUESTS = 6;

/** Requests to the authorization server in an act. */
const calls = (run: Run, mode: ModeId, act?: number): number =>
  exchangesIn(run, mode, act).filter(({ exchange }) => new URL(exchange.request.url).origin === AUTH_ORIGIN)
    .length;

/** What so many services would ask for so many requests each, if each goes on as the one in the run. */
const callsOfAll = (run: Run, mode: ModeId): number =>
  SERVICES * (calls(run, mode, FIRST) + (REQUESTS - 1) * calls(run, mode, SECOND));

/** How the service found out whose session it is. */
const sessionWay = (run: Run): string =>
  calls(run, 'session') === 0
    ? 'The session’s cookie holds its data, and the service checks the MAC by itself.'
    : 'A service that is shown a session identifier has to ask whose it is.';

/** How the service came to trust the token. */
const tokenWay = (run: Run): string => {
  if (run.setup.verify === 'introspect') return 'About a token it asks as well, as this setup wants it.';
  return calls(run, 'jwt') === 0
    ? 'To check a token it needs the key, which stands in its configuration.'
    : 'To check a token it needs the key, and fetched that.';
};

const answered = (run: Run): string => modesWhere(run, (mode) => statusOf(run, mode) === OK);

const start = setupWith({ acts: ['log-in', 'read-photos', 'auth-down', 'read-photos'] });

const lesson: LessonUnit = {
  title: 'Ten services, one user',
  question: 'The shop has become ten services. How does each of them know that this is Alice?',
  modes: ['session', 'jwt', 'hybrid'],
  setup: { store: 'local-storage' },
  beats: [
    {
      says: 'Alice logs in. So far only the shop and its authorization server have seen her.',
      act: 'log-in',
    },
    {
      says: 'Her photos are at a service on a host of its own. It has no access to the shop’s database.',
      act: 'read-photos',
      after: (run) => ({
        text: `${sessionWay(run)} ${tokenWay(run)}`,
        measured: [measured(run, 'Requests to the authorization server', (mode) => calls(run, mode))],
        cites: citeAll(run),
      }),
    },
    {
      says: 'She looks at her photos a second time.',
      act: 'read-photos',
      predict: {
        question: 'In which columns is the authorization server asked again?',
        options: [
          { id: 'none', label: 'In none: the service knows her by now' },
          { id: 'session', label: 'Session' },
          { id: 'jwt hybrid', label: 'JWT and hybrid' },
          { id: 'session jwt hybrid', label: 'In all three' },
        ],
        answer: (run) => modesWhere(run, (mode) => calls(run, mode) > 0),
        reason: (run) => ({
          text: `What a service must ask about each request, it asks each time. A key it keeps, for it serves for all users.`,
          measured: [
            measured(run, 'Requests to the authorization server for the second look', (mode) =>
              calls(run, mode),
            ),
          ],
          cites: citeAll(run),
        }),
      },
      note: 'Let somebody count the arrows to the authorization server aloud.',
    },
    {
      says: 'She opens her invoices, at a second service, which begins with nothing as the first one did.',
      act: 'read-billing',
      after: (run) => ({
        text: 'If ten services go on as the first one did, and each answers six requests of hers, the difference adds up.',
        measured: [
          measured(run, 'Requests to the authorization server', (mode) => calls(run, mode)),
          measured(run, `The same for ${SERVICES} services and ${SERVICES * REQUESTS} requests`, (mode) =>
            callsOfAll(run, mode),
          ),
        ],
        cites: citeAll(run),
      }),
    },
    { says: 'The authorization server fails. The services and the shop are well.', act: 'auth-down' },
    {
      says: 'Alice opens her photos.',
      act: 'read-photos',
      predict: {
        question: 'In which columns does she see them?',
        options: [
          { id: 'none', label: 'In none: nobody can be checked now' },
          { id: 'jwt hybrid', label: 'JWT and hybrid' },
          { id: 'session', label: 'Session' },
          { id: 'session jwt hybrid', label: 'In all three: she is logged in' },
        ],
        answer: answered,
        reason: (run) => ({
          text: `A service that finds out by itself goes on for as long as the credential and the key that it keeps are good. One that must ask can only say that it does not know.`,
          measured: [measured(run, 'Answered with', (mode) => statusOf(run, mode))],
          cites: citeAll(run),
        }),
      },
    },
    { says: 'The authorization server is back.', act: 'auth-up' },
    { says: 'Alice’s laptop is stolen, and the shop ends all her logins.', act: 'end-logins' },
    {
      says: 'The thief opens her photos.',
      act: 'read-photos',
      predict: {
        question: 'In which columns does the thief see them?',
        options: [
          { id: 'none', label: 'In none: the logins are ended' },
          { id: 'jwt hybrid', label: 'JWT and hybrid' },
          { id: 'session', label: 'Session' },
          { id: 'session jwt hybrid', label: 'In all three' },
        ],
        answer: answered,
        reason: (run) => ({
          text: `Who asks nobody is told nothing: what goes on during an outage goes on after the end of the login too.`,
          measured: [
            measured(run, 'Requests, and how they were answered', (mode) => course(run, mode)),
            measured(run, 'Requests to the authorization server', (mode) => calls(run, mode)),
          ],
          cites: citeAll(run),
        }),
      },
    },
  ],
  toggles: [
    {
      id: 'introspect',
      label: 'Let services ask the authorization server about each token',
      apply: (setup) => ({ ...setup, verify: 'introspect' }),
      outcome: (run) => `JWT during the outage: ${statusOf(run, 'jwt', DOWN)}`,
    },
    {
      id: 'signed-cookie',
      label: 'Put the session’s data into its cookie',
      apply: (setup) => ({ ...setup, sessions: 'signed-cookie' }),
      outcome: (run) => `Session during the outage: ${statusOf(run, 'session', DOWN)}`,
    },
    {
      id: 'hs256',
      label: 'Sign with HS256 instead of RS256',
      apply: (setup) => ({ ...setup, alg: 'HS256' }),
      outcome: (run) =>
        `Requests to the authorization server for the JWT column’s first photos: ${calls(run, 'jwt', FIRST)}`,
    },
  ],
  task: {
    says: 'Change the setup, not the acts: the session column must show the photos while the authorization server is down.',
    hints: [
      'Why can the photo service not tell whose the identifier is?',
      'What would a cookie have to hold so that nobody need be asked?',
      'Put the session’s data into the cookie. Then play the lesson with that, and watch the end of the login.',
    ],
    start,
    solved: (run) => sameActs(run, start) && statusOf(run, 'session') === OK,
    solution: { ...start, sessions: 'signed-cookie' },
  },
  checks: [
    {
      tool: 'jose',
      says: 'Do what the photo service does: check the JWT column’s token with nothing but the key. Install jose 6 first; no network is needed after that. The time is that of the login.',
      command: (run) => {
        const token = issuedToken(run, 'jwt');
        const at = claimsOf(token)?.iat ?? 0;
        return `node --input-type=module -e 'import { importJWK, jwtVerify } from "jose"; const [token, jwk] = process.argv.slice(1); const { payload } = await jwtVerify(token, await importJWK(JSON.parse(jwk)), { currentDate: new Date(${at} * 1000) }); console.log(payload.sub)' ${token ?? 'TOKEN'} '${JSON.stringify(keyPairOf(run.setup).verifying)}'`;
      },
    },
  ],
  sources: [rfc(7662, '4'), rfc(7517, '5'), rfc(9068, '4'), document('owasp-jwt')],
  guide: {
    goal: 'A signed token lets many services know the user without asking; for the same reason they do not hear that the login has ended.',
    minutes: 10,
    say: [
      'Draw the ten services around the authorization server, and one arrow for each question.',
      'After the outage most will want tokens everywhere. Then play the last three beats.',
      'Sign with HS256: fewer questions still. Now each service holds the secret, and each could sign a token for anybody.',
    ],
    wrong: [
      'Some think that the service fetches the key for each user. It is the same key for all of them, and it is kept.',
      'Some think that the session column has to fail. Put its data into the cookie: what counts is where the data is, not what the thing is called.',
    ],
  },
};

export default lesson;
