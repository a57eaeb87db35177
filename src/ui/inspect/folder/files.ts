/** Which files of a folder are read as code, and which are left out and why. Not: getting at them (dropped.ts), or reading them (read-folder.ts). */

import { MOST_CODE } from '#artifacts/forms/code';

/** A file to read, with its path from the folder that was chosen. */
export interface FolderFile {
  readonly path: string;
  readonly file: File;
}

/** The files of a folder, or several files, and what of it is not read. */
export interface Folder {
  readonly files: readonly FolderFile[];
  /** How many files, by the reason. */
  readonly leftOut: ReadonlyMap<string, number>;
  /** Names of folders whose files nobody counted. */
  readonly folders: ReadonlySet<string>;
}

/** What ESLint, Prettier and GitHub's Linguist leave out too: what was installed, and what tools keep in hidden folders. */
const INSTALLED = /^(?:node_modules|bower_components|jspm_packages)$|^\.(?!storybook$)./u;
/** What was built; in the source itself a folder of that name holds code. */
const BUILT = /^(?:dist|build|out|coverage)$/u;
const SOURCE = /^(?:src|app|lib)$/u;

/** True for a folder that is not entered. */
export const isLeftOut = (path: string): boolean => {
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  return INSTALLED.test(name) || (BUILT.test(name) && !parts.some((part) => SOURCE.test(part)));
};

const CODE = /\.(?:[mc]?[jt]sx?|vue|svelte|astro)$/iu;
const DECLARES = /\.d\.[mc]?ts$/iu;
const MINIFIED = /[.-]min\.[mc]?js$/iu;
/** More files than a person would wait for. */
const MOST_FILES = 20_000;

const reasonFor = ({ path, file }: FolderFile): string | undefined =>
  CODE.test(path)
    ? DECLARES.test(path)
      ? 'type declarations'
      : MINIFIED.test(path)
        ? 'minified'
        : file.size > MOST_CODE
          ? `larger than ${MOST_CODE / 1e6} MB`
          : undefined
    : 'no code';

/** Parts what is read from what is left out. */
export const folderOf = (all: readonly FolderFile[], folders: ReadonlySet<string>): Folder => {
  const leftOut = new Map<string, number>();
  const entered = new Set(folders);
  let read = 0;
  const files = all.filter((each) => {
    const parts = each.path.split('/').slice(0, -1);
    const at = parts.findIndex((_, depth) => isLeftOut(parts.slice(0, depth + 1).join('/')));
    if (at >= 0) {
      entered.add(parts[at] ?? '');
      return false;
    }
    const reason = reasonFor(each) ?? (read < MOST_FILES ? undefined : `beyond the first ${MOST_FILES}`);
    if (reason === undefined) read += 1;
    else leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
    return reason === undefined;
  });
  return { files, leftOut, folders: entered };
};

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** How many files were read, how many have findings, and what was left out: a few short sentences. */
export const saysOf = ({ files, leftOut, folders }: Folder, withFindings: number): string => {
  const left = [
    ...Array.from(leftOut, ([reason, count]) => `${counted(count, 'file')} (${reason})`),
    ...(folders.size > 0 ? [`the folders ${[...folders].toSorted().join(', ')}`] : []),
  ];
  return `Read ${counted(files.length, 'code file')}; ${withFindings} ${withFindings === 1 ? 'has' : 'have'} findings.${left.length > 0 ? ` Left out: ${left.join(', ')}.` : ''}`;
};
