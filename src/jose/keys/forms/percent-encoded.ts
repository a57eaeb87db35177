/** A key that was percent-encoded, as a value in a URL is. */
import type { KeyForm } from '../reading';

const form: KeyForm = (text, within) => {
  if (!/^\s*\S*%(?:0A|0D|20|22|2B|2F|3D|7B)\S*\s*$/iu.test(text)) return undefined;
  try {
    // A form has + for a space, and a plus sign as %2B.
    const plain = /-----BEGIN\+/u.test(text) ? text.replaceAll('+', ' ') : text;
    return within(decodeURIComponent(plain), 'which was percent-encoded');
  } catch {
    // A percent sign that encodes nothing: the text is something else.
    return undefined;
  }
};

export default form;
