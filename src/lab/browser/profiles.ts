/** All browser profiles. Not: the profiles themselves (profiles/). */
import type { SiteContext } from '#cookies/site-context';
import type { Setup } from '../run/setup';
import { withIds } from '../units';
import type { Profile, ProfileUnit } from './profile';

/** As the lab lists them; it opens with the first. */
export const profiles: readonly Profile[] = withIds(
  import.meta.glob<ProfileUnit>('./profiles/*.ts', { eager: true, import: 'default' }),
).toSorted((a, b) => a.order - b.order);

/**
 * The browser of a setup.
 * @throws RangeError when there is none of that name
 */
export const profileOf = ({ browser }: Pick<Setup, 'browser'>): Profile => {
  const profile = profiles.find(({ id }) => id === browser);
  if (!profile) throw new RangeError(`No browser is called ${browser}.`);
  return profile;
};

/** What the browser of a setup makes of cookies, for its jar. */
export const cookiePolicyOf = (
  setup: Pick<Setup, 'browser'>,
): Pick<SiteContext, 'thirdPartyCookies' | 'defaultSameSite' | 'noneNeedsSecure' | 'partitionsOnRequest'> => {
  const { thirdPartyCookies, defaultSameSite, noneNeedsSecure, partitionsOnRequest } = profileOf(setup);
  return {
    thirdPartyCookies: thirdPartyCookies.value,
    defaultSameSite: defaultSameSite.value,
    noneNeedsSecure: noneNeedsSecure.value,
    partitionsOnRequest: partitionsOnRequest.value,
  };
};
