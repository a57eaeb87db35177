/** A report on a recorded login, at a place in its messages. */
import { pastedAt } from '#recording/pasted-at';
import type { Place, Recording } from '#recording/recording';
import { KIND_NAMES, type RecordedKind } from '#recording/credential';
import type { Report } from './rule';

/** Points a report at a place in a message, and at what was pasted for it. */
export const reportAt = (
  { recording }: { readonly recording: Recording },
  place: Place,
  rest: Omit<Report, 'at' | 'place'> = {},
): Report => ({ at: pastedAt(recording, place), place, ...rest });

/** A whole URL as a place. */
export const urlOf = ({ recording }: { readonly recording: Recording }, exchange: number): Place => ({
  exchange,
  message: 'request',
  part: 'url',
  span: { start: 0, end: recording.exchanges[exchange]?.request.url.length ?? 0 },
});

/** What a kind of credential is called, at the beginning of a sentence. */
export const kindName = (kind: RecordedKind): string => {
  const name = KIND_NAMES[kind];
  return name.slice(0, 1).toUpperCase() + name.slice(1);
};
