/** What the usual comparisons leave out, each read from runs. They are bound to no situation, and no figure is typed. */
import { indexCredentials, neverIndexAuthorization } from '#http/hpack/indexing';
import { overHttp2 } from '#lab/scale/connection-bytes';
import type { Setup } from '#lab/run/setup';
import { inWords } from '#lint/duration';
import type { ModeId } from '../lesson';
import { setupWith } from '../play';
import { exchangesIn, issuedToken, lastExchange, readableOf, statusOf, verdictOf } from '../read';
import { benchOf, type Bench } from './bench';
import { letScriptIn } from './let-script-in';

export interface OftenSaid {
  readonly id: string;
  /** As one hears it. */
  readonly said: string;
  /** The lesson that shows it. */
  readonly lesson: string;
  readonly setup: Setup;
  readonly mode: ModeId;
  readonly acts: readonly string[];
  /** What was measured: whole sentences. */
  measured(bench: Bench): Promise<string>;
}

const READ = ['log-in', 'read-orders'];

export const OFTEN_SAID: readonly OftenSaid[] = [
  {
    id: 'token-size',
    said: 'A JWT is large: 500 to 1000 bytes.',
    lesson: 'weight',
    setup: setupWith({ alg: 'HS256' }),
    mode: 'jwt',
    acts: READ,
    measured: async (bench) => {
      const sizeIn = async (change: (setup: Setup) => Setup) =>
        issuedToken(await bench.run(READ, change), bench.mode)?.length ?? 0;
      const [small, rsa, full] = [
        await sizeIn((setup) => setup),
        await sizeIn((setup) => ({ ...setup, alg: 'RS256' })),
        await sizeIn((setup) => ({ ...setup, alg: 'RS256', claims: 'permissions' })),
      ];
      return `The shop’s token with few claims has ${small} bytes with HS256 and ${rsa} with RS256. With every permission, it has ${full}. Algorithm and claims decide the size.`;
    },
  },
  {
    id: 'every-request',
    said: 'Every request pays for a large token.',
    lesson: 'weight',
    setup: setupWith({}),
    mode: 'jwt',
    acts: READ,
    measured: async (bench) => {
      const { request } = lastExchange(await bench.run(READ), bench.mode).exchange;
      const bare = { ...request, fields: request.fields.filter(([name]) => name !== 'Authorization') };
      const [withIt, without] = [request, bare].map((each) => overHttp2(each, indexCredentials));
      const extra = (withIt?.repeat ?? 0) - (without?.repeat ?? 0);
      const inFirefox =
        overHttp2(request, neverIndexAuthorization).repeat - overHttp2(bare, neverIndexAuthorization).repeat;
      return `In Chrome’s HTTP/2, the field costs ${(withIt?.first ?? 0) - (without?.first ?? 0)} bytes in a connection’s first request, and ${extra} in each repeat. Firefox never remembers Authorization: ${inFirefox} in each repeat. In HTTP/1.1, every request pays it.`;
    },
  },
  {
    id: 'http-only',
    said: 'HttpOnly makes the cookie safe from script in the page.',
    lesson: 'but-it-can-still-drive',
    setup: letScriptIn(setupWith({})),
    mode: 'session',
    acts: ['log-in', 'xss-acts'],
    measured: async (bench) => {
      const run = await bench.run(['log-in', 'xss-acts']);
      const { because } = verdictOf(run, bench.mode);
      return `Credentials that script could read: ${readableOf(run, bench.mode)}. It still used the login on the spot. ${because}`;
    },
  },
  {
    id: 'never-stale',
    said: 'A session is never stale.',
    lesson: 'demoted',
    setup: setupWith({ sessions: 'cached' }),
    mode: 'session',
    acts: ['log-in', 'read-customers', 'demote', 'read-customers'],
    measured: async (bench) => {
      const [ended, role] = [await bench.figure('seconds-until-refused'), await bench.figure('stale-role')];
      const words = (value: number | 'never') => (value === 'never' ? 'without end' : inWords(value));
      return `With a cache at the server, a revoked session works for ${words(ended)} more, and a removed role for ${words(role)}.`;
    },
  },
  {
    id: 'cookie-size',
    said: 'You can simply keep a JWT in a cookie.',
    lesson: 'weight',
    setup: setupWith({ store: 'server-cookie', claims: 'permissions' }),
    mode: 'jwt',
    acts: READ,
    measured: async (bench) => {
      const run = await bench.run(READ);
      const refused = exchangesIn(run, bench.mode, 0)
        .flatMap(({ exchange }) => exchange.storing)
        .flatMap((storing) => (storing.outcome === 'refused' ? [storing.because] : []));
      return `With every permission in the token, the login gets ${statusOf(run, bench.mode, 0)}. ${refused.join(' ')} The next request gets ${statusOf(run, bench.mode, 1)}.`;
    },
  },
];

/** What was measured of one of them. */
export const measuredOf = (each: OftenSaid): Promise<string> => each.measured(benchOf(each.setup, each.mode));
