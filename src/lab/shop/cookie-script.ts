/** The script of a page whose login is a cookie alone: it adds nothing to a request, because the browser does. */
import type { Mode } from '../mode';

export const cookieScript: Omit<Mode['script'], 'refresh'> = {
  logIn: async (page, username, password) => {
    await page.send('POST', '/login', [], { username, password });
  },
  request: (page, method, url, content) => page.send(method, url, [], content),
  logOut: async (page) => {
    await page.send('POST', '/logout');
  },
};
