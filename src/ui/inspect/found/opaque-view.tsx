/** A token that only its issuer can read, and where it is kept. */
import type { KeptArtifact } from '#artifacts/artifact';
import { FindingSection } from '../../parts/finding-section';
import { VisibleText } from '../../parts/visible-text';
import { useFindings } from '../reading/use-findings';
import { nameOf } from './name-of';
import views from './views.module.css';

/** Its name, its place, and what the rules on logins say of that place. */
export const OpaqueView = ({ artifact }: { artifact: KeptArtifact }) => {
  const findings = useFindings(artifact);
  const name = nameOf(artifact);
  return (
    <article className={views.view} data-artifact="kept" aria-label={name}>
      <h2>{name}</h2>
      <p className={views.about}>
        Kept in: <VisibleText text={artifact.where ?? ''} limit={200} />. Only its issuer can read it. Its
        name says what it is.
      </p>
      <FindingSection findings={findings} name="token" about={artifact.slice.text} />
    </article>
  );
};
