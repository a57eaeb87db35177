/** Makes a HAR file of a recording's file that is no text. Not: telling whether a file is one (packed.ts). */
import { unpackFlows } from './mitmproxy';
import { packedForm, type OnUnpacking, type Unpacked } from './packed';
import { unpackZip } from './playwright';

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
  if (form === 'zip') return unpackZip(bytes, onUnpacking);
  return form === 'tnetstring' ? unpackFlows(bytes, onUnpacking) : undefined;
};
