/**
 * The page's one Trusted Types policy. Not: a way to turn text into script or markup; it has no `createHTML` and no
 * `createScript`.
 *
 * With `require-trusted-types-for 'script'`, a browser sends the addresses of all workers through the policy named `default`. These are the
 * service worker, and the workers that read large text, a folder or a recorded login, that unpack a recording, and that look for
 * a known or a weak secret. Exactly these addresses pass; any other is refused.
 */
import { workerAddress } from '#mock/worker-address';
import { folderWorkerAddress } from './inspect/folder/folder-worker-address';
import { readWorkerAddress } from './inspect/found/read-worker-address';
import { knownSecretWorkerAddress } from './inspect/reading/known-secret-worker-address';
import { workerAddress as searchWorkerAddress } from './inspect/weak-secret/worker-address';
import { loginWorkerAddress } from './recording/login-worker-address';
import { unpackWorkerAddress } from './inspect/found/unpack-worker-address';

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): unknown;
}

/** Creates the policy where the browser has Trusted Types. To be called once. */
export const createPolicy = (): void => {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => {
      if (
        [
          workerAddress(),
          searchWorkerAddress,
          readWorkerAddress,
          folderWorkerAddress,
          knownSecretWorkerAddress,
          loginWorkerAddress,
          unpackWorkerAddress,
        ].includes(url)
      )
        return url;
      throw new TypeError('Only this page’s own workers may load.');
    },
  });
};
