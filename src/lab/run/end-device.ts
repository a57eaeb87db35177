/** Alice looks at the list of her logins and ends the newest one that is not this one. Not: ending all (perform.ts). */
import type { Page } from '../mode';
import type { Device } from '../shop/devices';
import type { Stage } from './stage';

export const endDevice = async (stage: Stage, page: Page): Promise<void> => {
  const { script } = stage.mode;
  const answer = await script.request(page, 'GET', '/devices');
  if (answer.status !== 200) return;
  const { devices } = JSON.parse(answer.content) as { readonly devices: readonly Device[] };
  const other = devices.findLast(({ isThis }) => !isThis);
  if (other)
    return void (await script.request(page, 'DELETE', `/devices?id=${encodeURIComponent(other.id)}`));
  const says =
    devices.length === 0
      ? 'The server keeps no row of a login, so there is nothing to list and nothing to delete.'
      : 'This is Alice’s only login.';
  stage.add({ type: 'not-applicable', says });
};
