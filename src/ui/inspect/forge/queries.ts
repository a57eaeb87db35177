/** The scene of a forgery and the table, each a promise. Nothing is stored or sent. */
import { runForgeries, type Alteration, type ForgeryTable } from '#jose/forgery/run';
import { sceneFor, type Scene } from '#jose/forgery/service';
import type { Jws } from '#jose/jws/jws';
import type { KeyText } from '#jose/keys/key';
import { identityOf } from '../../identity';
import { keepPreviousData, useQuery } from '../../query';

/** Tokens and keys do not outlive the view that shows them. */
const gcTime = 0;

interface Answer<T> {
  readonly data: T | undefined;
  /** Why there is none. */
  readonly error: Error | null;
}

/** The service to forge against; a new key pair is made once for a token and a key. */
export const useScene = (jws: Jws, key: KeyText | undefined): Answer<Scene> =>
  useQuery({
    queryKey: ['forge-scene', identityOf(jws), identityOf(key)],
    queryFn: () => sceneFor(jws, key),
    gcTime,
    throwOnError: false,
  });

/** The table for a scene; while the alteration changes, the one before. */
export const useForgeries = (
  scene: Scene | undefined,
  alteration: Alteration | undefined,
): Answer<ForgeryTable> =>
  useQuery({
    // A scene's token is signed with its key, so it stands for the whole scene.
    queryKey: ['forgeries', scene?.token.text, alteration],
    queryFn: () => (scene ? runForgeries(scene, alteration) : Promise.reject(new Error('no scene'))),
    enabled: scene !== undefined,
    placeholderData: keepPreviousData,
    gcTime,
    throwOnError: false,
  });
