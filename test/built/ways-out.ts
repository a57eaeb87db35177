/** Ways by which script or markup of a page sends something to a server. Tried in the payload's frame, and, to see that they are ways, in a page that nothing guards. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Script of a function's body; `U` is the server's address, to which the name of the way is added. Markup goes in by `add`. */
const WAYS: Readonly<Record<string, string>> = {
  fetch: 'fetch(U, { mode: "no-cors" })',
  'fetch-keepalive': 'fetch(U, { mode: "no-cors", keepalive: true, method: "POST", body: "x" })',
  'fetch-later': 'fetchLater(U, { activateAfter: 0 })',
  xhr: 'const xhr = new XMLHttpRequest(); xhr.open("POST", U); xhr.send("x")',
  beacon: 'Navigator.prototype.sendBeacon.call(navigator, U, "x")',
  socket: 'new WebSocket(U.replace("http", "ws"))',
  events: 'new EventSource(U)',
  'script-import': 'import(U)',
  'import-map':
    'const map = document.createElement("script"); map.type = "importmap"; map.textContent = JSON.stringify({ imports: { far: U } }); document.head.append(map); import("far")',
  worker: 'new Worker(U)',
  'worker-module': 'new Worker(U, { type: "module" })',
  'worker-blob': 'new Worker(URL.createObjectURL(new Blob(["fetch(\'" + U + "\', { mode: \'no-cors\' })"])))',
  'worker-data':
    'new Worker("data:text/javascript," + encodeURIComponent("fetch(\'" + U + "\', { mode: \'no-cors\' })"))',
  'worker-shared': 'new SharedWorker(U)',
  'worker-shared-blob':
    'new SharedWorker(URL.createObjectURL(new Blob(["fetch(\'" + U + "\', { mode: \'no-cors\' })"])))',
  worklet: 'new AudioContext().audioWorklet.addModule(U)',
  font: 'new FontFace("x", "url(" + U + ")").load()',
  'script-element': 'document.head.append(Object.assign(document.createElement("script"), { src: U }))',
  'image-object': 'new Image().src = U',
  audio: 'new Audio(U).load()',
  'style-sheet':
    'const sheet = new CSSStyleSheet(); sheet.replaceSync("p { background: url(" + U + ") }"); document.adoptedStyleSheets = [sheet]; add("<p>x</p>")',
  prefetch: 'add(`<link rel="prefetch" href="${U}">`)',
  preconnect: 'add(`<link rel="preconnect" href="${U}"><link rel="dns-prefetch" href="${U}">`)',
  preload: 'add(`<link rel="preload" as="image" href="${U}">`)',
  'preload-set': 'add(`<link rel="preload" as="image" imagesrcset="${U} 1x">`)',
  'module-preload': 'add(`<link rel="modulepreload" href="${U}">`)',
  prerender: 'add(`<link rel="prerender" href="${U}">`)',
  manifest: 'add(`<link rel="manifest" href="${U}">`)',
  icon: 'add(`<link rel="icon" href="${U}">`)',
  'style-link': 'add(`<link rel="stylesheet" href="${U}">`)',
  speculation:
    'const rules = document.createElement("script"); rules.type = "speculationrules"; rules.textContent = JSON.stringify({ prefetch: [{ urls: [U], eagerness: "immediate" }] }); document.head.append(rules)',
  'style-import': 'add(`<style>@import "${U}";</style>`)',
  background: 'add(`<p style="background: url(${U})">x</p>`)',
  'image-set': 'add(`<p style="background: image-set(\'${U}\' 1x)">x</p>`)',
  cursor: 'add(`<p style="cursor: url(${U}), auto">x</p>`)',
  'list-style': 'add(`<ul style="list-style-image: url(${U})"><li>x</li></ul>`)',
  content: 'add(`<style>.c::before { content: url(${U}) }</style><p class="c">x</p>`)',
  mask: 'add(`<p style="mask-image: url(${U})">x</p>`)',
  filter: 'add(`<p style="filter: url(${U}#f)">x</p>`)',
  image: 'add(`<img src="${U}">`)',
  srcset: 'add(`<img srcset="${U} 1x">`)',
  picture: 'add(`<picture><source srcset="${U}"><img></picture>`)',
  'body-background': 'add(`<table background="${U}"><tr><td>x</td></tr></table>`)',
  input: 'add(`<input type="image" src="${U}">`)',
  video: 'add(`<video src="${U}"></video>`)',
  poster: 'add(`<video poster="${U}"></video>`)',
  track:
    'add(`<video src="data:video/webm,x" autoplay muted><track default kind="subtitles" src="${U}"></video>`)',
  'svg-image': 'add(`<svg><image href="${U}" width="9" height="9"></image></svg>`)',
  'svg-use': 'add(`<svg><use href="${U}#x"></use></svg>`)',
  'svg-script':
    'const script = document.createElementNS("http://www.w3.org/2000/svg", "script"); script.setAttribute("href", U); add("<svg></svg>"); document.querySelector("svg").append(script)',
  'svg-filter':
    'add(`<svg width="9" height="9"><filter id="f"><feImage href="${U}"></feImage></filter><rect width="9" height="9" filter="url(#f)"></rect></svg>`)',
  'svg-fill': 'add(`<svg width="9" height="9"><rect width="9" height="9" fill="url(${U}#p)"></rect></svg>`)',
  object: 'add(`<object data="${U}"></object>`)',
  embed: 'add(`<embed src="${U}">`)',
  frame: 'add(`<iframe src="${U}"></iframe>`)',
  'frame-srcdoc': 'add(`<iframe srcdoc="<img src=\'${U}\'>"></iframe>`)',
  'form-target':
    'add(`<form action="${U}" method="post" target="_blank"></form>`).querySelector("form").submit()',
  'form-frame':
    'add(`<iframe name="here"></iframe><form action="${U}" target="here"></form>`).querySelector("form").submit()',
  'form-button':
    'add(`<form><button formaction="${U}" formtarget="_blank">x</button></form>`).querySelector("button").click()',
  open: 'window.open(U)',
  download: 'Object.assign(document.createElement("a"), { href: U, download: "x" }).click()',
  ping: 'const link = Object.assign(document.createElement("a"), { href: U + "-link", target: "_blank", ping: U }); document.body.append(link); link.click()',
  'link-blank':
    'const link = Object.assign(document.createElement("a"), { href: U, target: "_blank" }); document.body.append(link); link.click()',
  'link-top': 'Object.assign(document.createElement("a"), { href: U, target: "_top" }).click()',
  xslt: 'const parsed = new DOMParser().parseFromString(`<x:stylesheet version="1.0" xmlns:x="http://www.w3.org/1999/XSL/Transform"><x:import href="${U}"/><x:template match="/"><p/></x:template></x:stylesheet>`, "application/xml"); new XSLTProcessor().importStylesheet(parsed)',
  report:
    'add(`<meta http-equiv="Content-Security-Policy" content="img-src \'none\'; report-uri ${U}"><img src="data:image/png,x">`)',
  webtransport: 'new WebTransport(U.replace("http", "https"))',
  push: 'navigator.serviceWorker.register(U)',
  notification: 'new Notification("x", { icon: U, image: U })',
  'media-session':
    'navigator.mediaSession.metadata = new MediaMetadata({ title: "x", artwork: [{ src: U }] })',
  payment:
    'new PaymentRequest([{ supportedMethods: U }], { total: { label: "x", amount: { currency: "EUR", value: "1" } } }).canMakePayment()',
  handler: 'navigator.registerProtocolHandler("web+x", U + "?%s")',
};

