/** Genuine tokens in the wrong place: another audience, another kind, another issuer. Not: forged ones (alg-none.ts and the two after it). */
import { ACCESS_TOKEN_TYPE, AUDIENCE, ISSUER } from '#lab/shop/access-token';
import { claimsOf } from '#lab/shop/claims-of';
import type { Run } from '#lab/run/run';
import { rfc } from '#sources/sources';
import type { LessonUnit, ModeId } from '../lesson';
import { defended, setupWith } from '../play';
import {
  citeAll,
  citePart,
  exchangesIn,
  lastExchange,
  measured,
  sameActs,
  statusOf,
  tokenOf,
  verdictOf,
} from '../read';
import { fate, headerText, tokenShown } from '../read-attack';
import { verifyScript } from '../script';
import { succeededIn } from '../verdicts';

/** Numbers of acts. */
const READ = 1;
const AUDIENCE_ACT = 3;
const TYPE_ACT = 4;
const ISSUER_ACT = 5;

const CHECKS = ['audience-checked', 'type-checked', 'issuer-checked'];
const signatureAlone = defended(CHECKS);
const start = setupWith({
  defences: signatureAlone,
  acts: ['log-in', 'read-orders', 'read-photos', 'other-audience', 'other-type', 'other-issuer'],
});

/** A claim of the token that the JWT column's attacker showed last. */
const claimShown = (run: Run, actId: string, name: 'aud' | 'iss'): string =>
  String(claimsOf(tokenShown(run, 'jwt', actId))?.[name] ?? 'absent');

/** What the shop said to the last request of the JWT column. */
const answerTo = (run: Run): string => {
  const { status, content } = lastExchange(run, 'jwt').exchange.response;
  if (status === 200) return 'it brought the orders';
  const { detail } = JSON.parse(content) as { readonly detail?: string };
  return `the shop said “${detail ?? ''}”`;
};

const typeIn = (token: string | undefined): string =>
  String((JSON.parse(headerText(token)) as { readonly typ?: unknown }).typ);

const hosts = (run: Run, mode: ModeId): number =>
  new Set(exchangesIn(run, mode).map(({ exchange }) => new URL(exchange.request.url).host)).size;

const PLACES = [
  { id: 'none', label: 'Nowhere' },
  { id: 'jwt', label: 'JWT only: the hybrid knows its own tokens' },
  { id: 'jwt hybrid', label: 'JWT and hybrid' },
  { id: 'session jwt hybrid', label: 'Everywhere' },
] as const;

