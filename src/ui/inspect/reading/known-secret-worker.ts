/** The thread that a token's known secret is looked for in; ending it is how a look is cancelled. Not: the search that a person asks for (../weak-secret/worker.ts). */
import { decodeJws } from '#jose/jws/jws';
import { knownSecretOf } from '#jose/weak-secret/known-secret';

globalThis.addEventListener('message', ({ data }: MessageEvent<string>) => {
  // A worker speaks to its page alone, so there is no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  globalThis.postMessage(knownSecretOf(decodeJws(data)));
});

// oxlint-disable-next-line unicorn/require-post-message-target-origin
globalThis.postMessage('ready');
