/**
 * A victim's page on the lab's shop: logged in with one mode, its requests sent by the lab's user agent to the lab's
 * servers. Not: the lab's run, which goes on without it; this is a copy of its world after the login.
 */
import type { Cookie } from '#cookies/cookie';
import { evictExpired, store } from '#cookies/cookie-jar';
import { direct, field, type HttpResponse } from '#http/message';
import type { Stolen } from '#lab/attacker/stolen';
import { breakIn } from '#lab/attacker/break-in';
import { sendFrom, setTab, tabAt, type Place } from '#lab/browser/browser';
import { credentials } from '#lab/derive/credentials';
import { giveHands } from '#lab/attacker/hands';
import type { Mode } from '#lab/mode';
import { modeOf } from '#lab/modes';
import { ORIGIN } from '#lab/origins';
import { openPage } from '#lab/browser/page';
import { run, worldAt } from '#lab/run/run';
import { DEFAULT_SETUP } from '#lab/run/choices';
import type { Choice, Setup } from '#lab/run/setup';
import { PASSWORD, USERNAME, WRONG_PASSWORD } from '#lab/shop/shop';
import { openStage, type Stage } from '#lab/run/stage';
import type { Bearer, PageRequest, PageView } from './protocol';
import type { Secret, Sent, VictimPage } from './victim-page';

const PAGE_URL = `${ORIGIN}/`;
const VICTIM: Place = { userAgent: 'victim', tab: 'shop' };

/** What script in the page finds of the victim's user agent. */
const heldBy = (stage: Stage) => {
  const { jar, localStorage } = stage.world().userAgents.victim;
  return { jar, localStorage: localStorage[ORIGIN] ?? {}, ...tabAt(stage, VICTIM) };
};

/** Where the page's own script has its token from. */
const bearerOf = (mode: Mode, stage: Stage): Bearer | undefined => {
  const [{ cookie, field: own }] = mode.credentials(stage.setup);
  if (cookie !== undefined) return undefined;
  const { memory, ...areas } = heldBy(stage);
  const sent = own === undefined ? {} : { field: own };
  const [token] = Object.values(memory);
  if (token !== undefined) return { from: 'closure', token, ...sent };
  for (const from of ['localStorage', 'sessionStorage'] as const) {
    const [name] = Object.keys(areas[from]);
    if (name !== undefined) return { from, name, ...sent };
  }
  return undefined;
};

/** Sends a request as the lab's user agent does, CORS and preflight included where script asks. */
const carry = async (stage: Stage, request: PageRequest): Promise<HttpResponse> => {
  const { way, method, url, content } = request;
  // Without its parameters, by which the simulated preflight would take it for another type.
  const [contentType = 'text/plain'] = field(request, 'Content-Type')?.split(';') ?? [];
  const fields = request.fields.filter(([name]) => name.toLowerCase() !== 'content-type');
  const text = content === '' ? undefined : content;
  if (way === 'fetch' || way === 'XMLHttpRequest' || way === 'sendBeacon') {
    return openPage(stage, VICTIM).send(method, url, fields, text, {
      // Who sends a beacon never reads the answer.
      mode: way === 'sendBeacon' ? 'no-cors' : 'cors',
      credentials: request.credentials ? 'include' : 'omit',
      contentType,
    });
  }
  const leaves = way === 'form' || way === 'link';
  return sendFrom(stage, VICTIM, way === 'element' ? 'image' : way === 'form' ? 'form' : 'navigation', {
    method,
    url,
    fields,
    content: text,
    contentType,
    from: ORIGIN,
    credentials: true,
    topLevelNavigation: leaves,
    cors: false,
    destination: leaves ? 'document' : 'image',
  });
};

/** What is played here is no attack of the lab's, and needs nothing that one would be granted. */
const ATTACK = { id: 'payload', grants: [] };

/** A credential as it is used: a cookie under its name, a token as it is. Protected data proves nothing. */
const asStolen = ({ name, value }: Secret, stage: Stage): Stolen[] => {
  if (name === 'orders') return [];
  const cookie = heldBy(stage).jar.find((each) => each.value === value);
  return [cookie ? { type: 'cookie', name: cookie.name, value } : { type: 'token', value }];
};

/** The choice of where a mode keeps its token, where it is in the lab's bar; else the page opens with the mode's own. */
export const placesOf = (modeId: string): Choice | undefined => {
  const { choices = [], store: kept } = modeOf(modeId) ?? {};
  return choices.find(({ id, inBar }) => id === kept?.choice && inBar !== undefined);
};

