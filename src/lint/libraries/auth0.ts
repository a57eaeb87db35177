/** SDKs of Auth0 and Microsoft that keep tokens where one tells them to. */
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
  },
  stores: {
    createAuth0Client: { place: 'localStorage', when: ['0.cacheLocation', /^localstorage$/iu] },
    createAuth0: { place: 'localStorage', when: ['0.cacheLocation', /^localstorage$/iu] },
    Auth0Client: { place: 'localStorage', when: ['0.cacheLocation', /^localstorage$/iu] },
    PublicClientApplication: { place: 'localStorage', when: ['0.cache.cacheLocation', /^localstorage$/iu] },
  },
  examples: {
    "createAuth0Client({ domain, clientId, cacheLocation: 'localstorage' });": 'store',
    "import { PublicClientApplication } from '@azure/msal-browser';\nnew PublicClientApplication({ cache: { cacheLocation: 'localStorage' } });":
      'store',
  },
});
