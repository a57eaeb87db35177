/** A key as a list of its bytes. Not: the ways to list bytes (listed-bytes.ts). */
import { decodeUtf8 } from '#text/utf8';
import { keyFromBytes } from '../key-bytes';
import { listedBytes } from '../listed-bytes';
import type { KeyForm } from '../reading';

/** Shorter than any public key. */
const LEAST = 32;

const form: KeyForm = (text, within) => {
  const read = listedBytes(text);
  if (!read || read.length < LEAST) return undefined;
  const bytes = Uint8Array.from(read);
  const key = keyFromBytes(bytes, 'a list of its bytes,');
  if (key) return { form: 'pem', keys: [key] };
  const { text: inner, invalidAt } = decodeUtf8(bytes);
  return invalidAt === undefined ? within(inner, 'in a list of its bytes') : undefined;
};

export default form;
