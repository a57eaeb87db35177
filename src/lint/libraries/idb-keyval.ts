/** Databases of the browser and of phones that keep what they are given as it is. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: [
    'idb-keyval',
    'localforage',
    '@react-native-async-storage/async-storage',
    '@react-native-community/async-storage',
    'store2',
    'store',
  ],
  customary: { AsyncStorage: [] },
  stores: {
    set: { place: 'IndexedDB', key: 0, value: 1 },
    setItem: { place: 'unencrypted storage', key: 0, value: 1 },
  },
  examples: {
    "import { set } from 'idb-keyval';\nset('token', token);": 'store',
    "AsyncStorage.setItem('token', token);": 'store',
  },
});
