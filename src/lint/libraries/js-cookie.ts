/** Cookies that script writes, whatever the package: they are never HttpOnly. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: [
    'js-cookie',
    'universal-cookie',
    'vue-cookies',
    'ngx-cookie-service',
    'ngx-cookie',
    'typescript-cookie',
    'cookies-next',
    'react-cookie',
  ],
  stores: {
    set: { place: 'document.cookie', key: 0, value: 1 },
    setCookie: { place: 'document.cookie', key: 0, value: 1 },
    'CookieService.set': { place: 'document.cookie', key: 0, value: 1 },
    'CookieService.put': { place: 'document.cookie', key: 0, value: 1 },
    'useCookies.().1': { place: 'document.cookie', key: 0, value: 1 },
  },
  examples: {
    "import Cookies from 'js-cookie';\nCookies.set('token', token);": 'store',
    "import Cookies from 'universal-cookie';\nnew Cookies().set('token', token);": 'store',
    "import { useCookies } from 'react-cookie';\nconst [cookies, setCookie] = useCookies(['token']);\nsetCookie('token', token);":
      'store',
  },
});
