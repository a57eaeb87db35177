/** What the rules say of each recording, where, and of which bytes. Not: their own examples (rules.test.ts). */
import { describe, expect, test } from 'vitest';
import { lintRecordingText } from '#lint/lint-recording-text';
import { readRecording } from '#recording/read';
import { firefox, safari, safariExport, sanitized, truncated } from '../recordings/dialects';
import { EXPECTED } from '../recordings/expected';
import { PROXIES } from '../recordings/proxies';
import { recordingText } from '../recordings/read';

const CONTEXT = { now: 1_796_000_000 };

const findingsIn = (text: string): string[] =>
  lintRecordingText(text, CONTEXT)
    .map(({ rule, place }) => `${rule.id} @${place?.exchange}`)
    .toSorted();

describe.each(Object.entries(EXPECTED))('%s', (name, { findings }) => {
  const text = recordingText(name);

  test('gives exactly its findings', () => {
    expect(findingsIn(text)).toEqual([...findings].toSorted());
  });

  test.each(Object.entries({ firefox, safari }))('gives the same in the dialect of %s', (_, dialect) => {
    expect(findingsIn(dialect(text))).toEqual([...findings].toSorted());
  });

  test.each(Object.entries(PROXIES))('gives the same as %s saved it', async (_, saved) => {
    expect(findingsIn(await saved(text))).toEqual([...findings].toSorted());
  });

  test('gives none but these where it is cut off, sanitized or without redirects', () => {
    // The place may be another: what it points at best can be missing.
    const ruleOf = (finding: string) => finding.split(' ')[0];
    const expected = new Set(findings.map(ruleOf));
    for (const broken of [truncated(text), sanitized(text), safariExport(text)])
      expect(findingsIn(broken).filter((each) => !expected.has(ruleOf(each)))).toEqual([]);
  });

  test('points into the message that it speaks of', () => {
    const exchanges = readRecording(text)?.exchanges ?? [];
    for (const { at, place } of lintRecordingText(text, CONTEXT)) {
      const { span } = exchanges[place?.exchange ?? -1] ?? { span: { start: 0, end: 0 } };
      expect(at.start).toBeGreaterThanOrEqual(span.start);
      expect(at.end).toBeLessThanOrEqual(span.end);
      expect(at.end).toBeGreaterThan(at.start);
    }
  });
});
