/** Whether a text is an e-mail address or a telephone number of a person. */

const EMAIL = /^[^\s@:/]+@[^\s@:/]+\.[a-z]{2,}$/iu;
/** ITU-T E.164: at most 15 digits after the plus sign. */
const PHONE = /^\+[1-9](?:[ ().-]{0,2}\d){6,14}$/u;
/** Of an e-mail address, in octets (RFC 5321 section 4.5.3.1: 64 before the sign, 255 after). */
const LONGEST = 320;

/** True for an e-mail address that is not a service account's, and for a telephone number in its international form. */
export const isContact = (text: string): boolean =>
  text.length <= LONGEST &&
  (text.includes('@')
    ? EMAIL.test(text) && !text.endsWith('.gserviceaccount.com')
    : text.startsWith('+') && PHONE.test(text));
