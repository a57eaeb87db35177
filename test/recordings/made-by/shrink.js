/** A recording without what says nothing about logins: static content, timings, and what a browser sends along. Every secret in it was made for it, so nothing is redacted. */

const NOISE =
  /^(?:sec-ch-|sec-gpc|accept|user-agent$|upgrade-insecure|connection$|keep-alive$|etag$|x-powered-by$|vary$|content-security-policy$|priority$|dnt$|cache-control$|pragma$|content-length$|transfer-encoding$|host$)/iu;

/** A script that has an API key, which is told by its name. */
const hasKey = ({ text = '', mimeType = '' }) => /javascript/u.test(mimeType) && text.includes('API_KEY');

/** Content that a login needs: data, the forms of a page, and a key in a script. */
const contentOf = ({ text, mimeType = '', size }) => {
  if (hasKey({ text, mimeType })) return { size, mimeType, text };
  if (text === undefined || /javascript|css|font|image/u.test(mimeType)) return { size, mimeType };
  if (!mimeType.includes('html')) return { size, mimeType, text };
  const forms = text.match(/<form[\s\S]*?<\/form>/gu) ?? [];
  return forms.length > 0 ? { size, mimeType, text: forms.join('\n') } : { size, mimeType };
};

export const isNoise = (name) => NOISE.test(name) || name.startsWith(':');

const messageOf = ({ headers, ...rest }) => ({
  ...rest,
  headers: headers.filter(({ name }) => !isNoise(name)),
});

const entryOf = ({ startedDateTime, time, request, response, pageref, _resourceType }) => ({
  ...(pageref === undefined ? {} : { pageref }),
  startedDateTime,
  time: Math.round(time),
  request: messageOf(request),
  response: { ...messageOf(response), content: contentOf(response.content) },
  cache: {},
  timings: { send: 0, wait: Math.max(0, Math.round(time)), receive: 0 },
  ...(_resourceType === undefined ? {} : { _resourceType }),
});

const STATIC = /^(?:script|stylesheet|image|font)$/u;

/** Served, and neither static nor asked for by the browser on its own. Firefox says a kind by the field alone. */
export const counts = ({ request, response, _resourceType }) => {
  const dest = request.headers.find(({ name }) => name.toLowerCase() === 'sec-fetch-dest')?.value ?? '';
  return (
    response.status > 0 &&
    (hasKey(response.content) || !STATIC.test(_resourceType ?? dest.replace('style', 'stylesheet'))) &&
    !request.url.endsWith('/favicon.ico')
  );
};

/** JSON text with a line for each entry, so that two recordings can be compared. */
export const textOf = ({ log: { entries, ...log } }) =>
  `${JSON.stringify({ log }).slice(0, -2)},"entries":[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]}}\n`;

/** @param har as Playwright wrote it */
export const shrink = ({ log }) => ({
  log: {
    version: log.version,
    creator: log.creator,
    browser: log.browser,
    pages: log.pages?.map(({ id, startedDateTime, title }) => ({
      id,
      startedDateTime,
      title,
      pageTimings: {},
    })),
    entries: log.entries.filter(counts).map(entryOf),
  },
});
