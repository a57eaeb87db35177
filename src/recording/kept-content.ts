/** Which contents of messages are kept: texts that can hold a credential, up to a size. */

/** Characters; a login's answers are far smaller, and a page as large as this holds no form that is its own. */
const LONGEST = 262_144;

const KEPT =
  /^(?:$|application\/(?:[\w.+-]*json|x-www-form-urlencoded|jwt|jose|[\w.+-]*xml)|text\/(?:html|plain|xml)|multipart\/form-data)/iu;

/** Whether content of that media type may hold a credential. */
export const isKept = (mimeType: string): boolean => KEPT.test(mimeType.trim());

const SCRIPT = /^(?:application|text)\/(?:x-)?(?:java|ecma)script\b/iu;
/** Characters; scripts are larger than answers, and looked through for few values. */
const LONGEST_SCRIPT = 2_000_000;

/** Whether a script of so many characters may be looked through for keys. */
export const isScript = (mimeType: string, length: number): boolean =>
  SCRIPT.test(mimeType) && length <= LONGEST_SCRIPT;

/** Whether so many characters are few enough. */
export const isShort = (length: number): boolean => length <= LONGEST;

/** Whether a program's file is looked into for content of that type and so many characters or bytes. */
export const isWorthReading = (mimeType: string, length: number): boolean =>
  (isKept(mimeType) && isShort(length)) || isScript(mimeType, length);
