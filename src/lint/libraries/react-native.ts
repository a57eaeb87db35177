/** React Native before 0.64: its own AsyncStorage. Not: the package that came after it (idb-keyval.ts). */
import { defineLibrary } from '../code/library';

export default defineLibrary({
  packages: ['react-native'],
  stores: { 'AsyncStorage.setItem': { place: 'unencrypted storage', key: 0, value: 1 } },
  examples: {
    "import { AsyncStorage } from 'react-native';\nAsyncStorage.setItem('token', token);": 'store',
  },
});
