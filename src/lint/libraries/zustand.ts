/** State managers that keep their state: zustand and pinia. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['zustand', 'pinia'],
  customary: { defineStore: ['defineStore'] },
  stores: {
    persist: { place: 'localStorage', within: 0, keeps: '1.partialize', storage: 'storage' },
    defineStore: { place: 'localStorage', within: 1, when: ['1.persist', /^true$/u] },
  },
  examples: {
    "import { persist } from 'zustand/middleware';\ncreate(persist(() => ({ accessToken: null }), { name: 'auth' }));":
      'store',
    "import { persist } from 'zustand/middleware';\ncreate(persist(state, { name: 'auth', partialize: (s) => ({ accessToken: s.accessToken }) }));":
      'store',
    "defineStore('auth', { state: () => ({ accessToken: '' }), persist: true });": 'store',
  },
});
