/** All defences, and what those that are on make of something. Not: the defences themselves (defences/). */
import { CARELESS_FLOW, type CodeFlow } from './shop/code-flow';
import type { CookieDraft } from './shop/cookie-draft';
import type { Defence, DefenceUnit } from './defence';
import type { HttpRequest } from '#http/message';
import type { Setup } from './run/setup';
import type { ServerContext } from './shop/server';
import type { TokenDraft } from './shop/token-draft';
import { NAIVE_VERIFIER, type Verifier } from './shop/verifier';
import { withIds } from './units';

/** As the interface lists them. */
export const defences: readonly Defence[] = withIds(
  import.meta.glob<DefenceUnit>('./defences/*.ts', { eager: true, import: 'default' }),
).toSorted((a, b) => a.order - b.order);

export const defenceOf = (id: string): Defence | undefined => defences.find((defence) => defence.id === id);

const on = new WeakMap<Setup, readonly Defence[]>();

/** Those that are on, in their own order. */
export const defencesOn = (setup: Setup): readonly Defence[] => {
  const known = on.get(setup) ?? defences.filter(({ id }) => setup.defences.includes(id));
  on.set(setup, known);
  return known;
};

/**
 * What the defences that are on make of something, one after the other.
 * @param shape what one of them makes of it; undefined: it has no say
 */
export const shaped = async <Thing>(
  setup: Setup,
  first: Thing,
  shape: (defence: Defence, thing: Thing) => Promise<Thing> | undefined,
): Promise<Thing> => {
  let thing = first;
  for (const defence of defencesOn(setup)) thing = (await shape(defence, thing)) ?? thing;
  return thing;
};

/** What the first of the defences that are on and has something to say answers. */
export const firstOf = async <Answer>(
  setup: Setup,
  ask: (defence: Defence) => Promise<Answer | undefined> | undefined,
): Promise<Answer | undefined> => {
  for (const defence of defencesOn(setup)) {
    const answer = await ask(defence);
    if (answer !== undefined) return answer;
  }
  return undefined;
};

/** The cookie as it is set: with `SameSite=None` where other sites are to send it, and then with what each defence makes of it. */
export const protect = (draft: CookieDraft, setup: Setup): CookieDraft => {
  const opened: CookieDraft = setup.crossSite === 'yes' ? { ...draft, sameSite: 'None' } : draft;
  return defencesOn(setup).reduce((each, defence) => defence.setCookie?.(each) ?? each, opened);
};

/** The verifier of access tokens at a setup's servers. */
export const verifierOf = (setup: Setup): Verifier =>
  defencesOn(setup).reduce((draft, defence) => defence.verifier?.(draft, setup) ?? draft, NAIVE_VERIFIER);

/** Whether the gateway gives each service a token of its own, in place of the user's. */
export const vouches = (setup: Setup): boolean => defencesOn(setup).some((defence) => defence.vouches);

/** The login at a partner's, as the partner's page and the shop do it. */
export const codeFlowOf = (setup: Setup): CodeFlow =>
  defencesOn(setup).reduce((draft, defence) => defence.codeFlow?.(draft) ?? draft, CARELESS_FLOW);

/**
 * The token that a request is answered with.
 * @param lifetime as the mode would have it. Seconds; undefined: no end
 */
export const draftToken = (
  name: TokenDraft['name'],
  lifetime: number | undefined,
  request: HttpRequest,
  context: ServerContext,
): Promise<TokenDraft> =>
  shaped<TokenDraft>(
    context.setup,
    { name, lifetime, claims: {}, fields: [], random: context.random },
    (defence, draft) => defence.issue?.(draft, request, context),
  );
