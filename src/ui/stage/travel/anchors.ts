/** Where on the page a spot of the stage is. Not: what goes there (lab/derive/scene/legs.ts). */
import type { Anchor } from '#lab/derive/scene/legs';
import type { Credential } from '#lab/derive/scene/credential';

/** The value of `data-spot` on what is drawn for it; undefined: nothing is. */
export const spotOf = (anchor: Anchor): string | undefined => {
  switch (anchor.at) {
    case 'place':
      return `${anchor.userAgent} ${anchor.place}`;
    case 'script':
      return `${anchor.userAgent} ${anchor.tab}`;
    case 'server':
      return anchor.origin;
    case 'nowhere':
      return undefined;
    default:
      return anchor.at;
  }
};

/** Names a credential at a spot. */
export const arrivalKey = (anchor: Anchor, { value }: Credential): string => `${spotOf(anchor)} ${value}`;

/** The shape of a credential at a spot where it is drawn there, else the spot itself. */
export const elementAt = (
  lane: Element,
  anchor: Anchor,
  { kind, bytes }: Credential,
): Element | undefined => {
  const spot = spotOf(anchor);
  if (spot === undefined) return undefined;
  const box = [...lane.querySelectorAll('[data-spot]')].find(
    (each) => each.getAttribute('data-spot') === spot,
  );
  const shapes = box?.querySelectorAll(`[data-credential="${kind}"][data-bytes="${bytes}"]`);
  // Several are alike: the one that has just come is the last.
  return [...(shapes ?? [])].at(-1) ?? box;
};
