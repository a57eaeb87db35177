/** State managers that keep their state: zustand, pinia and redux-persist. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['zustand', 'pinia', 'redux-persist'],
  customary: { defineStore: ['defineStore'] },
  stores: {
    persist: { place: 'localStorage', within: 0, keeps: 'partialize', storage: 'storage' },
    defineStore: {
      place: 'localStorage',
      within: 1,
      when: ['persist', /^(?:true$|\{)/u],
      lists: ['persist.pick', 'persist.paths'],
      storage: 'persist.storage',
    },
    persistReducer: { place: 'localStorage', lists: ['whitelist'], storage: 'storage' },
  },
  examples: {
    "import { persist } from 'zustand/middleware';\ncreate(persist(() => ({ accessToken: null }), { name: 'auth' }));":
      'store',
    "import { persist } from 'zustand/middleware';\ncreate(persist(state, { name: 'auth', partialize: (s) => ({ accessToken: s.accessToken }) }));":
      'store',
    "import storage from 'redux-persist/lib/storage';\nimport { persistReducer } from 'redux-persist';\npersistReducer({ key: 'root', storage, whitelist: ['auth'] }, reducer);":
      'store',
    "defineStore('auth', { state: () => ({ accessToken: '' }), persist: true });": 'store',
  },
});
