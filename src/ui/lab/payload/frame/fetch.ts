/** `fetch` and `sendBeacon`, carried into the simulation, where CORS is decided. `no-cors` goes as `cors` does: no script can make its opaque responses. */
import type { PageRequest } from '../protocol';
import type { Answer, Sending } from './sending';
import type { PolicyWatch } from './watch-policy';

/** Statuses that a `Response` may have only without content (Fetch standard, null body status). */
const WITHOUT_CONTENT = new Set([101, 103, 204, 205, 304]);

/** Set-Cookie is for the user agent: no `Response` that script sees has it. */
const responseOf = ({ status, fields, content }: Answer): Response =>
  new Response(WITHOUT_CONTENT.has(status) ? null : content, {
    status,
    headers: fields
      .filter(([name]) => name.toLowerCase() !== 'set-cookie')
      .map(([name, value]) => [name, value]),
  });

/** What the browser itself makes of the arguments: absolute address, no forbidden fields, content as text. */
const read = async (
  way: PageRequest['way'],
  input: RequestInfo | URL,
  init?: RequestInit,
): Promise<Omit<PageRequest, 'id'>> => {
  const request = new Request(input, init);
  const sameOrigin = new URL(request.url).origin === new URL(document.baseURI).origin;
  return {
    way,
    method: request.method,
    url: request.url,
    fields: [...request.headers],
    content: await request.text(),
    credentials: request.credentials === 'include' || (request.credentials === 'same-origin' && sameOrigin),
  };
};

/** As `fetch`, for one way of sending. */
export type Carry = (
  way: PageRequest['way'],
  input: RequestInfo | URL,
  init?: RequestInit,
) => Promise<Response>;

export const simulateFetch = ({ send }: Sending, policy: PolicyWatch): Carry => {
  const carry: Carry = async (way, input, init) => {
    const request = await read(way, input, init);
    const answer = (await policy.allowsConnection(request.url)) ? await send(request) : undefined;
    if (!answer || answer.status === 0) throw new TypeError('Failed to fetch');
    return responseOf(answer);
  };
  window.fetch = (input, init) => carry('fetch', input, init);
  const beacon = async (url: string | URL, body: BodyInit | null) => {
    const request = await read('sendBeacon', url, { method: 'POST', body, credentials: 'include' });
    if (await policy.allowsConnection(request.url)) await send(request);
  };
  Object.defineProperty(navigator, 'sendBeacon', {
    configurable: true,
    writable: true,
    value: (url: string | URL, body: BodyInit | null = null) => {
      void beacon(url, body);
      return true;
    },
  });
  return carry;
};
