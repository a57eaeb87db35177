/** The view of an artifact, by its kind, each loaded when it is needed first. */
import { Suspense, type ComponentType } from 'react';
import type { Artifact } from '#artifacts/artifact';
import { Boundary } from '../parts/boundary';
import { lazyPart, loadOnce, promptPart } from '../parts/load-once';
import styles from './inspect-page.module.css';

/** What every view gets. */
interface ViewProps<Kind extends Artifact['kind']> {
  readonly artifact: Extract<Artifact, { readonly kind: Kind }>;
  /** All that was found beside it. */
  readonly artifacts: readonly Artifact[];
}
type Views = { readonly [Kind in Artifact['kind']]: ComponentType<ViewProps<Kind>> };

const loadToken = loadOnce(async () => (await import('./token/pasted-token')).PastedToken);

const LOADING = <p className={styles.others}>Loading …</p>;

/** One row for each kind; what is pasted most waits for nothing but its file. */
const VIEWS: Views = {
  jws: promptPart<ViewProps<'jws'>>(loadToken, LOADING),
  'set-cookie': lazyPart(async () => (await import('./cookie/pasted-cookie')).PastedCookie),
  jwe: lazyPart(async () => (await import('./jwe/jwe-view')).JweView),
  'sd-jwt': lazyPart(async () => (await import('./sd-jwt/sd-jwt-view')).SdJwtView),
  'json-serialization': lazyPart(
    async () => (await import('./json-serialization/json-serialization-view')).JsonSerializationView,
  ),
  cookie: lazyPart(async () => (await import('./found/cookie-view')).CookieView),
  jwks: lazyPart(async () => (await import('./found/keys-view')).KeysView),
  kept: lazyPart(async () => (await import('./found/opaque-view')).OpaqueView),
  code: lazyPart(async () => (await import('./found/code-view')).CodeView),
};

/** Fetches the view of a token while nobody waits for it, and settles when it is there or can’t be. */
export const fetchTokenView = loadToken.ahead;

/** @param props `artifacts`: all that was found, this one included */
export const ArtifactView = ({ artifact, artifacts }: ViewProps<Artifact['kind']>) => {
  const View = VIEWS[artifact.kind] as ComponentType<ViewProps<Artifact['kind']>>;
  return (
    <Boundary what="This view" resetKey={artifact}>
      <Suspense fallback={LOADING}>
        <View artifact={artifact} artifacts={artifacts} />
      </Suspense>
    </Boundary>
  );
};
