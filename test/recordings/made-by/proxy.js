/** A proxy that leads every name to the servers on loopback: CONNECT for TLS. Not: the servers (loopback.js). */
import { createServer } from 'node:http';
import { connect } from 'node:net';

/** @param port of the server for TLS */
export const proxy = async (port) => {
  const sockets = new Set();
  const server = createServer((_req, res) => res.writeHead(502).end());
  server.on('connect', (_req, socket, head) => {
    const to = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      to.write(head);
      to.pipe(socket);
      socket.pipe(to);
    });
    for (const each of [to, socket]) {
      sockets.add(each);
      each.on('error', () => each.destroy());
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: server.address().port,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
};
