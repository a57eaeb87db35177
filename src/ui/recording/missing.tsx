/** What a recording does not hold: without it, no finding is no all-clear. Not: finding that out (recording/missing.ts). */
import type { RecordedFlow } from '#recording/recorded-flow';
import { SeverityMark } from '../parts/severity';

interface Props {
  readonly flow: Pick<RecordedFlow, 'recording'>;
}

export const Missing = ({ flow }: Props) => {
  const { missing } = flow.recording;
  return missing.length === 0 ? null : (
    <p className="quiet" data-missing>
      <SeverityMark severity="warning" says="Incomplete" /> {missing.join(' ')}
    </p>
  );
};

/** What is said where no rule found anything. */
export const noFindingsText = ({ recording: { missing } }: Pick<RecordedFlow, 'recording'>): string =>
  missing.length === 0 ? '✓ The steps of this login have no findings.' : 'No findings in what was recorded.';
