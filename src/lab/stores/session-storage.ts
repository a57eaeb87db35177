/** Web Storage of one page. Other tabs do not share it; any script of the page can read it. */
import { bearerFields, bearerToken } from '../shop/bearer';
import type { StoreUnit } from '../mode';

export default {
  order: 3,
  label: 'sessionStorage',
  place: 'sessionStorage',
  says: 'Any script of the origin can read it, in this tab and until it is closed.',
  carrier: 'bearer',
  flowStorage: () => 'sessionStorage',
  deliver: (_name, credential) => ({ fields: [], token: credential }),
  keep: (name, token, _lifetime, page) => {
    page.write('sessionStorage', name, token, 'The page writes the token to sessionStorage.');
  },
  attach: (name, page) =>
    bearerFields(
      page.read(
        'sessionStorage',
        name,
        'The page reads the token from sessionStorage for the Authorization field.',
      ),
    ),
  extract: (_name, request) => bearerToken(request),
  forget: (name, page) => {
    page.remove('sessionStorage', name, 'The page removes the token from sessionStorage.');
  },
  withdraw: () => [],
} satisfies StoreUnit;
