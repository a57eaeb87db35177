/** PEM, its lines broken or not. */
import { decodeBase64 } from '../base64';
import { keyFromBytes } from '../key-bytes';
import { hasWholeBlock, keysFromPem, looksLikePem } from '../pem';
import type { KeyForm } from '../reading';

/** Lines that mean to begin and end a PEM, whatever became of their hyphens and letters. */
const ARMOUR =
  /[-–—_=*#]{0,40}[ \t]{0,8}(?:BEGIN|END)[ \t]{1,8}[A-Z0-9 \t]{0,60}(?:KEY|CERTIFICATE|REQUEST)\b[ \t]*[-–—_=*#]*/giu;
const MEANT = /(?:^|[-–—\s])(?:BEGIN|END)[ \t]{1,8}[A-Z0-9 \t]{0,60}(?:KEY|CERTIFICATE|REQUEST)\b/iu;

/** The key between lines that are broken. */
const unarmoured = (text: string) => {
  const body = text.replaceAll(/\\[rn]/gu, '\n').replaceAll(ARMOUR, '');
  if (!/^[\w+/=\s-]+$/u.test(body)) return undefined;
  const bytes = decodeBase64(body.replaceAll('-', '+').replaceAll('_', '/'));
  const key = bytes && keyFromBytes(bytes, 'a PEM whose BEGIN and END lines are broken, in base64');
  return key && { form: 'pem' as const, keys: [key] };
};

const form: KeyForm = (text) => {
  const read = looksLikePem(text) ? keysFromPem(text) : undefined;
  if (read && !('says' in read)) return { form: 'pem', keys: read };
  // Lines that are whole leave nothing to mend: what is wrong is between them.
  const broken = !hasWholeBlock(text) && (read || MEANT.test(text)) ? unarmoured(text) : undefined;
  return broken ?? (read && { form: 'pem', keys: [], problem: read });
};

export default form;
