/** Whether a request was made by a page of the server's own site or of another one, as far as its fields say. */
import { field } from '#http/message';
import { siteOf } from './site';
import type { RecordedExchange } from './recording';

export type AskedFrom = 'own site' | 'other site' | 'unknown';

/** Fetch Metadata's Sec-Fetch-Site: the browser writes it, and counts redirects. */
const METADATA: Readonly<Record<string, AskedFrom>> = {
  'same-origin': 'own site',
  'same-site': 'own site',
  /** Typed, or a bookmark. */
  none: 'own site',
  'cross-site': 'other site',
};

export const askedFrom = ({ request, page }: Pick<RecordedExchange, 'request' | 'page'>): AskedFrom => {
  const said = METADATA[field(request, 'Sec-Fetch-Site') ?? ''];
  if (said) return said;
  if (page === undefined || !URL.canParse(page)) return 'unknown';
  return siteOf(page) === siteOf(request.url) ? 'own site' : 'other site';
};
