/** Lists the files of a folder that was dropped or chosen; folders that are left out are not entered. Not: reading them (read-folder.ts). */
import { folderOf, isLeftOut, type Folder, type FolderFile } from './files';

/** Folders within folders; a link can lead in circles. */
const DEEPEST = 40;

const fileOf = (entry: FileSystemFileEntry): Promise<File | undefined> =>
  new Promise((resolve) => {
    entry.file(resolve, () => {
      resolve(undefined);
    });
  });

/** Chromium gives 100 at a time; an empty answer is the end. */
const entriesOf = async (entry: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
  const reader = entry.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => {
        resolve([]);
      });
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
};

/**
 * What was dropped, asked for while the event is handled: later a browser gives nothing.
 * @returns nothing for one file, or for several without code, of which the page takes the first
 */
export const foldersIn = (data: DataTransfer): readonly FileSystemEntry[] | undefined => {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const isFolder = entries.some(({ isDirectory }) => isDirectory);
  const code = folderOf(
    [...data.files].map((file) => ({ path: file.name, file })),
    new Set(),
  ).files.length;
  return isFolder || (entries.length > 1 && code > 0) ? entries : undefined;
};

/** Lists all files in what was dropped; the name of a single folder is no part of its paths. */
export const listDropped = async (
  entries: readonly FileSystemEntry[],
  signal: AbortSignal,
): Promise<Folder> => {
  const files: FolderFile[] = [];
  const folders = new Set<string>();
  const walk = async (entry: FileSystemEntry, path: string, depth: number): Promise<void> => {
    if (signal.aborted || depth > DEEPEST) return;
    if (entry.isFile) {
      const file = await fileOf(entry as FileSystemFileEntry);
      if (file) files.push({ path, file });
    } else if (depth > 0 && isLeftOut(path)) folders.add(entry.name);
    else {
      for (const inner of await entriesOf(entry as FileSystemDirectoryEntry))
        await walk(inner, path === '' ? inner.name : `${path}/${inner.name}`, depth + 1);
    }
  };
  const [only, another] = entries;
  if (only?.isDirectory && !another) await walk(only, '', 0);
  else for (const entry of entries) await walk(entry, entry.name, 0);
  return folderOf(files, folders);
};

/** Lists the files that a folder's field gives; its name is no part of their paths. */
export const listChosen = (files: readonly File[]): Folder =>
  folderOf(
    files.map((file) => ({ path: file.webkitRelativePath.split('/').slice(1).join('/') || file.name, file })),
    new Set(),
  );
