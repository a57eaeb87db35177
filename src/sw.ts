/**
 * The page's one service worker: it keeps the app's files, so that the page opens without network, and carries the lab's
 * requests by MSW's worker file. Not: when it is registered and what it is told (ui/keep-offline.ts), nor the dev server's, which is
 * MSW's file alone.
 *
 * One worker for both, since a scope has one registration, and a page is controlled only within the scope: MSW's needs the
 * page's own. MSW's listeners are taken in and called for what is theirs.
 */
import { PrecacheController } from 'workbox-precaching';

/** Of the types for workers, which TypeScript can't have beside those for pages, what is used here. */
interface WorkerEvent extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void;
}
interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  readonly respondWith: (response: Promise<Response>) => void;
}
interface Told extends WorkerEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}
interface WindowClient {
  readonly url: string;
  readonly postMessage: (message: string, transfer: readonly MessagePort[]) => void;
}
interface Scope {
  readonly FILES: readonly { readonly url: string; readonly revision: string | null }[];
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    readonly claim: () => Promise<void>;
    readonly matchAll: (options: {
      readonly includeUncontrolled: boolean;
    }) => Promise<readonly WindowClient[]>;
  };
  readonly skipWaiting: () => Promise<void>;
  addEventListener: (type: string, listener: (event: never) => void) => void;
}

declare const self: Scope;
declare const importScripts: (url: string) => void;
/** The page's first script, by scripts/offline.js. Its name changes with every file that it loads, so it names the version. */
declare const ENTRY: string;

const { registration, clients, addEventListener } = self;

const MSW = new Map<string, (event: never) => void>();
self.addEventListener = (type, listener) => {
  MSW.set(type, listener);
};
importScripts('mockServiceWorker.js');
self.addEventListener = addEventListener;

/** Where the lab's requests go (mock/envelope.ts). */
const SIMULATED = `${registration.scope}-/`;

/** Each version has a cache of its own: an old page goes on with its old files. */
const version = new URL(ENTRY, registration.scope).href;
const caches = globalThis.caches;
const files = new PrecacheController({ cacheName: version });
files.addToCacheList([...self.FILES]);

/** The file of an address, whatever is asked of it. */
const fileAt = (address: string): string => {
  const url = new URL(address);
  url.search = '';
  url.hash = '';
  if (url.pathname.endsWith('/')) url.pathname += 'index.html';
  return url.href;
};

const kept = async (address: string): Promise<Response | undefined> => {
  const key = files.getCacheKeyForURL(fileAt(address));
  return key === undefined ? undefined : (await caches.open(version)).match(key, { ignoreVary: true });
};

/** The page is the last file of the list: with it, all are there. */
const isComplete = async (): Promise<boolean> => (await kept(registration.scope)) !== undefined;

/** What is not of this version may be of the one that an older page has. */
const answer = async (request: Request): Promise<Response> =>
  (await kept(request.url)) ?? (await caches.match(request, { ignoreVary: true })) ?? fetch(request);

/** Asks a page which version it is; undefined where it does not say. */
const versionOf = (client: WindowClient): Promise<unknown> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }) => {
      resolve(data);
    });
    port1.start();
    setTimeout(resolve, 3000);
    client.postMessage('which', [port2]);
  });

/** Deletes the files of versions that no page has any more. A page that does not say may be of any version. */
const tidy = async (): Promise<void> => {
  if (registration.waiting ?? registration.installing) return;
  const pages = (await clients.matchAll({ includeUncontrolled: true })).filter(({ url }) =>
    url.startsWith(registration.scope),
  );
  const used = new Set(await Promise.all(pages.map((page) => versionOf(page))));
  if (used.has(undefined)) return;
  const folder = new URL('.', version).href;
  const old = (await caches.keys()).filter(
    (name) => name.startsWith(folder) && name !== version && !used.has(name),
  );
  await Promise.all(old.map((name) => caches.delete(name)));
};

/** Workbox fills its cache in an event of the type `install` only. */
const fill = (event: WorkerEvent): Promise<unknown> =>
  files.install({
    type: 'install',
    waitUntil: (work: Promise<unknown>) => {
      event.waitUntil(work);
    },
  });

/** What the page may say; each is answered once it is done. */
const ACTS: Readonly<Record<string, (event: Told) => Promise<unknown>>> = {
  /** The page is at rest: now the files may be fetched. */
  keep: async (event) => {
    if (!(await isComplete())) await fill(event);
    await tidy();
  },
  state: async () => ({ version, isComplete: await isComplete() }),
  control: () => clients.claim(),
  'take over': () => self.skipWaiting(),
};

self.addEventListener('install', (event: WorkerEvent) => {
  // The first one must be there at once for the lab, and is filled later. A newer one waits, complete.
  if (registration.active) event.waitUntil(fill(event));
});

self.addEventListener('activate', (event: WorkerEvent) => {
  event.waitUntil(Promise.all([clients.claim(), files.activate(event as never)]));
});

self.addEventListener('message', (event: Told) => {
  const act = typeof event.data === 'string' ? ACTS[event.data] : undefined;
  if (act)
    event.waitUntil(
      act(event).then((result) => {
        event.ports[0]?.postMessage(result);
      }),
    );
  // At this one, MSW's worker would unregister itself with the last page, and the app's files with it.
  else if (event.data !== 'CLIENT_CLOSED') MSW.get('message')?.(event as never);
});

self.addEventListener('fetch', (event: FetchEvent) => {
  const { method, url } = event.request;
  if (url.startsWith(SIMULATED)) MSW.get('fetch')?.(event as never);
  else if (method === 'GET' && url.startsWith(registration.scope)) event.respondWith(answer(event.request));
});
