/** The world after a server has worked: what it keeps of others, and what its answer changed. Not: the answer (shop/serve.ts). */
import type { Served } from '../shop/server';
import type { Cache, World } from './world';

/** @param entry undefined: it is forgotten */
export const withKept = (
  world: World,
  origin: string,
  what: string,
  entry: Cache[string] | undefined,
): World => {
  const { [what]: _before, ...others } = world.caches[origin] ?? {};
  const cache = entry ? { ...others, [what]: entry } : others;
  return { ...world, caches: { ...world.caches, [origin]: cache } };
};

export const withServed = (world: World, { state, random, collected }: Served): World => ({
  ...world,
  ...(state ? { server: state } : {}),
  ...(random === undefined ? {} : { random }),
  ...(collected ? { collected: [...world.collected, collected] } : {}),
});