/** The victim after the login. */
const logIn = async (modeId: string, storeId: string) => {
  const mode = modeOf(modeId);
  if (!mode) throw new RangeError(`No mode is called ${modeId}.`);
  const places = placesOf(modeId);
  const kept = places ? { [places.id]: storeId } : {};
  const setup: Setup = { ...DEFAULT_SETUP, ...kept, acts: ['log-in'] };
  const done = await run(setup, direct, [modeId]);
  const [trace] = done.traces;
  if (!trace) throw new RangeError(`No mode is called ${modeId}.`);
  const stage = openStage(mode, setup, worldAt(trace, 1), 1, direct, trace.steps);
  return { mode, setup, done, trace, stage };
};

/**
 * Logs the victim in and opens the page.
 * @param modeId the name of a file in modes/
 * @param storeId where the mode keeps its token, if it lets one choose: the name of a file in stores/
 * @throws RangeError when mode or store is unknown
 */
export const openShopPage = async (modeId: string, storeId: string): Promise<VictimPage> => {
  const { mode, setup, done, trace, stage } = await logIn(modeId, storeId);
  const now = stage.world().clock;
  const opaque = mode.credentials(setup).find(({ name }) => name !== 'access token')?.name ?? 'credential';

  const secrets = (): Secret[] => {
    const issued = credentials({
      ...done,
      traces: [{ ...trace, steps: [...trace.steps, ...stage.steps] }],
    });
    const orders = stage.world().server.users.find(({ name }) => name === USERNAME)?.orders ?? [];
    return [
      // The page does not know the password any more.
      ...[...issued]
        .filter((value) => value !== PASSWORD && value !== WRONG_PASSWORD)
        .map((value) => ({ name: value.split('.').length === 3 ? 'access token' : opaque, value })),
      ...orders.map(({ item }) => ({ name: 'orders', value: item })),
    ];
  };

  const cookies = (): readonly Cookie[] =>
    evictExpired(heldBy(stage).jar, now).filter(({ httpOnly }) => !httpOnly);

  const send = async (request: PageRequest) => {
    const before = stage.steps.length;
    const response = await carry(stage, request);
    const sent = stage.steps
      .slice(before)
      .flatMap(({ event }): Sent[] =>
        event.type === 'exchange' && event.by.type === 'page'
          ? [{ request: event.request, response: event.response }]
          : [],
      );
    return { sent, response };
  };

  const use = async (stolen: readonly Secret[]) => {
    const before = stage.steps.length;
    const hands = giveHands(ATTACK, stage, () => Promise.resolve());
    const worked = await breakIn(
      hands,
      stolen.flatMap((secret) => asStolen(secret, stage)),
    );
    const sent = stage.steps
      .slice(before)
      .flatMap(({ event }): Sent[] =>
        event.type === 'exchange' && event.by.type === 'tool'
          ? [{ request: event.request, response: event.response }]
          : [],
      );
    return { sent, worked };
  };

  /** One request after the other: each finds the world as the one before it left it. */
  let last: Promise<unknown> = Promise.resolve();
  const { localStorage, sessionStorage } = heldBy(stage);
  const bearer = bearerOf(mode, stage);
  const view: PageView = {
    url: PAGE_URL,
    now,
    cookies: cookies(),
    localStorage,
    sessionStorage,
    ...(bearer ? { bearer } : {}),
  };
  return {
    view,
    cookies,
    secrets,
    send: (request) => {
      const sent = last.then(() => send(request));
      last = sent.catch(() => undefined);
      return sent;
    },
    use: (stolen) => {
      const used = last.then(() => use(stolen));
      last = used.catch(() => undefined);
      return used;
    },
    writeCookie: (text) => {
      const agent = stage.world().userAgents.victim;
      const { jar } = store(agent.jar, text, { url: PAGE_URL, now, fromScript: true });
      stage.setUserAgent('victim', { ...agent, jar });
    },
    writeStorage: (area, name, value) => {
      const { [name]: _replaced, ...rest } = heldBy(stage)[area];
      const changed = value === undefined ? rest : { ...rest, [name]: value };
      if (area === 'sessionStorage') setTab(stage, VICTIM, { sessionStorage: changed });
      else {
        const agent = stage.world().userAgents.victim;
        stage.setUserAgent('victim', {
          ...agent,
          localStorage: { ...agent.localStorage, [ORIGIN]: changed },
        });
      }
    },
  };
};