/** All ways one after the other; says `all tried` at the end. @param url of a server, without a slash at its end */
export const waysOut = (url: string): string =>
  `(async () => {
const add = (markup) => { const box = document.createElement('div'); box.innerHTML = markup; document.body.append(box); return box; };
${Object.entries(WAYS)
  .map(
    ([name, script]) =>
      `try { const got = (() => { const U = '${url}/${name}'; ${/^(?:add|const|new Image|document|navigator\.mediaSession)/u.test(script) ? script : `return ${script}`}; })(); if (got instanceof Promise) got.catch(() => undefined); } catch {}`,
  )
  .join('\n')}
await new Promise((resolve) => { setTimeout(resolve, 1500); });
console.log('all tried');
})();`;

/** A server that notes the paths that it is asked for; `/` is a page that tries all ways, guarded by nothing. */
export const startListening = async (): Promise<{
  readonly url: string;
  readonly asked: ReadonlySet<string>;
  readonly forget: () => void;
  readonly close: () => void;
}> => {
  const asked = new Set<string>();
  const note = (url = '') => asked.add(url.split(/[?#]/u)[0]?.slice(1) ?? '');
  const server: Server = createServer((request, response) => {
    if (request.url === '/') {
      const { port } = server.address() as AddressInfo;
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(
          `<!doctype html><title>Unguarded</title><body><script>addEventListener('load', () => { setTimeout(() => { ${waysOut(`http://127.0.0.1:${port}`).replaceAll('</script', '<\\/script')} }); })</script>`,
        );
      return;
    }
    note(request.url);
    // Nobody leaves a page for no content.
    response.writeHead(204, { 'access-control-allow-origin': '*' }).end();
  });
  server.on('upgrade', ({ url }, socket) => {
    note(url);
    socket.destroy();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    forget: () => {
      asked.clear();
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

/** Names of all ways. */
export const WAY_NAMES = Object.keys(WAYS);
