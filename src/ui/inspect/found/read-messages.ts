/** What the page and the reading worker say to each other. */
import type { Found } from '#artifacts/artifact';

/** The text, or the file that holds it. */
export type ReadRequest = string | Blob;

export type ReadReport =
  | { readonly type: 'progress'; readonly done: number; readonly of: number; readonly says: string }
  | { readonly type: 'found'; readonly found: readonly Found[]; readonly missed: readonly string[] }
  | { readonly type: 'not-text' };
