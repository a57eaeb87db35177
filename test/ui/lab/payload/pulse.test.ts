import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LONGEST_SILENCE, watchPulse } from '../../../../src/ui/lab/payload/pulse';

const { port1: port } = new MessageChannel();
/** Milliseconds, as the page's clock counts them. */
let clock = 0;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  vi.stubGlobal('document', { hidden: false });
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
});
afterEach(() => {
  port.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Lets intervals pass. @param late milliseconds by which each comes too late */
const pass = (seconds: number, late = 0) => {
  for (let passed = 0; passed < seconds * 1000; passed += 200) {
    clock += 200 + late;
    vi.advanceTimersByTime(200);
  }
};

test('a slow page is left alone, and one that stays silent is not', () => {
  const silent = vi.fn<() => void>();
  const pulse = watchPulse(silent);
  pulse.watch(port);
  pass(LONGEST_SILENCE - 1);
  pulse.answered(port);
  pass(LONGEST_SILENCE - 1);
  expect(silent).not.toHaveBeenCalled();
  pass(2);
  expect(silent).toHaveBeenCalled();
  pulse.stop();
});

test('time for which this page itself was held up does not count', () => {
  const silent = vi.fn<() => void>();
  const pulse = watchPulse(silent);
  pulse.watch(port);
  pass(2 * LONGEST_SILENCE, 500);
  expect(silent).not.toHaveBeenCalled();
  pulse.stop();
});
