/** A person who asked for no motion: what happens in a beat is there at once. */
import { vi } from 'vitest';

export const withoutMotion = (): void => {
  const real = window.matchMedia.bind(window);
  vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
    real(query.includes('prefers-reduced-motion') ? 'all' : query),
  );
};
