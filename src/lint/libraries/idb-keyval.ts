/** Databases of the browser and of phones that keep what they are given as it is. */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: [
    'idb-keyval',
    'localforage',
    '@react-native-async-storage/async-storage',
    '@react-native-community/async-storage',
    'react-native-mmkv',
    '@capacitor/preferences',
    '@capacitor/storage',
    '@ionic/storage',
    '@ionic/storage-angular',
    'store2',
    'store',
  ],
  customary: { AsyncStorage: [] },
  stores: {
    set: { place: 'IndexedDB', key: 0, value: 1 },
    setItem: { place: 'unencrypted storage', key: 0, value: 1 },
    multiSet: { place: 'unencrypted storage', isWhole: true },
    'createInstance.().setItem': { place: 'IndexedDB', key: 0, value: 1 },
    'MMKV.set': { place: 'unencrypted storage', key: 0, value: 1 },
    'Preferences.set': { place: 'unencrypted storage', isWhole: true },
    'Storage.set': { place: 'unencrypted storage', key: 0, value: 1 },
  },
  examples: {
    "import { set } from 'idb-keyval';\nset('token', token);": 'store',
    "AsyncStorage.setItem('token', token);": 'store',
    "AsyncStorage.multiSet([['access_token', token]]);": 'store',
    "import { Preferences } from '@capacitor/preferences';\nPreferences.set({ key: 'token', value: token });":
      'store',
    "import { MMKV } from 'react-native-mmkv';\nconst kept = new MMKV();\nkept.set('token', token);": 'store',
  },
});
