/** What each line of a message says, beside its bytes. Not: the fields (field-names.ts), and not what the server thinks of them. */
import { rfc } from '#sources/sources';
import { explainField, type Explanation } from './field-names';
import type { WirePart } from './wire';

const METHODS: ReadonlyMap<string, Explanation> = new Map([
  ['GET', { says: 'Asks for what is there; it should change nothing.', source: rfc(9110, '9.3.1') }],
  ['POST', { says: 'Hands something in, to be acted on.', source: rfc(9110, '9.3.3') }],
  ['DELETE', { says: 'Asks to take something away.', source: rfc(9110, '9.3.5') }],
  ['OPTIONS', { says: 'Asks what would be allowed, and does nothing.', source: rfc(9110, '9.3.7') }],
]);

const STATUSES: ReadonlyMap<string, Explanation> = new Map([
  ['200', { says: 'It was done; the answer is below.', source: rfc(9110, '15.3.1') }],
  ['201', { says: 'It was done, and something new is there.', source: rfc(9110, '15.3.2') }],
  ['204', { says: 'It was done, and there is nothing to tell.', source: rfc(9110, '15.3.5') }],
  ['301', { says: 'It is elsewhere, for good: see Location.', source: rfc(9110, '15.4.2') }],
  ['302', { says: 'It is elsewhere for now: see Location.', source: rfc(9110, '15.4.3') }],
  [
    '303',
    { says: 'The answer is elsewhere, to be had with GET: see Location.', source: rfc(9110, '15.4.4') },
  ],
  ['400', { says: 'The request makes no sense to the server.', source: rfc(9110, '15.5.1') }],
  [
    '401',
    {
      says: 'The request has no valid credential, so the sender is unknown.',
      source: rfc(9110, '15.5.2'),
    },
  ],
  ['403', { says: 'The server knows what is asked, and refuses it.', source: rfc(9110, '15.5.4') }],
  ['404', { says: 'There is nothing here.', source: rfc(9110, '15.5.5') }],
  ['405', { says: 'There is something here, but not for this method.', source: rfc(9110, '15.5.6') }],
  ['415', { says: 'The server takes no content of this type.', source: rfc(9110, '15.5.16') }],
  ['500', { says: 'The server failed.', source: rfc(9110, '15.6.1') }],
  ['502', { says: 'A server behind this one gave no valid answer.', source: rfc(9110, '15.6.3') }],
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
      return { says: 'An empty line: the fields end here.', source: rfc(9112, '2.1') };
    case 'content':
      return { says: 'The content, as many bytes as Content-Length says.', source: rfc(9110, '6.4') };
    default:
      return undefined;
  }
};
