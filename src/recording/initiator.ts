/** What made a browser send a request, told from its own fields or from what the recorder noted. */
import { field, type HttpRequest } from '#http/message';
import type { RecordedInitiator } from './recording';

/** Chromium's and Playwright's `_resourceType`. */
const BY_TYPE: Readonly<Record<string, RecordedInitiator>> = {
  document: 'navigation',
  xhr: 'script',
  fetch: 'script',
  ping: 'script',
  eventsource: 'script',
  websocket: 'script',
  preflight: 'preflight',
  script: 'resource',
  stylesheet: 'resource',
  image: 'resource',
  font: 'resource',
  media: 'resource',
  manifest: 'resource',
};

/**
 * @param type the recorder's name for the kind of request, where it has one
 */
export const initiatorOf = (request: HttpRequest, type?: string): RecordedInitiator => {
  if (request.method === 'OPTIONS' && field(request, 'Access-Control-Request-Method') !== undefined)
    return 'preflight';
  // Fetch metadata: the browser writes these two, and no script can.
  const mode = field(request, 'Sec-Fetch-Mode');
  const dest = field(request, 'Sec-Fetch-Dest');
  const isForm = request.method === 'POST';
  if (mode === 'navigate' || (mode === undefined && BY_TYPE[type ?? ''] === 'navigation'))
    return isForm ? 'form' : 'navigation';
  if (dest !== undefined) return dest === 'empty' ? 'script' : 'resource';
  return BY_TYPE[type ?? ''] ?? 'unknown';
};

/** The page that asked, as far as the request says: a URL, or an origin alone. */
export const pageOf = (request: HttpRequest): string | undefined => {
  const page = field(request, 'Referer') ?? field(request, 'Origin');
  return page !== undefined && URL.canParse(page) ? page : undefined;
};
