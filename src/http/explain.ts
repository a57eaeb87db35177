/** What each line of a message says, beside its bytes. Not: the fields (field-names.ts), and not what the server thinks of them. */
import { rfc } from '#sources/sources';
import { explainField, type Explanation } from './field-names';
import type { WirePart } from './wire';

const METHODS: ReadonlyMap<string, Explanation> = new Map([
  ['GET', { says: 'Reads a resource; it should change nothing.', source: rfc(9110, '9.3.1') }],
  ['POST', { says: 'Sends data for the server to process.', source: rfc(9110, '9.3.3') }],
  ['DELETE', { says: 'Deletes a resource.', source: rfc(9110, '9.3.5') }],
  ['OPTIONS', { says: 'Asks what is allowed, and changes nothing.', source: rfc(9110, '9.3.7') }],
]);

const STATUSES: ReadonlyMap<string, Explanation> = new Map([
  ['200', { says: 'Success. The answer is below.', source: rfc(9110, '15.3.1') }],
  ['201', { says: 'Success. The server created something.', source: rfc(9110, '15.3.2') }],
  ['204', { says: 'Success, without an answer.', source: rfc(9110, '15.3.5') }],
  ['301', { says: 'It moved permanently: see Location.', source: rfc(9110, '15.4.2') }],
  ['302', { says: 'It moved temporarily: see Location.', source: rfc(9110, '15.4.3') }],
  ['303', { says: 'Get the answer elsewhere, with GET: see Location.', source: rfc(9110, '15.4.4') }],
  ['400', { says: 'The server can’t understand the request.', source: rfc(9110, '15.5.1') }],
  [
    '401',
    {
      says: 'The request has no valid credential, so the sender is unknown.',
      source: rfc(9110, '15.5.2'),
    },
  ],
  ['403', { says: 'The server understood the request, and refuses it.', source: rfc(9110, '15.5.4') }],
  ['404', { says: 'Nothing exists at this address.', source: rfc(9110, '15.5.5') }],
  ['405', { says: 'This address exists, but not for this method.', source: rfc(9110, '15.5.6') }],
  ['415', { says: 'The server doesn’t accept this type of content.', source: rfc(9110, '15.5.16') }],
  ['500', { says: 'The server failed.', source: rfc(9110, '15.6.1') }],
  ['502', { says: 'A server behind this one returned no valid answer.', source: rfc(9110, '15.6.3') }],
  ['503', { says: 'The server can’t answer now.', source: rfc(9110, '15.6.4') }],
]);

const RESPONSE_LINE = /^HTTP\/1\.1 (\d{3}) /u;

const explainStartLine = (text: string): Explanation | undefined => {
  const status = RESPONSE_LINE.exec(text)?.[1];
  return status === undefined ? METHODS.get(text.split(' ', 1)[0] ?? '') : STATUSES.get(status);
};

/** @returns undefined where there is nothing to say but the line itself */
export const explain = ({ kind, name, text }: WirePart): Explanation | undefined => {
  switch (kind) {
    case 'start-line':
      return explainStartLine(text);
    case 'field':
      return name === undefined ? undefined : explainField(name, text.slice(name.length + 1).trim());
    case 'empty-line':
      return { says: 'An empty line ends the fields.', source: rfc(9112, '2.1') };
    case 'content':
      return { says: 'The content. Content-Length gives its size in bytes.', source: rfc(9110, '6.4') };
    default:
      return undefined;
  }
};
