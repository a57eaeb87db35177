/** What is tried before the first paste draws a whole token, with findings, and leaves nothing behind. Not: how much faster a paste is then (npm run bench:page). */
import { expect, test } from 'vitest';
import { useChoices } from '../../../src/ui/choices';
import { rehearse } from '../../../src/ui/inspect/rehearsal';

test('the page tries its own token where nobody sees it, and forgets it', async () => {
  const place = document.createElement('div');
  const before = { page: document.body.innerHTML, choices: useChoices.getState() };
  let drawn = { parts: 0, findings: 0 };
  await rehearse(place, () => {
    drawn = {
      parts: place.querySelectorAll('[data-part]').length,
      findings: place.querySelectorAll('[data-rule]').length,
    };
  });
  expect(drawn.parts).toBeGreaterThanOrEqual(2);
  expect(drawn.findings).toBeGreaterThan(0);
  expect(place.childElementCount).toBe(0);
  expect({ page: document.body.innerHTML, choices: useChoices.getState() }).toEqual(before);
});
