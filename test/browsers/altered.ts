/** The built page from another host, or with other fields: it stands before the page's own server and passes all on. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type HttpFields = Readonly<Record<string, string>>;

export interface Altered {
  /** With a slash at its end. */
  readonly home: string;
  readonly close: () => void;
}

/** Of the server's; the rest is about the connection, or about its coding. */
const PASSED =
  /^(?:content-(?:type|security-policy)|permissions-policy|referrer-policy|x-content-type-options)$/u;

/**
 * @param home of the page
 * @param host an address of this machine
 * @param alter makes the fields that are sent of those of the page's server
 */
export const altered = async (
  home: string,
  host: string,
  alter: (fields: HttpFields) => HttpFields,
): Promise<Altered> => {
  const server = createServer((request, response) => {
    void fetch(new URL(request.url ?? '/', home)).then(async (answer) => {
      // WebKit takes 'self' for the document's own origin, and a sandboxed page has none: so it is spelled out.
      const named = (text: string) =>
        text.replaceAll(/(?:'|&#39;)self(?:'|&#39;)/gu, `http://${request.headers.host}`);
      const fields = Object.fromEntries(
        [...answer.headers]
          .filter(([name]) => PASSED.test(name))
          .map(([name, value]) => [name, named(value)]),
      );
      const isPage = (fields['content-type'] ?? '').startsWith('text/html');
      const content = isPage ? named(await answer.text()) : Buffer.from(await answer.arrayBuffer());
      response.writeHead(answer.status, alter(fields)).end(content);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    home: `http://${host}:${port}${new URL(home).pathname}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};

/** What the page says of this browser there, by ability. */
export const ABILITIES = `
const rows = [...document.querySelectorAll('[data-ability]')];
return rows.length > 0 && Object.fromEntries(rows.map((row) => [row.dataset.ability, row.dataset.here]));`;
