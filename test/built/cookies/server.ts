/**
 * The origin server of every host the oracle's browser asks, over http and https. It notes the Cookie field of each
 * request and answers with the Set-Cookie fields it was given for it. Not: a server that judges a cookie, and not
 * Node's own, which sends no field with a control character in it.
 */
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { selfSigned } from './certificate';

export interface OracleServer {
  /** Port of each scheme. */
  readonly ports: { readonly http: number; readonly https: number };
  /** The Cookie field value of the request with that `id` in its query; undefined: no such field, or no such request. */
  readonly received: ReadonlyMap<string, string | undefined>;
  /** Has the request with that `id` answered with these Set-Cookie fields. */
  readonly answer: (id: string, setCookies: readonly string[]) => void;
  readonly close: () => Promise<void>;
}

/** A picture of one pixel, so that an image element loads. */
const PIXEL = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
const PAGE = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Oracle</title>';

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });

/** Calls `respond` with the head of each request of a connection, a byte a character; the browser sends no content. */
const onRequests = (socket: Socket, respond: (head: string) => void) => {
  let waiting = '';
  socket.on('error', () => {
    socket.destroy();
  });
  socket.on('data', (bytes: Buffer) => {
    waiting += bytes.toString('latin1');
    for (let end = waiting.indexOf('\r\n\r\n'); end >= 0; end = waiting.indexOf('\r\n\r\n')) {
      const head = waiting.slice(0, end);
      waiting = waiting.slice(end + 4);
      respond(head);
    }
  });
};

/** Starts it on two free ports. */
export const startServer = async (): Promise<OracleServer> => {
  const received = new Map<string, string | undefined>();
  const answers = new Map<string, readonly string[]>();
  const sockets = new Set<Socket>();

  const serve = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    onRequests(socket, (head) => {
      const target = /^\S+ (\S+)/u.exec(head)?.[1] ?? '/';
      const url = new URL(target, 'http://host.invalid');
      const id = url.searchParams.get('id') ?? '';
      const cookie = /^cookie: (.*)$/imu.exec(head.replaceAll('\r', ''))?.[1];
      received.set(id, cookie === undefined ? undefined : Buffer.from(cookie, 'latin1').toString('utf8'));
      const isImage = url.pathname.endsWith('.svg');
      const content = isImage ? PIXEL : PAGE;
      const fields = [
        'HTTP/1.1 200 OK',
        `Content-Type: ${isImage ? 'image/svg+xml' : 'text/html; charset=utf-8'}`,
        `Content-Length: ${content.length}`,
        'Cache-Control: no-store',
        ...(answers.get(id) ?? []).map((each) => `Set-Cookie: ${each}`),
      ];
      socket.write(Buffer.from(`${fields.join('\r\n')}\r\n\r\n${content}`, 'utf8'));
    });
  };

  const http = createServer(serve);
  const https = createTlsServer(selfSigned(), serve);
  // A handshake that the browser breaks off.
  https.on('tlsClientError', () => undefined);
  const ports = { http: await listen(http), https: await listen(https) };
  return {
    ports,
    received,
    answer: (id, setCookies) => {
      answers.set(id, setCookies);
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      for (const server of [http, https]) {
        await new Promise((resolve) => {
          server.close(resolve);
        });
      }
    },
  };
};
