/** Web Storage of one page. Other tabs do not share it; any script of the page can read it. */
import { keptByPage } from '../kept-by-page';

export default keptByPage({
  order: 3,
  label: 'sessionStorage',
  area: 'sessionStorage',
  says: 'Any script of the origin can read it, in this tab and until it is closed.',
  does: {
    keep: 'writes the token to sessionStorage',
    read: 'reads the token from sessionStorage',
    forget: 'removes the token from sessionStorage',
  },
});
