/** What a status code says of the server's mind. */
import type { RecordedExchange } from './recording';

const NOT_MODIFIED = 304;

const statusOf = (exchange: Pick<RecordedExchange, 'response'> | undefined): number =>
  exchange?.response?.status ?? 0;

/** Whether the server gave what was asked for: 2xx, or 304, which stands for the 200 that the browser has kept (RFC 9110 section 15.4.5). */
export const isAccepted = (exchange: Pick<RecordedExchange, 'response'> | undefined): boolean => {
  const status = statusOf(exchange);
  return (status >= 200 && status < 300) || status === NOT_MODIFIED;
};

/** Whether the server leads elsewhere. */
export const isRedirect = (exchange: Pick<RecordedExchange, 'response'> | undefined): boolean => {
  const status = statusOf(exchange);
  return status >= 300 && status < 400 && status !== NOT_MODIFIED;
};
