/** What the script of a page can do, each a step of the trace: storage of its origin, and `fetch` with CORS. Not: what a given script does with it (modes/, attacks/). */
import { cookieValue } from '#cookies/cookie-field';
import { scriptView, store } from '#cookies/cookie-jar';
import { field, type Fields, type HttpResponse } from '#http/message';
import { originOf, siteOf } from '#http/origin';
import { sendFrom, setTab, tabAt, type Place } from './browser';
import { shaped } from '../defences';
import { NETWORK_ERROR, type FetchOptions, type Page } from '../mode';
import { learn, learnedAt } from './learned';
import { forbiddenByPolicy } from './page-policy';
import { cookiePolicyOf } from './profiles';
import { pageFacts, workerOf } from '../run/party';
import { carrierOf } from '../named-credential';
import { ORIGIN, SERVICE_ORIGINS } from '../origins';
import type { Stage } from '../run/stage';
import type { ScriptAccess } from '../run/trace';
import type { Wanted } from './user-agent';
import type { UserAgent } from '../run/world';

/** Content types that a form could send too, and that need no preflight (Fetch standard section 2.2.2). */
const SAFELISTED_TYPES = new Set(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']);
const SAFELISTED_METHODS = new Set(['GET', 'HEAD', 'POST']);

/** Names of the fields that a preflight asks about, in lower case and sorted. */
const unsafeNames = (fields: Fields, contentType: string | undefined): string[] =>
  [
    ...fields.map(([name]) => name.toLowerCase()),
    ...(contentType === undefined || SAFELISTED_TYPES.has(contentType) ? [] : ['content-type']),
  ].toSorted();

/** Why a page of another origin may not read an answer; undefined when it may. */
const unreadable = (response: HttpResponse, { from, credentials }: Wanted): string | undefined => {
  const allowed = field(response, 'Access-Control-Allow-Origin');
  if (allowed === undefined) return `The answer allows no origin to read it, so ${from} may not.`;
  if (allowed !== from && (allowed !== '*' || credentials))
    return `The answer may be read by ${allowed}, not by ${from}.`;
  return !credentials || field(response, 'Access-Control-Allow-Credentials') === 'true'
    ? undefined
    : 'The request carries credentials, and the answer does not allow that.';
};

/** Asks whether a request may be made at all (Fetch standard section 4.8). @returns a whole sentence when not */
const preflight = async (stage: Stage, place: Place, wanted: Wanted): Promise<string | undefined> => {
  const names = unsafeNames(wanted.fields, wanted.content === undefined ? undefined : wanted.contentType);
  if (SAFELISTED_METHODS.has(wanted.method) && names.length === 0) return undefined;
  const response = await sendFrom(stage, place, 'preflight', {
    ...wanted,
    method: 'OPTIONS',
    fields: [
      ['Access-Control-Request-Method', wanted.method],
      ...(names.length > 0 ? [['Access-Control-Request-Headers', names.join(',')] as const] : []),
    ],
    content: undefined,
    credentials: false,
  });
  const no = unreadable(response, wanted);
  if (no !== undefined) return `The preflight does not allow the request. ${no}`;
  const methods = field(response, 'Access-Control-Allow-Methods')?.split(', ') ?? [];
  if (!SAFELISTED_METHODS.has(wanted.method) && !methods.includes(wanted.method)) {
    return `The preflight does not allow the method ${wanted.method}.`;
  }
  const allowed = field(response, 'Access-Control-Allow-Headers')?.split(', ') ?? [];
  const missing = names.find((name) => !allowed.includes(name));
  return missing === undefined ? undefined : `The preflight does not allow the field ${missing}.`;
};

/**
 * A page that is open in a user agent.
 * @param left the user agent as it was when the page's requests left it, where several are under way at once; absent: as it is
 */
export const openPage = (stage: Stage, place: Place, left?: UserAgent): Page => {
  const { origin, owner, framedBy } = pageFacts(place.tab);
  // Browsers keep what a framed site stores apart, by the site at the top.
  const storageKey = framedBy === undefined ? origin : `${origin} in ${framedBy}`;
  const by = { type: 'page', ...place } as const;
  const { setup } = stage;
  const agent = () => stage.world().userAgents[place.userAgent];
  const site = {
    ...(framedBy === undefined ? {} : { topLevelSite: siteOf(framedBy) }),
    ...cookiePolicyOf(setup),
  };
  const documentCookie = () => scriptView(agent().jar, `${origin}/`, stage.world().clock, site);

  const values = (area: Exclude<ScriptAccess['area'], 'document.cookie'>) =>
    area === 'localStorage' ? (agent().localStorage[storageKey] ?? {}) : tabAt(stage, place)[area];
  const setValues = (
    area: Exclude<ScriptAccess['area'], 'document.cookie'>,
    changed: Readonly<Record<string, string>>,
  ) => {
    if (area !== 'localStorage') return setTab(stage, place, { [area]: changed });
    const localStorage = { ...agent().localStorage, [storageKey]: changed };
    return stage.setUserAgent(place.userAgent, { ...agent(), localStorage });
  };

  const writeCookie = (text: string): string | undefined => {
    const context = { ...site, url: `${origin}/`, now: stage.world().clock, fromScript: true };
    const { jar, storing } = store(agent().jar, text, context);
    stage.setUserAgent(place.userAgent, { ...agent(), jar });
    return storing.outcome === 'refused' ? storing.because : undefined;
  };

  const prepared = async (method: string, url: string, fields: Fields): Promise<Fields> => {
    // Script that was written for the shop's API does what its defences ask for; the attacker's does not.
    const isService = SERVICE_ORIGINS.includes(originOf(url));
    if (owner === 'attacker' || (originOf(url) !== ORIGIN && !isService)) return fields;
    const preparing = {
      setup,
      userAgent: place.userAgent,
      carrier: carrierOf(stage.mode, setup),
      now: stage.world().clock,
      documentCookie: documentCookie(),
      draw: (bytes: number) => stage.draw(bytes),
      learned: learnedAt(stage, place),
    };
    return shaped(setup, fields, (defence, all) => {
      const request = { method, url, fields: all };
      return isService
        ? defence.prepareForService?.(request, preparing)
        : defence.prepare?.(request, preparing);
    });
  };

  const sendOnce = async (
    isRepeated: boolean,
    method: string,
    path: string,
    fields: Fields = [],
    content?: unknown,
    options: FetchOptions = {},
  ): Promise<HttpResponse> => {
    const url = new URL(path, ORIGIN).href;
    const forbidden = forbiddenByPolicy(tabAt(stage, place).policy, 'connect-src', url, origin);
    if (forbidden !== undefined) {
      stage.add({ type: 'blocked', says: forbidden });
      return NETWORK_ERROR;
    }
    const crossOrigin = originOf(url) !== origin;
    const { mode = 'cors', credentials = owner === 'partner' ? 'include' : 'same-origin' } = options;
    const text = content === undefined || typeof content === 'string' ? content : JSON.stringify(content);
    const wanted: Wanted = {
      method,
      url,
      // Without CORS only fields that a form could send may be set.
      fields: mode === 'no-cors' ? [] : await prepared(method, url, fields),
      content: text,
      contentType: options.contentType ?? (mode === 'no-cors' ? 'text/plain' : 'application/json'),
      from: origin,
      credentials: credentials === 'include' || (credentials === 'same-origin' && !crossOrigin),
      topLevelNavigation: false,
      cors: mode === 'cors',
      destination: 'empty',
    };
    if (crossOrigin && mode === 'cors') {
      const refused = await preflight(stage, place, wanted);
      if (refused !== undefined) {
        stage.add({ type: 'blocked', says: refused });
        return NETWORK_ERROR;
      }
    }
    const isOurs = owner !== 'attacker' && originOf(url) === ORIGIN;
    let isToRepeat = false;
    let hidden: string | undefined;
    const response = await sendFrom(
      stage,
      place,
      'script',
      wanted,
      (answer) => {
        // Part of the step itself: an act may end with it.
        isToRepeat = isOurs && learn(stage, place, answer);
        if (!crossOrigin) return {};
        hidden =
          mode === 'cors' ? unreadable(answer, wanted) : 'Sent no-cors: the script can’t read the answer.';
        return hidden === undefined ? {} : { unreadable: hidden };
      },
      left,
    );
    if (isToRepeat && !isRepeated) return sendOnce(true, method, path, fields, content, options);
    return hidden === undefined ? response : NETWORK_ERROR;
  };

  const send: Page['send'] = (method, path, ...rest) => sendOnce(false, method, path, ...rest);

  return {
    setup,
    tab: place.tab,
    origin,
    worker: () => openPage(stage, { ...place, tab: workerOf(place.tab) }, left),
    send,
    read: (area, name, says) => {
      const value = area === 'document.cookie' ? cookieValue(documentCookie(), name) : values(area)[name];
      stage.add({
        type: 'script',
        by,
        area,
        did: 'read',
        name,
        says,
        ...(value === undefined ? {} : { value }),
      });
      return value;
    },
    write: (area, name, value, says) => {
      let refused: string | undefined;
      if (area === 'document.cookie') refused = writeCookie(`${name}=${value}`);
      else setValues(area, { ...values(area), [name]: value });
      stage.add({ type: 'script', by, area, did: 'write', name, value, says: refused ?? says });
    },
    remove: (area, name, says) => {
      const { [name]: _removed, ...rest } = values(area);
      setValues(area, rest);
      stage.add({ type: 'script', by, area, did: 'remove', name, says });
    },
  };
};
