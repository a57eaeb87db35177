/** Web Storage of the page's origin. Any script of the origin can read it. */
import { keptByPage } from '../kept-by-page';

export default keptByPage({
  order: 2,
  label: 'localStorage',
  area: 'localStorage',
  says: 'Any script of the origin can read and copy it at any time.',
  does: {
    keep: 'writes the token to localStorage',
    read: 'reads the token from localStorage',
    forget: 'removes the token from localStorage',
  },
});
