/** One request of a page with the browser's cookies, and what the answer does to the jar. Not: what the browser sends before or after it (browser.ts). */
import type { HttpResponse } from '#http/message';
import { pageFacts, type TabId, type UserAgentId } from '../run/party';
import type { Stage } from '../run/stage';
import type { Exchange, Initiator } from '../run/trace';
import type { UserAgent } from '../run/world';
import { prepare, receive, type Wanted } from './user-agent';

export interface Place {
  readonly userAgent: UserAgentId;
  readonly tab: TabId;
}

/** Asked for by a person, in the address bar. */
export const bare = (method: string, url: string): Wanted => ({
  method,
  url,
  fields: [],
  content: undefined,
  contentType: '',
  credentials: true,
  topLevelNavigation: false,
  cors: false,
  destination: 'document',
});

/** @param left the user agent as it was when the request left it; absent: as it is */
export const exchangeFrom = (
  stage: Stage,
  place: Place,
  initiator: Initiator,
  asked: Wanted,
  readable: (response: HttpResponse) => Pick<Exchange, 'unreadable'> = () => ({}),
  left?: UserAgent,
): Promise<HttpResponse> => {
  const { setup } = stage;
  const { clock, userAgents } = stage.world();
  const { framedBy } = pageFacts(place.tab);
  const wanted: Wanted = framedBy === undefined ? asked : { ...asked, top: framedBy };
  const { request, retrieval } = prepare(left ?? userAgents[place.userAgent], wanted, clock, setup);
  return stage.exchange(request, {
    by: { type: 'page', ...place },
    initiator,
    retrieval,
    receive: (response) => {
      const now = stage.world();
      const taken = receive(now.userAgents[place.userAgent], wanted, response, now.clock, setup);
      stage.setUserAgent(place.userAgent, taken.userAgent);
      return { storing: taken.storing, ...readable(response) };
    },
  });
};
