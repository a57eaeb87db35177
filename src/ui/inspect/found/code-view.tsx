/** Code as a whole: what it is and how long. Not: what is wrong with it; no rule looks at code. */
import type { Artifact, CodeArtifact } from '#artifacts/artifact';
import views from './views.module.css';

interface Props {
  readonly artifact: CodeArtifact;
  /** All that was found, the code included. */
  readonly artifacts: readonly Artifact[];
}

/** What it is, and that the things in it are listed apart. */
export const CodeView = ({ artifact, artifacts }: Props) => {
  const lines = artifact.slice.text.trimEnd().split('\n').length;
  return (
    <article className={views.view} data-artifact="code" aria-label={`${artifact.language} code`}>
      <h2>
        {artifact.language} code, {lines} {lines === 1 ? 'line' : 'lines'}
      </h2>
      <p className={views.about}>
        {artifacts.length === 1
          ? 'No token and no key stands in it.'
          : 'The tokens, keys and cookies in it are in the list; each opens on its own.'}{' '}
        The code itself is not judged.
      </p>
    </article>
  );
};
