/**
 * What the host and the victim's page tell each other, over one MessagePort. Not: trusted. Whatever comes from the page
 * is taken apart by `readFromPage`, since script of anyone's own runs there.
 */
import type { Cookie, Instant } from '#cookies/cookie';
import type { Fields } from '#http/message';

/** Where the page's own script keeps what it puts into a field. */
export type Bearer = (
  | { readonly from: 'closure'; readonly token: string }
  | { readonly from: WebStorageArea; readonly name: string }
) & {
  /** Absent: Authorization, with the scheme Bearer. */
  readonly field?: string;
};

/** What the page's script finds when it starts. */
export interface PageView {
  /** Address of the page: `https://shop.example/`. */
  readonly url: string;
  /** Of the virtual clock. */
  readonly now: Instant;
  /** Those without HttpOnly. */
  readonly cookies: readonly Cookie[];
  readonly localStorage: Readonly<Record<string, string>>;
  readonly sessionStorage: Readonly<Record<string, string>>;
  /** Absent: the page's script adds nothing; cookies go by themselves. */
  readonly bearer?: Bearer;
}

/** What the host starts a page with. */
export interface PageStart {
  readonly view: PageView;
  /** Goes into the page's markup as it is. */
  readonly markup: string;
  /** The page's own Content-Security-Policy; empty: none. `{nonce}` stands for the nonce of the page's own script. */
  readonly policy: string;
}

/** Ways in which a page makes a browser send a request. */
const WAYS = ['fetch', 'XMLHttpRequest', 'sendBeacon', 'form', 'link', 'element'] as const;
export type Way = (typeof WAYS)[number];

/** A request as the page's script made it: without what the user agent adds. */
export interface PageRequest {
  readonly id: number;
  readonly way: Way;
  readonly method: string;
  readonly url: string;
  readonly fields: Fields;
  readonly content: string;
  /** Cookies go with it where the user agent's rules allow. */
  readonly credentials: boolean;
}

const AREAS = ['localStorage', 'sessionStorage'] as const;
export type WebStorageArea = (typeof AREAS)[number];

export type FromPage =
  | { readonly type: 'request'; readonly request: PageRequest }
  /** `value` absent: removed. */
  | {
      readonly type: 'storage';
      readonly area: WebStorageArea;
      readonly name: string;
      readonly value?: string;
    }
  | { readonly type: 'cookie'; readonly text: string }
  /** The page's own policy kept it from something; `url` is `inline` for script in the markup. */
  | { readonly type: 'refused'; readonly directive: string; readonly url: string }
  /** An uncaught error, or a line for the console. */
  | { readonly type: 'said'; readonly error: boolean; readonly text: string }
  /** Its script ran for too long without giving way, and was ended. */
  | { readonly type: 'stopped' }
  | { readonly type: 'pong' };

export type ToPage =
  | { readonly type: 'ping' }
  | { readonly type: 'cookies'; readonly cookies: readonly Cookie[] }
  /** `status` 0: the network failed. */
  | {
      readonly type: 'answer';
      readonly id: number;
      readonly status: number;
      readonly fields: Fields;
      readonly content: string;
    };

/** The relay's own messages to the host; the page's port comes with `page`. */
export type FromRelay =
  | { readonly type: 'page' }
  /** The page was left for another address; only its origin is known. */
  | { readonly type: 'left'; readonly to: string }
  | { readonly type: 'pong' };

/** Characters of one message; a longer one is not looked at. */
const LONGEST = 100_000;

type Members = Readonly<Record<string, unknown>>;

/** Own members alone: a message can't reach a prototype, nor be read from one. */
const membersOf = (value: unknown): Members | undefined =>
  typeof value === 'object' && value !== null
    ? Object.assign(Object.create(null) as Members, value)
    : undefined;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;

const isOneOf = <T extends string>(all: readonly T[], value: unknown): value is T =>
  (all as readonly unknown[]).includes(value);

const readFields = (value: unknown): Fields | undefined => {
  if (!Array.isArray(value) || value.length > 100) return undefined;
  const fields = value.map((each: unknown) => (Array.isArray(each) ? (each as unknown[]) : []));
  // A line break in a value would forge a field.
  const isPart = (part: unknown): part is string => isText(part) && !/[\r\n\0]/u.test(part);
  return fields.every((each) => each.length === 2 && each.every(isPart))
    ? fields.map(([name, text]) => [String(name), String(text)] as const)
    : undefined;
};

const isHttpUrl = (text: string): boolean => {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
};

const readRequest = (value: unknown): PageRequest | undefined => {
  const members = membersOf(value);
  if (!members) return undefined;
  const { id, way, method, url, content, credentials } = members;
  const fields = readFields(members['fields']);
  if (!Number.isSafeInteger(id) || !isOneOf(WAYS, way) || !fields) return undefined;
  if (!isText(method) || !/^[!#$%&'*+.^_`|~\w-]+$/u.test(method)) return undefined;
  if (!isText(url) || !isHttpUrl(url) || !isText(content)) return undefined;
  return { id: Number(id), way, method, url, fields, content, credentials: credentials === true };
};

/**
 * Takes a message of the page apart.
 * @returns undefined for anything that is no message of the protocol
 */
export const readFromPage = (value: unknown): FromPage | undefined => {
  const members = membersOf(value);
  if (!members) return undefined;
  const { type, text, url, directive, area, name, error } = members;
  switch (type) {
    case 'pong':
    case 'stopped':
      return { type };
    case 'request': {
      const request = readRequest(members['request']);
      return request && { type, request };
    }
    case 'storage': {
      if (!isOneOf(AREAS, area) || !isText(name)) return undefined;
      return { type, area, name, ...(isText(members['value']) ? { value: members['value'] } : {}) };
    }
    case 'cookie':
      return isText(text) ? { type, text } : undefined;
    case 'refused':
      return isText(directive) && isText(url) ? { type, directive, url } : undefined;
    case 'said':
      return isText(text) ? { type, error: error === true, text } : undefined;
    default:
      return undefined;
  }
};

/** Takes a message of the relay apart. */
export const readFromRelay = (value: unknown): FromRelay | undefined => {
  const { type, to } = membersOf(value) ?? {};
  if (type === 'page' || type === 'pong') return { type };
  return type === 'left' && isText(to) ? { type, to } : undefined;
};
