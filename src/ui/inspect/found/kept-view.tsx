/** Where a user agent keeps the token, and what is wrong with that. Not: shown when the paste does not say. */
import { useMemo } from 'react';
import type { JwsArtifact } from '#artifacts/artifact';
import { FindingList } from '../../parts/finding-list';
import { VisibleText } from '../visible-text';
import { keptFindings } from './kept-findings';
import views from './views.module.css';

/** @param props `now` in seconds since 1970-01-01T00:00:00Z, changing once a minute */
export const KeptView = ({ artifact, now }: { artifact: JwsArtifact; now: number }) => {
  const findings = useMemo(() => keptFindings(artifact, now), [artifact, now]);
  return (
    <section aria-label="Where the token is kept">
      <p className={views.about}>
        Kept in: <VisibleText text={artifact.where ?? ''} limit={200} />
      </p>
      <FindingList findings={findings} name="kept" />
    </section>
  );
};
