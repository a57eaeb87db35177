/** Where a user agent keeps the token. */
import type { JwsArtifact } from '#artifacts/artifact';
import { VisibleText } from '../../parts/visible-text';
import views from './views.module.css';

/** Shown when the paste says where. */
export const KeptView = ({ artifact }: { artifact: JwsArtifact }) => (
  <p className={views.about}>
    Kept in: <VisibleText text={artifact.where ?? ''} limit={200} />
  </p>
);
