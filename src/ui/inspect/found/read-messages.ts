/** What the page and the reading worker say to each other. */
import type { Artifact, Found } from '#artifacts/artifact';
import type { Context } from '#lint/rule';
import type { Folder } from '../folder/files';
import type { ReadText } from './read-all';

/** A folder, and how its files are judged. */
export interface FolderRequest {
  readonly folder: Folder;
  readonly context: Context;
}

/** The text, the file that holds it, or many files. */
export type ReadRequest = string | Blob | FolderRequest;

/** True for the files of a folder. */
export const isFolder = (source: ReadRequest): source is FolderRequest =>
  typeof source === 'object' && 'folder' in source;

export type ReadReport =
  | { readonly type: 'progress'; readonly done: number; readonly of: number; readonly says: string }
  | (Omit<ReadText, 'artifacts'> & {
      readonly type: 'found';
      /** Keys are taken apart already, which takes longer than sending them. */
      readonly found: readonly (Found | Artifact)[];
    })
  | { readonly type: 'not-text' };
