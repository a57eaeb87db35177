/** The files of a zip file, as long as all of them together are not too large. Not: how a zip file is made up (zip.ts). */
import { decodeUtf8 } from '#text/utf8';
import { MOST_UNPACKED } from './packed';
import { unzipped, type ZipEntry } from './zip';

export const TOO_LARGE = `This zip file unpacks to more than ${MOST_UNPACKED / 1e6} MB. Record the login alone, without the rest of the test.`;

export class ZipFiles {
  readonly names: readonly string[];
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #left = MOST_UNPACKED;
  constructor(bytes: Uint8Array<ArrayBuffer>, entries: readonly ZipEntry[]) {
    this.#bytes = bytes;
    this.#entries = new Map(entries.map((entry) => [entry.name, entry]));
    this.names = entries.map(({ name }) => name);
  }
  has(name: string): boolean {
    return this.#entries.has(name);
  }
  /** Bytes, as the zip file states them. */
  sizeOf(name: string): number {
    return this.#entries.get(name)?.size ?? 0;
  }
  /** @returns nothing where there is no such file, where it is damaged, or one too many */
  async bytes(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const entry = this.#entries.get(name);
    const bytes = entry && (await unzipped(this.#bytes, entry, Math.min(this.#left, entry.size)));
    this.#left -= bytes?.length ?? 0;
    return bytes;
  }
  /** @returns nothing where `bytes` gives nothing, or they are no text */
  async text(name: string): Promise<string | undefined> {
    const bytes = await this.bytes(name);
    const { text, invalidAt } = decodeUtf8(bytes ?? new Uint8Array());
    return bytes && invalidAt === undefined ? text : undefined;
  }
  /** A file without which there is no recording. @returns what is wrong with it */
  problemOf(name: string): string {
    return this.sizeOf(name) > this.#left
      ? TOO_LARGE
      : `The file ${name} in this zip file is damaged. Copy the zip file again.`;
  }
}
