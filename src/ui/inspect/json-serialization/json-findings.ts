/** What the rules say of JSON serialization as such. Not: of the token that a signature is over (jws-view.tsx). */
import { useMemo } from 'react';
import type { JweJson, JwsJson } from '#jose/json-serialization';
import { lint } from '#lint/lint';
import { toPastedSpans, type Slice } from '#text/slice';
import type { PlacedFinding } from '../../parts/finding-list';

/** @param now seconds since 1970-01-01T00:00:00Z */
export const useJsonFindings = (json: JwsJson | JweJson, slice: Slice, now: number): PlacedFinding[] => {
  const minute = now - (now % 60);
  return useMemo(
    () =>
      lint('json-serialization', json, { now: minute }).map((finding) => ({
        finding,
        spans: toPastedSpans(slice, finding.at),
      })),
    [json, slice, minute],
  );
};
