/** Decompression by what the platform has, up to a size: a few bytes can be made to fill a memory. */
import { joinBytes } from './join-bytes';

/** The names that DecompressionStream takes; a platform need not have the last two. */
export type Compression = 'gzip' | 'deflate' | 'deflate-raw' | 'brotli' | 'zstd';

/**
 * Never throws.
 * @param limit bytes; no more are made
 * @returns nothing for bytes that are not so compressed, or that inflate to too many
 */
export const inflated = async (
  bytes: Uint8Array<ArrayBuffer>,
  compression: Compression,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    const reader = new Blob([bytes])
      .stream()
      // Of the types, the last two are not known yet.
      .pipeThrough(new DecompressionStream(compression as CompressionFormat))
      .getReader();
    for (;;) {
      // Piece by piece, so that no more is inflated than is kept.
      // oxlint-disable-next-line no-await-in-loop
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > limit) {
        await reader.cancel();
        return undefined;
      }
      pieces.push(value);
    }
  } catch {
    return undefined;
  }
  return joinBytes(pieces);
};
