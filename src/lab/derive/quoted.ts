/** The bytes of an exchange that one points at. */
import { requestWire, responseWire, type WirePart } from '#http/wire';
import { encodeUtf8 } from '#text/utf8';
import type { Exchange } from '../run/trace';

/** A run of bytes in one message of an exchange. */
export interface Quoted {
  readonly message: 'request' | 'response';
  /** Of its first byte, from 0, in the message as sent. */
  readonly from: number;
  /** After its last byte. */
  readonly to: number;
  /** The same as characters. */
  readonly text: string;
}

const CRLF = '\r\n';

const textOf = (parts: readonly WirePart[]): string => parts.map(({ text }) => text).join('');

const findIn = (message: Quoted['message'], wire: string, text: string): Quoted | undefined => {
  const at = text === '' ? -1 : wire.indexOf(text);
  if (at < 0) return undefined;
  const from = encodeUtf8(wire.slice(0, at)).length;
  return { message, from, to: from + encodeUtf8(text).length, text };
};

/** The value of the first field of that name, without the CRLF. */
const valueOf = (parts: readonly WirePart[], name: string): string =>
  parts
    .find((part) => part.name?.toLowerCase() === name)
    ?.text.slice(name.length + 1)
    .trim() ?? '';

const startLine = (parts: readonly WirePart[]): string => parts[0]?.text.replace(CRLF, '') ?? '';

/**
 * Finds the bytes that are meant.
 * @param text what to look for, in the request first. Absent: what decided the exchange, which is the status line of a refusal;
 *   else the credential that was sent, else the one that was handed out, else the status line
 * @returns undefined when neither message has the text
 */
export const quotedIn = ({ request, response }: Exchange, text?: string): Quoted | undefined => {
  const asked = requestWire(request);
  const answered = responseWire(response);
  const inRequest = (sought: string) => findIn('request', textOf(asked), sought);
  const inResponse = (sought: string) => findIn('response', textOf(answered), sought);
  if (text !== undefined) return inRequest(text) ?? inResponse(text);
  const status = inResponse(startLine(answered));
  if (response.status >= 400) return status;
  return (
    inRequest(valueOf(asked, 'authorization')) ??
    inRequest(valueOf(asked, 'cookie')) ??
    inResponse(valueOf(answered, 'set-cookie')) ??
    status
  );
};
