/** A variable of the page's script. A reload ends it. */
import { bearerFields, bearerToken } from '../shop/bearer';
import type { StoreUnit } from '../mode';

export default {
  order: 1,
  label: 'Memory',
  place: 'memory',
  says: 'A variable of the page. A script in the page can catch it in use or act with it. A reload loses it.',
  carrier: 'bearer',
  flowStorage: () => 'memory',
  deliver: (_name, credential) => ({ fields: [], token: credential }),
  keep: (name, token, _lifetime, page) => {
    page.write('memory', name, token, 'The page keeps the token in a variable.');
  },
  attach: (name, page) =>
    bearerFields(
      page.read('memory', name, 'The page reads the token from its variable for the Authorization field.'),
    ),
  extract: (_name, request) => bearerToken(request),
  forget: (name, page) => {
    page.remove('memory', name, 'The page clears the variable.');
  },
  withdraw: () => [],
} satisfies StoreUnit;
