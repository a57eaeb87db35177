/** A user agent that sends: navigations, forms, images, and the bare request below `fetch`. Not: what script is allowed (page.ts). */
import type { HttpResponse } from '#http/message';
import { forbiddenByPolicy, forbiddenToFrame } from './page-policy';
import { pageFacts, workerOf } from '../run/party';
import type { Stage } from '../run/stage';
import type { Exchange, Initiator } from '../run/trace';
import { bindDevice, renewBound } from './device-bound';
import { bare, exchangeFrom, type Place } from './exchange-from';
import { upgraded, type Wanted } from './user-agent';
import type { Tab, UserAgent } from '../run/world';

export { bare, type Place } from './exchange-from';

const EMPTY: Tab = { memory: {}, sessionStorage: {} };

/** The page, as it is now. */
export const tabAt = (stage: Stage, { userAgent, tab }: Place): Tab =>
  stage.world().userAgents[userAgent].tabs[tab] ?? EMPTY;

export const setTab = (stage: Stage, { userAgent, tab }: Place, changes: Partial<Tab>): void => {
  const agent = stage.world().userAgents[userAgent];
  const changed = { ...(agent.tabs[tab] ?? EMPTY), ...changes };
  stage.setUserAgent(userAgent, { ...agent, tabs: { ...agent.tabs, [tab]: changed } });
};

/**
 * Sends what is wanted from a page, cookies and all; before it a bound cookie is renewed that has expired.
 * @param left the user agent as it was when the request left it; absent: as it is
 */
export const sendFrom = async (
  stage: Stage,
  place: Place,
  initiator: Initiator,
  wanted: Wanted,
  readable?: (response: HttpResponse) => Pick<Exchange, 'unreadable'>,
  left?: UserAgent,
): Promise<HttpResponse> => {
  if (wanted.credentials) await renewBound(stage, place, wanted.url);
  const response = await exchangeFrom(stage, place, initiator, wanted, readable, left);
  if (wanted.credentials) await bindDevice(stage, place, wanted.url, response);
  return response;
};

const policyField = (response: HttpResponse): string | undefined =>
  response.fields.find(([name]) => name === 'Content-Security-Policy')?.[1];

/** Puts an answer into the tab, in the place of the page that was there. */
const show = (stage: Stage, place: Place, response: HttpResponse, memory?: Tab['memory']): void => {
  const policy = policyField(response);
  const { sessionStorage } = tabAt(stage, place);
  const agent = stage.world().userAgents[place.userAgent];
  const { [place.tab]: _old, [workerOf(place.tab)]: worker, ...tabs } = agent.tabs;
  const kept = memory && worker ? { [workerOf(place.tab)]: worker } : {};
  stage.setUserAgent(place.userAgent, { ...agent, tabs: { ...tabs, ...kept } });
  setTab(stage, place, { memory: memory ?? {}, sessionStorage, ...(policy === undefined ? {} : { policy }) });
};

/**
 * Shows an address in a tab; the page's variables begin anew, and its worker.
 * @param from origin of the page whose link was followed; absent: typed into the address bar
 * @param memory what the new page's own script puts into its variables as it starts, and into its worker's; absent: nothing
 */
export const navigate = async (
  stage: Stage,
  place: Place,
  url: string,
  from?: string,
  memory?: Tab['memory'],
): Promise<HttpResponse> => {
  const wanted: Wanted = {
    ...bare('GET', upgraded(stage.world().userAgents[place.userAgent], url)),
    topLevelNavigation: true,
    ...(from === undefined ? {} : { from }),
  };
  return sendFrom(stage, place, 'navigation', wanted, (response) => {
    // Part of the step itself: an act may end with it.
    show(stage, place, response, memory);
    return {};
  });
};

/**
 * Loads a page in a frame.
 * @returns whether the frame shows it: what may not be framed is asked for, and not shown
 */
export const openFrame = async (stage: Stage, place: Place, url: string): Promise<boolean> => {
  const from = pageFacts(place.tab).framedBy ?? '';
  const wanted: Wanted = { ...bare('GET', url), from, destination: 'iframe' };
  let says: string | undefined;
  await sendFrom(stage, place, 'navigation', wanted, (response) => {
    says = forbiddenToFrame(response, url, from);
    if (says === undefined) show(stage, place, response);
    return {};
  });
  if (says !== undefined) stage.add({ type: 'blocked', says });
  return says === undefined;
};

/** Says why the page's policy stops it, as a step; true when it does. */
const isForbidden = (
  stage: Stage,
  place: Place,
  directive: 'form-action' | 'img-src',
  url: string,
): boolean => {
  const says = forbiddenByPolicy(tabAt(stage, place).policy, directive, url, pageFacts(place.tab).origin);
  if (says !== undefined) stage.add({ type: 'blocked', says });
  return says !== undefined;
};

/**
 * Submits a form of the page, whose answer takes the page's place: no script of the page sees it.
 * @param values a text is sent as `text/plain`
 * @returns what the user agent got; undefined: the page's policy stopped it
 */
export const submitForm = async (
  stage: Stage,
  place: Place,
  method: 'GET' | 'POST',
  url: string,
  values: string | Readonly<Record<string, string>>,
): Promise<HttpResponse | undefined> => {
  if (isForbidden(stage, place, 'form-action', url)) return undefined;
  const content = typeof values === 'string' ? values : new URLSearchParams(values).toString();
  return sendFrom(
    stage,
    place,
    'form',
    {
      ...bare(method, method === 'GET' ? `${url}?${content}` : url),
      content: method === 'GET' ? undefined : content,
      contentType: typeof values === 'string' ? 'text/plain' : 'application/x-www-form-urlencoded',
      from: pageFacts(place.tab).origin,
      topLevelNavigation: true,
    },
    () => ({ unreadable: 'The answer replaces the page with the form.' }),
  );
};

/** Loads an image; script sees at most its size. */
export const loadImage = async (stage: Stage, place: Place, url: string): Promise<void> => {
  if (isForbidden(stage, place, 'img-src', url)) return;
  await sendFrom(
    stage,
    place,
    'image',
    { ...bare('GET', url), from: pageFacts(place.tab).origin, destination: 'image' },
    () => ({
      unreadable: 'The answer goes to an image, which script can’t read.',
    }),
  );
};
