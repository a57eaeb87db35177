/** Chrome’s Incognito window: as a regular one, but for third-party cookies. Not: a regular window (chrome.ts). */
import { measured, type ProfileUnit } from '../profile';
import chrome from './chrome';

export default {
  ...chrome,
  order: 4,
  label: 'Chrome Incognito',
  thirdPartyCookies: measured('blocked', 'Chromium 150, an off-the-record window.'),
} satisfies ProfileUnit;
