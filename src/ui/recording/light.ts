/** A flow without what the page does not show: contents that hold no credential, and places in the paste. Not: what may be passed on (redaction). */
import type { RecordedFlow } from '#recording/recorded-flow';
import type { RecordedExchange } from '#recording/recording';

/** Indices of exchanges with a credential in the content, by message. */
const holders = ({ credentials }: RecordedFlow, message: 'request' | 'response'): ReadonlySet<number> =>
  new Set(
    credentials.flatMap(({ way }) =>
      way
        .filter(({ place }) => place.part === 'content' && place.message === message)
        .map(({ exchange }) => exchange),
    ),
  );

/** Characters that every content may keep: what an error says is read with the login. */
const SHORT = 600;

/** A form or a grant says how a login goes, whatever is in it. */
const TELLING = /<(?:form|input)\b|grant_?type|client_id/iu;

/** The places of a message in the paste; findings have theirs already. */
const NOWHERE: RecordedExchange['places'] = { request: { fields: [] } };

/** The same flow, with all that a stage, a record and a redacted file need. */
export const lightened = (flow: RecordedFlow): RecordedFlow => {
  const inRequest = holders(flow, 'request');
  const inResponse = holders(flow, 'response');
  const light = (exchange: RecordedExchange): RecordedExchange => {
    const { index, request, response } = exchange;
    const isBare = (content: string, kept: ReadonlySet<number>) =>
      content.length > SHORT && !kept.has(index) && !TELLING.test(content);
    const bareRequest = isBare(request.content, inRequest);
    const bareResponse = response !== undefined && isBare(response.content, inResponse);
    const placeless = { ...exchange, places: NOWHERE };
    if (!bareRequest && !bareResponse) return placeless;
    return {
      ...placeless,
      request: bareRequest ? { ...request, content: '' } : request,
      ...(response ? { response: bareResponse ? { ...response, content: '' } : response } : {}),
      isContentDropped: true,
    };
  };
  return { ...flow, recording: { ...flow.recording, exchanges: flow.recording.exchanges.map(light) } };
};
