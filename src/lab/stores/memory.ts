/** A variable of the page's script. A reload ends it. */
import { keptByPage } from '../kept-by-page';

export default keptByPage({
  order: 1,
  label: 'Memory',
  area: 'memory',
  says: 'A variable of the page. A script in the page can catch it in use or act with it. A reload loses it.',
  does: {
    keep: 'keeps the token in a variable',
    read: 'reads the token from its variable',
    forget: 'clears the variable',
  },
});
