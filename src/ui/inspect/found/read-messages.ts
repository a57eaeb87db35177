/** What the page and the reading worker say to each other. */
import type { Artifact, Found } from '#artifacts/artifact';
import type { ReadText } from './read-all';

/** The text, or the file that holds it. */
export type ReadRequest = string | Blob;

export type ReadReport =
  | { readonly type: 'progress'; readonly done: number; readonly of: number; readonly says: string }
  | (Omit<ReadText, 'artifacts'> & {
      readonly type: 'found';
      /** Keys are taken apart already, which takes longer than sending them. */
      readonly found: readonly (Found | Artifact)[];
    })
  | { readonly type: 'not-text' };
