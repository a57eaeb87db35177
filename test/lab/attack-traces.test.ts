import { expect, test } from 'vitest';
import { attackTraces } from './attack-traces';

test('every attack leaves the same traces', async () => {
  await expect(await attackTraces()).toMatchFileSnapshot('goldens/attack-traces.txt');
});
