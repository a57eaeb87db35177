/** Chrome and Edge, a regular window. Not: Incognito (chrome-incognito.ts). */
import { indexCredentials } from '#http/hpack/indexing';
import type { ProfileUnit } from '../profile';

const MEASURED = { how: 'measured', where: 'Chromium 150, a fresh profile with its own defaults.' } as const;

const profile: ProfileUnit = {
  order: 1,
  label: 'Chrome/Edge',
  defaultSameSite: { value: 'Lax', ...MEASURED },
  thirdPartyCookies: {
    value: 'allowed',
    how: 'measured',
    where: 'Chromium 150, a regular profile. Google gave up blocking them on 22 April 2025.',
  },
  triesHttpsFirst: { value: true, ...MEASURED },
  indexing: { value: indexCredentials, ...MEASURED },
};

export default profile;