const lesson: LessonUnit = {
  title: 'Right signature, wrong shop',
  question:
    'The signature is genuine, the shop’s own key made it, and nobody changed a letter. Is the token good, then?',
  modes: ['session', 'jwt', 'hybrid'],
  setup: { defences: signatureAlone },
  beats: [
    { says: 'Alice logs in.', act: 'log-in' },
    {
      says: 'She reads her orders.',
      act: 'read-orders',
      after: (run) => {
        const token = tokenOf(lastExchange(run, 'jwt').exchange);
        const claims = claimsOf(token);
        return {
          text: `Three things in Alice’s token say what it is for: iss ${String(claims?.iss)}, who made it; aud ${String(claims?.aud)}, for whom; and in the header typ ${typeIn(token)}, what kind of token it is.`,
          cites: citePart(run, 'claims'),
        };
      },
    },
    {
      says: 'She looks at her photos, which are on another host of the shop.',
      act: 'read-photos',
      after: (run) => ({
        text: `The token was shown to the photo service itself, which could check it: a good thing, and the reason why one must ask for whom a token is.`,
        measured: [
          measured(run, 'Answered with', (mode) => statusOf(run, mode)),
          measured(run, 'Hosts that took part', (mode) => hosts(run, mode)),
        ],
        cites: citeAll(run),
      }),
    },
    {
      says: 'The shop also makes tokens for a partner’s service, with the same key. Somebody at the partner’s has one of Alice’s, and shows it to the shop.',
      act: 'other-audience',
      predict: {
        question: 'Where does that bring Alice’s orders?',
        options: PLACES,
        answer: (run) => succeededIn(run),
        reason: (run) => ({
          text: `The token is for ${claimShown(run, 'other-audience', 'aud')}. In the JWT column ${answerTo(run)}. ${
            verdictOf(run, 'jwt').succeeded
              ? 'The signature was checked and is right. Nobody asked whether the token was meant for the shop.'
              : 'The signature is right and was not enough: the token says for whom it is.'
          } In the session column the shop makes no tokens, and so none is in other hands.`,
          measured: [measured(run, 'That token', (mode) => fate(run, mode))],
          cites: citePart(run, 'claims'),
        }),
      },
      note: 'Insist: nothing was stolen from the shop, nothing forged. The partner has the token by right.',
    },
    {
      says: 'At a login, a page can get an ID token too. It tells the page who logged in, and is not for asking an API. Mallory finds one of Alice’s, with the shop’s own audience, and asks the API with it.',
      act: 'other-type',
      predict: {
        question: 'And where does this one bring them?',
        options: PLACES,
        answer: (run) => succeededIn(run),
        reason: (run) => ({
          text: `Its header: ${headerText(tokenShown(run, 'jwt', 'other-type'))}. In the JWT column ${answerTo(run)}. ${
            verdictOf(run, 'jwt').succeeded
              ? 'Issuer and audience are those of an access token here. Only the type tells them apart, and nobody looked.'
              : 'Issuer and audience are those of an access token here, so it was the type that told them apart.'
          }`,
          measured: [measured(run, 'That token', (mode) => fate(run, mode))],
          cites: citePart(run, 'header'),
        }),
      },
    },
    {
      says: 'The shop’s test system signs with the same key, and gives everybody a token in any name.',
      act: 'other-issuer',
      after: (run) => ({
        text: `The token is from ${claimShown(run, 'other-issuer', 'iss')}. In the JWT column ${answerTo(run)}.`,
        measured: [measured(run, 'That token', (mode) => fate(run, mode))],
        cites: citePart(run, 'claims'),
      }),
    },
    {
      says: 'A signature answers one question: was this text changed since somebody with the key signed it? Who made it, for whom and what for are other questions, and a verifier asks each.',
    },
  ],
  toggles: [
    {
      id: 'audience',
      label: 'Check for whom the token is (aud)',
      apply: (setup) => ({ ...setup, defences: [...setup.defences, 'audience-checked'] }),
      outcome: (run) => `Token for the partner, JWT column: ${fate(run, 'jwt', AUDIENCE_ACT)}`,
    },
    {
      id: 'type',
      label: 'Check what kind of token it is (typ)',
      apply: (setup) => ({ ...setup, defences: [...setup.defences, 'type-checked'] }),
      outcome: (run) => `ID token, JWT column: ${fate(run, 'jwt', TYPE_ACT)}`,
    },
    {
      id: 'issuer',
      label: 'Check who made the token (iss)',
      apply: (setup) => ({ ...setup, defences: [...setup.defences, 'issuer-checked'] }),
      outcome: (run) => `Token of the test system, JWT column: ${fate(run, 'jwt', ISSUER_ACT)}`,
    },
  ],
  task: {
    says: 'Let the shop refuse all three tokens, and answer Alice’s own, at the shop and at the photo service.',
    hints: [
      'Another algorithm changes nothing: all these signatures are right.',
      'Each of the three tokens differs from Alice’s in another place. In which?',
      'One check for each: who made it, for whom, what kind.',
    ],
    start,
    solved: (run) =>
      sameActs(run, start) &&
      (['session', 'jwt', 'hybrid'] as const).every(
        (mode) => statusOf(run, mode, READ) === 200 && statusOf(run, mode, READ + 1) === 200,
      ) &&
      [AUDIENCE_ACT, TYPE_ACT, ISSUER_ACT].every((act) => succeededIn(run, act) === 'none'),
    solution: { ...start, defences: [...signatureAlone, ...CHECKS] },
  },
  checks: [
    {
      tool: 'jose',
      says: 'Verify the partner’s token twice: by its signature alone, and with what the shop expects. The first try says valid, the second is refused.',
      command: (run) =>
        verifyScript(run, tokenShown(run, 'jwt', 'other-audience'), [
          { says: 'signature and times' },
          {
            says: 'what the shop expects',
            options: { issuer: ISSUER, audience: AUDIENCE, typ: ACCESS_TOKEN_TYPE },
          },
        ]),
    },
    {
      tool: 'jose',
      says: 'The same with the ID token: its audience is right, and it is refused for its type.',
      command: (run) =>
        verifyScript(run, tokenShown(run, 'jwt', 'other-type'), [
          { says: 'audience', options: { audience: AUDIENCE } },
          { says: 'audience and type', options: { audience: AUDIENCE, typ: ACCESS_TOKEN_TYPE } },
        ]),
    },
  ],
  sources: [rfc(8725, '3.8'), rfc(8725, '3.9'), rfc(8725, '3.11'), rfc(9068, '4'), rfc(9700, '2.3')],
  rules: ['verify-no-audience'],
  guide: {
    goal: 'Valid means three things: signed by the right key, meant for me, and meant for this.',
    minutes: 10,
    say: [
      'A train ticket is genuine, and still for another train. Let the class find what stands on a ticket besides the seal.',
      'Turn the checks on one at a time: each stops one token, and only that one.',
      'Ask which of the three their own services check. A library checks none unless it is told what to expect.',
    ],
    wrong: [
      'Many think that an own key for each service would replace aud. It does, as long as nobody shares one; the test system here shows how that goes.',
      'Some use ID tokens to ask APIs, because they have one and it works. It works where nobody checks the type or the audience.',
      'Some say that sessions win here. An identifier means something in one table only, which is why it cannot be taken elsewhere, neither by a thief nor by Alice: other hosts need the shop in between.',
    ],
  },
};

export default lesson;
