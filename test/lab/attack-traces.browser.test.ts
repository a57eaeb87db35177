import { expect, test } from 'vitest';
import { attackTraces } from './attack-traces';
import golden from './goldens/attack-traces.txt?raw';

test('in Chromium every attack leaves the traces that it leaves in Node, byte for byte', async () => {
  expect(await attackTraces()).toBe(golden);
});
