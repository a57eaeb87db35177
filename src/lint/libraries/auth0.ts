/** SDKs of Auth0 and Microsoft, and oidc-client, that keep tokens where one tells them to. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: [
    '@auth0/auth0-spa-js',
    '@auth0/auth0-react',
    '@auth0/auth0-vue',
    '@azure/msal-browser',
    'oidc-client-ts',
    'oidc-client',
  ],
  customary: {
    createAuth0Client: ['createAuth0Client'],
    PublicClientApplication: ['PublicClientApplication'],
    WebStorageStateStore: ['WebStorageStateStore'],
  },
  stores: {
    createAuth0Client: { place: 'localStorage', when: ['cacheLocation', /localstorage$/iu] },
    Auth0Provider: { place: 'localStorage', when: ['cacheLocation', /localstorage$/iu] },
    WebStorageStateStore: { place: 'localStorage', when: ['store', /localstorage$/iu], under: 'userStore' },
    createAuth0: { place: 'localStorage', when: ['cacheLocation', /localstorage$/iu] },
    Auth0Client: { place: 'localStorage', when: ['cacheLocation', /localstorage$/iu] },
    PublicClientApplication: { place: 'localStorage', when: ['cache.cacheLocation', /localstorage$/iu] },
  },
  examples: {
    'import { Auth0Provider } from \'@auth0/auth0-react\';\nconst App = () => <Auth0Provider cacheLocation="localstorage" />;':
      'store',
    'const options = { userStore: new WebStorageStateStore({ store: window.localStorage }) };': 'store',
    "createAuth0Client({ domain, clientId, cacheLocation: 'localstorage' });": 'store',
    "import { PublicClientApplication } from '@azure/msal-browser';\nnew PublicClientApplication({ cache: { cacheLocation: 'localStorage' } });":
      'store',
  },
});
