/** Which program's recording a zip file is, and what to do with one that is none. */
import { isFiddler, unpackFiddler } from './fiddler';
import type { OnUnpacking, Unpacked } from './packed';
import { isPlaywright, unpackPlaywright } from './playwright';
import { TOO_LARGE, ZipFiles } from './zip-files';
import { zipEntries, type ZipProblem } from './zip';

const PROBLEMS: Readonly<Record<ZipProblem['why'], (at: string) => string>> = {
  'cut off': (at) => `This zip file is cut off: its directory is missing at byte ${at}. Copy it again.`,
  damaged: (at) => `This zip file is cut off or damaged at byte ${at}. Copy it again.`,
  encrypted: () =>
    'This zip file is encrypted. Unpack it and drop the HAR file that is in it. Save a Fiddler archive without a password.',
  'too large': () => TOO_LARGE,
};

/** What other zip files of recordings are, by what is in them. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [
    /\.trace$/u,
    'This Playwright trace has no network log. Record another one with the option snapshots: true.',
  ],
  [
    /^\d+-meta\.json$/u,
    'This is a Charles session in a zip file. Save it as a JSON Session File (.chlsj) instead.',
  ],
];
const NO_RECORDING =
  'This zip file has no recording: no *.network file of Playwright’s, and no HAR file. Unpack it, and drop a file of it.';

/** @param bytes a file whose first bytes say that it is a zip file */
export const unpackArchive = async (
  bytes: Uint8Array<ArrayBuffer>,
  onUnpacking?: OnUnpacking,
): Promise<Unpacked> => {
  const listed = zipEntries(bytes);
  if ('why' in listed) return { says: PROBLEMS[listed.why](listed.at.toLocaleString('en')) };
  const files = new ZipFiles(bytes, listed);
  const { names } = files;
  if (isFiddler(names)) return unpackFiddler(files, onUnpacking);
  const made = isPlaywright(names) ? await unpackPlaywright(files, onUnpacking) : undefined;
  const [, says] = OTHERS.find(([pattern]) => names.some((name) => pattern.test(name))) ?? [];
  return made ?? { says: says ?? NO_RECORDING };
};
