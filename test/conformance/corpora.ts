/** The published vectors, as provide.ts hands them over. */
import { inject } from 'vitest';

/** For the figures: which decoder and which WebCrypto they are of. */
export const WHERE = 'document' in globalThis ? 'Chromium' : 'Node';

/** @param path below the folder of corpora */
export const corpus = (path: string): unknown => {
  const text = inject('corpora')[path];
  if (text === undefined) throw new Error(`There is no ${path} among the vectors.`);
  return JSON.parse(text);
};
