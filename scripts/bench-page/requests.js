/** What a page asks for while it is open, as Chromium tells over its protocol. Not: how many rounds that is (figures.js). */

/** The file that asked. Chromium doesn’t say it of a module that a script imports. */
const askedBy = ({ url, stack }) =>
  [url, ...(stack?.callFrames ?? []).map((frame) => frame.url)].find((from) => from?.startsWith('http'));

/**
 * @param {import('playwright').CDPSession} session of the page, before it is opened
 * @returns {Promise<import('./figures.js').Made[]>} grows while the page is open
 */
export const recordRequests = async (session) => {
  const requests = [];
  const byId = new Map();
  session.on('Network.requestWillBeSent', ({ requestId, request, initiator, type, timestamp }) => {
    // An address of memory is no request.
    if (!request.url.startsWith('http')) return;
    const made = {
      url: request.url,
      from: askedBy(initiator),
      isScript: type === 'Script',
      start: timestamp,
      end: Infinity,
      bytes: 0,
    };
    byId.set(requestId, made);
    requests.push(made);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) => {
    const made = byId.get(requestId);
    if (made) Object.assign(made, { bytes: encodedDataLength, end: timestamp });
  });
  await session.send('Network.enable');
  return requests;
};
