/** Servers on loopback under names of their own, and a Chromium that finds them. Not: what they answer (scenarios). */
import { createServer as plainServer } from 'node:http';
import { createServer as tlsServer, request } from 'node:https';
import { generate } from 'selfsigned';

const listening = (server) =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(server.address().port);
    });
  });

/**
 * @param origins origin → request handler, as Node's servers and Express take it
 * @returns the flag by which Chromium finds them, a `fetch` for one server that asks another, and an end
 */
export const loopback = async (origins) => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'loopback.example' }]);
  const answerAs = (scheme) => (req, res) => {
    const handler = origins[`${scheme}//${req.headers.host}`];
    if (handler) handler(req, res);
    else res.writeHead(404).end();
  };
  const tls = tlsServer({ key, cert }, answerAs('https:'));
  const plain = plainServer(answerAs('http:'));
  const ports = { 'https:': await listening(tls), 'http:': await listening(plain) };
  const rules = Object.keys(origins).map((origin) => {
    const { protocol, hostname } = new URL(origin);
    return `MAP ${hostname}:${protocol === 'https:' ? 443 : 80} 127.0.0.1:${ports[protocol]}`;
  });
  return {
    port: ports['https:'],
    flag: `--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND'].join(',')}`,
    fetch: (url, { method = 'GET', headers = {}, body } = {}) =>
      new Promise((resolve, reject) => {
        const { hostname, pathname, search } = new URL(url);
        const sent = request(
          {
            host: '127.0.0.1',
            port: ports['https:'],
            path: pathname + search,
            method,
            headers: { ...Object.fromEntries(new Headers(headers)), host: hostname },
            rejectUnauthorized: false,
          },
          async (answer) => {
            const content = [];
            for await (const piece of answer) content.push(piece);
            resolve(
              new Response(content.length > 0 ? Buffer.concat(content) : null, {
                status: answer.statusCode,
                headers: answer.headers,
              }),
            );
          },
        );
        sent.on('error', reject);
        sent.end(body === undefined || body === null ? undefined : String(body));
      }),
    close: () => {
      tls.closeAllConnections();
      plain.closeAllConnections();
      tls.close();
      plain.close();
    },
  };
};
