/** Who takes part in a run: user agents with their pages, origin servers. Not: what they hold (world.ts). */
import { ATTACKER_ORIGIN, PARTNER_ORIGIN, PHOTOS_ORIGIN, ORIGIN } from '../origins';

/** A browser, or a machine with one. */
export type UserAgentId = 'victim' | 'device' | 'attacker';

type NamedTab = 'shop' | 'second' | 'photos' | 'partner' | 'evil' | 'frame';

const ATTACKERS_AT = 'attacker at ';
const WORKER_OF = 'worker of ';

/** A page that is open in a user agent, or the worker of one. The attacker’s script may run on any host. */
export type TabId = NamedTab | `${typeof ATTACKERS_AT | typeof WORKER_OF}${string}`;

/** The page on that origin whose script is the attacker’s. */
export const attackersTab = (origin: string): TabId => `${ATTACKERS_AT}${origin}`;

/** The worker of a page: its variables and its `fetch` are out of reach for script in the page. */
export const workerOf = (tab: TabId): TabId => `${WORKER_OF}${tab}`;

/** The page of a worker; undefined: it is no worker. */
export const pageOfWorker = (tab: AnyPage): TabId | undefined =>
  tab.startsWith(WORKER_OF) ? (tab.slice(WORKER_OF.length) as TabId) : undefined;

/** A user agent of the lab, or the one that a recording was made with. */
export type AnyAgent = UserAgentId | 'recorded';

/** A page of the lab, or one in a recording: its origin. */
export type AnyPage = TabId | `http${string}`;

/** Who sends a request. */
export type Party<Agent = UserAgentId, Page = TabId> =
  | { readonly type: 'page'; readonly userAgent: Agent; readonly tab: Page }
  /** A program without a browser's rules, as curl is. */
  | { readonly type: 'tool'; readonly userAgent: Agent }
  | { readonly type: 'server'; readonly origin: string };

/** Of the lab or of a recording. */
export type AnyParty = Party<AnyAgent, AnyPage>;

export const USER_AGENT_LABELS: Readonly<Record<AnyAgent, string>> = {
  victim: 'Alice’s browser',
  device: 'Alice’s phone',
  attacker: 'Attacker’s machine',
  recorded: 'Browser',
};

/** A page: where it comes from, and whose script runs in it. */
interface TabFacts {
  readonly origin: string;
  readonly owner: 'shop' | 'partner' | 'attacker';
  /** Origin of the page that shows it in a frame; absent: it fills a tab. */
  readonly framedBy?: string;
}

/** Each page with a name. The attacker has script on a sibling host of the shop too, beside a site of their own. */
const TABS: Readonly<Record<NamedTab, TabFacts>> = {
  shop: { origin: ORIGIN, owner: 'shop' },
  second: { origin: ORIGIN, owner: 'shop' },
  photos: { origin: PHOTOS_ORIGIN, owner: 'attacker' },
  partner: { origin: PARTNER_ORIGIN, owner: 'partner' },
  evil: { origin: ATTACKER_ORIGIN, owner: 'attacker' },
  frame: { origin: ORIGIN, owner: 'shop', framedBy: ATTACKER_ORIGIN },
};

/** Of any page; what a recording shows is the app's own. */
export const pageFacts = (page: AnyPage): TabFacts => {
  const known = pageOfWorker(page) ?? page;
  if (known.startsWith(ATTACKERS_AT)) return { origin: known.slice(ATTACKERS_AT.length), owner: 'attacker' };
  return known in TABS ? TABS[known as NamedTab] : { origin: known, owner: 'shop' };
};

/** Whether the attacker acts through it: a machine of theirs, or a page of theirs in any browser. */
export const isAttackers = (party: AnyParty): boolean =>
  party.type !== 'server' &&
  (party.userAgent === 'attacker' || (party.type === 'page' && pageFacts(party.tab).owner === 'attacker'));

/** Its name before an arrow: `Alice’s browser, page of partner.example`; the shop's own page needs no name. */
export const partyLabel = (party: AnyParty): string => {
  if (party.type === 'server') return new URL(party.origin).host;
  const who = USER_AGENT_LABELS[party.userAgent];
  if (party.type === 'tool') return who;
  if (party.tab === 'shop' || party.userAgent === 'recorded') return who;
  const page = pageOfWorker(party.tab);
  if (page !== undefined) return `${partyLabel({ ...party, tab: page })}, worker`;
  if (party.tab === 'second') return `${who}, second tab`;
  const { origin, framedBy } = pageFacts(party.tab);
  const frame = framedBy === undefined ? '' : ` in a frame of ${new URL(framedBy).host}`;
  return `${who}, page of ${new URL(origin).host}${frame}`;
};

/** The page that acts are done in where nothing else is said. */
export const SHOP_PAGE: Party = { type: 'page', userAgent: 'victim', tab: 'shop' };
