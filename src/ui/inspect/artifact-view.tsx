/** The view of an artifact, by its kind, each loaded when it is needed first. Not: the views. */
import { lazy, Suspense, type ComponentType } from 'react';
import type { Artifact } from '#artifacts/artifact';
import styles from './inspect-page.module.css';

/** What every view gets. */
interface ViewProps<Kind extends Artifact['kind']> {
  readonly artifact: Extract<Artifact, { readonly kind: Kind }>;
  /** All that was found beside it. */
  readonly artifacts: readonly Artifact[];
}
type Views = { readonly [Kind in Artifact['kind']]: ComponentType<ViewProps<Kind>> };

const loadToken = async () => ({ default: (await import('./token/pasted-token')).PastedToken });

/** One row for each kind. */
const VIEWS: Views = {
  jws: lazy(loadToken),
  'set-cookie': lazy(async () => ({ default: (await import('./cookie/pasted-cookie')).PastedCookie })),
  jwe: lazy(async () => ({ default: (await import('./jwe/jwe-view')).JweView })),
  'sd-jwt': lazy(async () => ({ default: (await import('./sd-jwt/sd-jwt-view')).SdJwtView })),
  'json-serialization': lazy(async () => ({
    default: (await import('./json-serialization/json-serialization-view')).JsonSerializationView,
  })),
  cookie: lazy(async () => ({ default: (await import('./found/cookie-view')).CookieView })),
  jwks: lazy(async () => ({ default: (await import('./found/keys-view')).KeysView })),
  code: lazy(async () => ({ default: (await import('./found/code-view')).CodeView })),
};

/** Fetches the view of a token while nobody waits for it. */
export const fetchTokenView = (): void => {
  void loadToken();
};

/** @param props `artifacts`: all that was found, this one included */
export const ArtifactView = ({ artifact, artifacts }: ViewProps<Artifact['kind']>) => {
  const View = VIEWS[artifact.kind] as ComponentType<ViewProps<Artifact['kind']>>;
  return (
    <Suspense fallback={<p className={styles.others}>Loading …</p>}>
      <View artifact={artifact} artifacts={artifacts} />
    </Suspense>
  );
};
