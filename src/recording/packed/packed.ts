/** Recordings in other programs' own forms, told by their first bytes; a HAR file is made of each. Not: reading one (unpack.ts). */

/** As many bytes as `packedForm` looks at. */
export const HEAD = 128;

const FORMS = {
  /** A local file header, or the end of an empty zip file. */
  zip: /^PK(?:\x03\x04|\x05\x06)/u,
  /** The first member of a flow. */
  tnetstring: /^\d{1,10}:\d{1,2}:[a-z_]{1,40}[;,]\d/u,
  burp: /^\s*(?:<\?xml[^>]*>\s*)?<(?:!DOCTYPE items\b|items burpVersion=)/u,
  charles:
    /^\s*\[\s*\{\s*(?:"status"\s*:\s*"[A-Z_]+"\s*,\s*)?"method"\s*:\s*"[A-Z]+"\s*,\s*"(?:protocolVersion|scheme)"/u,
};

export type PackedForm = keyof typeof FORMS;
const NAMES = Object.keys(FORMS) as PackedForm[];

/** @param text that begins as the file does. @returns nothing for any other file */
export const packedFormOf = (text: string): PackedForm | undefined => {
  const head = text.slice(0, HEAD);
  return NAMES.find((name) => FORMS[name].test(head));
};

/** Whether a text is such a recording. Those that are no text are damaged once they are copied as text. */
export const isPackedText = (text: string): boolean => {
  const form = packedFormOf(text);
  return form === 'burp' || form === 'charles';
};

/**
 * @param head the first bytes of a file
 * @returns nothing for any other file
 */
export const packedForm = (head: Uint8Array): PackedForm | undefined =>
  packedFormOf(String.fromCharCode(...head.subarray(0, HEAD)).replace(/^\xef\xbb\xbf/u, ''));

/** Bytes that a file may unpack to, and bytes of a file that are read. */
export const MOST_UNPACKED = 64_000_000;

/** @param done of @param of parts */
export type OnUnpacking = (done: number, of: number) => void;

/** What is lost on the way to a HAR file, in its log as `_unpacked`; forms/har.ts tells it. */
export interface Lost {
  /** Index of the byte at which the file is damaged. */
  readonly brokenAt?: number;
  /** Redirects for which Playwright had not all fields when it wrote them. */
  readonly fieldless?: number;
  /** Contents that are damaged, or compressed in a way that the platform does not know. */
  readonly unread?: number;
  /** Flows of other protocols. */
  readonly others?: number;
}

/** What a file was, as it follows “Claimcheck read”. */
export type UnpackedKind =
  | 'a Burp Suite file'
  | 'a Charles session'
  | 'a Fiddler archive'
  | 'a HAR file'
  | 'a Playwright trace'
  | 'mitmproxy flows';

/** A text for the readers of texts, or a sentence that says why there is none, and what to do. */
export type Unpacked = { readonly har: string; readonly of: UnpackedKind } | { readonly says: string };

/** HAR text. @param entries JSON texts */
export const harText = (creator: object, lost: Lost, entries: readonly string[]): string =>
  `{"log":${JSON.stringify({ version: '1.2', creator, _unpacked: lost }).slice(0, -1)},"entries":[\n${entries.join(',\n')}\n]}}\n`;
