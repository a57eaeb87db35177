/** What a recorded login loses, as SARIF and Markdown: valid, complete, and without a value of the recording. Not: the page (losses.browser.test.tsx). */
import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { recordedSetup } from '#lab/derive/recorded/setup';
import { lossesOf } from '#lab/measures/losses';
import { withRecorded } from '../../../src/ui/recording/recorded-losses';
import { isLost, lossesMarkdown, lossesSarif } from '../../../src/ui/recording/losses-report';
import { recordingText } from '../../recordings/read';
import { isSarif } from '../../sarif';
import { loginOf } from './login-of';

describe.each(['session-careless', 'oidc-pkce'])('%s', async (name) => {
  const login = loginOf(name);
  const taken = recordedSetup(login.flow);
  if (!taken) throw new Error('no setup');
  const played = await lossesOf(taken.setup, taken.mode);
  const report = { login, taken, losses: withRecorded(played, login.findings) };
  const text = lossesSarif(report);
  const log = JSON.parse(text) as Log;

  test('is valid against the schema of SARIF 2.1.0, which refuses what is not', () => {
    expect([isSarif(log), isSarif.errors]).toEqual([true, null]);
    expect(isSarif({ ...log, runs: [{ ...log.runs[0], tool: {} }] })).toBe(false);
  });

  test('has a rule for each result, a place for each finding, and each lost attack', () => {
    const [run] = log.runs;
    const ids = run?.tool.driver.rules?.map(({ id }) => id) ?? [];
    expect(run?.results?.map(({ ruleIndex }) => ids[ruleIndex ?? -1])).toEqual(
      run?.results?.map(({ ruleId }) => ruleId),
    );
    expect(run?.results?.map(({ ruleId }) => ruleId)).toEqual([
      ...login.findings.map(({ id }) => id),
      ...report.losses.filter(isLost).map(({ attack }) => `attack/${attack.id}`),
    ]);
    const regions = run?.results?.flatMap(({ locations }) => locations?.[0]?.physicalLocation?.region ?? []);
    const pasted = recordingText(name);
    expect(regions?.map(({ charOffset, charLength }) => [charOffset, charLength])).toEqual(
      login.findings.map(({ at }) => [at.start, at.end - at.start]),
    );
    expect(regions?.filter(({ charOffset = -1 }) => charOffset < 0 || charOffset >= pasted.length)).toEqual(
      [],
    );
  });

  test('neither form has a credential of the recording', () => {
    const secrets = login.flow.credentials.filter(({ value }) => value.length >= 8);
    expect(secrets.length).toBeGreaterThan(0);
    for (const form of [text, lossesMarkdown(report)])
      expect(secrets.filter(({ value }) => form.includes(value))).toEqual([]);
  });
});
