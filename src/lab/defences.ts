/** All defences, and what those that are on amount to. Not: the defences themselves (defences/). */
import type { CookieDraft } from './shop/cookie-draft';
import type { Defence, DefenceUnit } from './defence';
import { NO_POLICY, type Policy } from './policy';
import type { Setup } from './run/setup';
import { withIds } from './units';

/** As the interface lists them. */
export const defences: readonly Defence[] = withIds(
  import.meta.glob<DefenceUnit>('./defences/*.ts', { eager: true, import: 'default' }),
).toSorted((a, b) => a.order - b.order);

export const defenceOf = (id: string): Defence | undefined => defences.find((defence) => defence.id === id);

/** Those that are on, in their own order. */
export const defencesOn = ({ defences: ids }: Setup): readonly Defence[] =>
  defences.filter(({ id }) => ids.includes(id));

const policies = new WeakMap<Setup, Policy>();

/** What the servers do. Where two defences speak of one thing, the later one has the word. */
export const policyOf = (setup: Setup): Policy => {
  const known = policies.get(setup);
  if (known) return known;
  const policy: Policy = Object.assign(
    { ...NO_POLICY },
    ...defencesOn(setup).map((each) => each.policy ?? {}),
  );
  policies.set(setup, policy);
  return policy;
};

/** The cookie as it is set: with `SameSite=None` where other sites are to send it, and then with what each defence makes of it. */
export const protect = (draft: CookieDraft, setup: Setup): CookieDraft => {
  const opened: CookieDraft = setup.crossSite === 'yes' ? { ...draft, sameSite: 'None' } : draft;
  return defencesOn(setup).reduce((each, defence) => defence.setCookie?.(each) ?? each, opened);
};
