/** HAR files as browsers record them, as large as one asks. */

const encode = (text: string): string => Buffer.from(text).toString('base64url');
const token = (sub: number): string =>
  `${encode('{"alg":"HS256","typ":"JWT"}')}.${encode(JSON.stringify({ iss: 'https://login.bakery.example', sub: `${sub}`, exp: 1_790_000_600 }))}.${encode('x'.repeat(32))}`;
const field = (name: string, value: string) => ({ name, value });

/** Entries as a browser records them: a token for every hundred requests, and content of which most is not about logins. */
const entry = (number: number) => ({
  request: {
    method: 'GET',
    url: `https://api.bakery.example/orders/${number}?page=1&sort=name`,
    headers: [
      field('accept', 'application/json, text/plain, */*'),
      field('user-agent', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)'),
      field('authorization', `Bearer ${token(number - (number % 100))}`),
      field('cookie', `sid=b7e1c04d55a94f0e; theme=dark; seen=${number}`),
    ],
    queryString: [field('page', '1'), field('sort', 'name')],
  },
  response: {
    status: 200,
    headers: [field('content-type', 'application/json'), field('set-cookie', `seen=${number}; Path=/`)],
    content: {
      mimeType: 'application/json',
      text: JSON.stringify(
        Array.from({ length: 20 }, (_, id) => ({ id, bread: 'rye', note: 'they said "hey"' })),
      ),
    },
  },
});

/** @param bytes how large, at least */
export const harOf = (bytes: number): string => {
  const one = JSON.stringify(entry(1)).length;
  return JSON.stringify({
    log: { version: '1.2', entries: Array.from({ length: Math.ceil(bytes / one) }, (_, i) => entry(i)) },
  });
};
