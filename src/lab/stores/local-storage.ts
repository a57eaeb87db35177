/** Web Storage of the page's origin. Any script of the origin can read it. */
import { bearerFields, bearerToken } from '../shop/bearer';
import type { StoreUnit } from '../mode';

export default {
  order: 2,
  label: 'localStorage',
  place: 'localStorage',
  says: 'Any script of the origin can read and copy it at any time.',
  carrier: 'bearer',
  flowStorage: () => 'localStorage',
  deliver: (_name, credential) => ({ fields: [], token: credential }),
  keep: (name, token, _lifetime, page) => {
    page.write('localStorage', name, token, 'The page writes the token to localStorage.');
  },
  attach: (name, page) =>
    bearerFields(
      page.read(
        'localStorage',
        name,
        'The page reads the token from localStorage for the Authorization field.',
      ),
    ),
  extract: (_name, request) => bearerToken(request),
  forget: (name, page) => {
    page.remove('localStorage', name, 'The page removes the token from localStorage.');
  },
  withdraw: () => [],
} satisfies StoreUnit;
