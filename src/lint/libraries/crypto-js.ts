/** The package crypto-js: keys of MACs and of encryption. */
import { defineLibrary } from '../code/library';

const KEY = ['1'];

export default defineLibrary({
  packages: ['crypto-js'],
  customary: { CryptoJS: [] },
  secrets: {
    'AES.encrypt': KEY,
    'AES.decrypt': KEY,
    encrypt: KEY,
    decrypt: KEY,
    HmacSHA256: KEY,
    HmacSHA512: KEY,
  },
  examples: { "CryptoJS.AES.encrypt(text, 'flour-water-salt');": 'secret' },
});
