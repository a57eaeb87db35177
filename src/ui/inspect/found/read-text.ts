/** The text of a file. */

/** UTF-16 as Windows writes it begins with this; everything else is taken for UTF-8. */
const UTF_16_LE = [0xff, 0xfe] as const;
/** A text has no NUL, and a file that is none shows one early. */
const BYTES_TO_JUDGE = 65_536;

/** @returns nothing when the file holds no text */
export const readText = async (file: Blob): Promise<string | undefined> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (UTF_16_LE.every((byte, index) => bytes[index] === byte)) {
    return new TextDecoder('utf-16le').decode(bytes);
  }
  if (bytes.subarray(0, BYTES_TO_JUDGE).includes(0)) return undefined;
  return new TextDecoder().decode(bytes);
};
