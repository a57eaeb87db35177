/** State that is kept in Web Storage: VueUse and hooks of React. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['@vueuse/core', 'usehooks-ts', 'react-use', '@uidotdev/usehooks'],
  stores: {
    useLocalStorage: { place: 'localStorage', key: 0 },
    useStorage: { place: 'localStorage', key: 0 },
    useSessionStorage: { place: 'sessionStorage', key: 0 },
  },
  examples: {
    "import { useLocalStorage } from '@vueuse/core';\nconst token = useLocalStorage('token', '');": 'store',
  },
});
