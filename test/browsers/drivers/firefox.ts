/** An installed Firefox, by Marionette. Not: the cookie test's use of it (test/built/cookies). */
import { installedFirefox, startFirefox } from '../../built/cookies/firefox';
import type { Driver } from '../driver';
import { overWebDriver } from './webdriver';

/** @returns undefined: none is installed */
export const firefox = async (): Promise<Driver | undefined> => {
  const installed = installedFirefox();
  if (!installed) return undefined;
  const { send, close } = await startFirefox(installed.command, []);
  return overWebDriver(
    installed.version.replace('Mozilla ', ''),
    async (command, parameters) => {
      const answer = await send(`WebDriver:${command}`, parameters);
      // Marionette gives lists as they are.
      return Array.isArray(answer) ? answer : (answer as { readonly value?: unknown } | null)?.value;
    },
    close,
  );
};
