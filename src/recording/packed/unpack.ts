/** Makes a HAR file of another program's recording. Not: telling whether a file is one (packed.ts). */
import { unpackArchive } from './archive';
import { unpackBurp } from './burp';
import { unpackCharles } from './charles';
import { unpackFlows } from './mitmproxy';
import { packedForm, type OnUnpacking, type PackedForm, type Unpacked } from './packed';

type Unpack = (bytes: Uint8Array<ArrayBuffer>, onUnpacking?: OnUnpacking) => Promise<Unpacked>;

const UNPACK: Readonly<Record<PackedForm, Unpack>> = {
  zip: unpackArchive,
  tnetstring: unpackFlows,
  burp: unpackBurp,
  charles: unpackCharles,
};

/**
 * Never throws on any bytes, and makes no more than `MOST_UNPACKED` of them.
 * @param bytes of the whole file
 * @returns nothing for a file that is no such recording
 */
export const unpack = async (
  bytes: Uint8Array<ArrayBuffer>,
  onUnpacking?: OnUnpacking,
): Promise<Unpacked | undefined> => {
  const form = packedForm(bytes);
  return form && UNPACK[form](bytes, onUnpacking);
};
