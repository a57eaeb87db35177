/** An address where keys are published. The page fetches nothing, so what is there has to be pasted. */
import { problemWith, type KeyForm } from '../reading';

const form: KeyForm = (text) => {
  const address = /^\s*(https?:\/\/[^\s"'<>\\]+)\s*$/u.exec(text)?.[1];
  return address === undefined
    ? undefined
    : problemWith(
        'jwks',
        text,
        `This is an address, and the page fetches nothing. Run this, and paste what it prints: curl -s '${address.replaceAll("'", '%27')}'`,
      );
};

export default form;
