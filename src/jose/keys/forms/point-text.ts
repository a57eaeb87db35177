/** The two coordinates of an EC point one after the other, or with a separator between them. */
import { decodeBase64url } from '#text/base64url';
import { keyWith } from '../key-bytes';
import { pointIn } from '../point';
import type { KeyForm } from '../reading';

const form: KeyForm = (text) => {
  const trimmed = text.trim();
  const separated = /^([\w-]+)\s*[.,:;\s]\s*([\w-]+)$/u.exec(trimmed);
  // Of equal length, as coordinates of one curve are.
  const halves = separated
    ? [separated[1] ?? '', separated[2] ?? '']
    : [trimmed.slice(0, trimmed.length / 2), trimmed.slice(trimmed.length / 2)];
  if (trimmed.length > 400 || halves[0]?.length !== halves[1]?.length || !/^[\w\s.,:;-]+$/u.test(trimmed)) {
    return undefined;
  }
  const bytes = halves.flatMap((half) => [...decodeBase64url(half).bytes]);
  const jwk = pointIn(Uint8Array.from(bytes));
  return jwk && { form: 'pem', keys: [keyWith(jwk, false, 'the two coordinates of a point')] };
};

export default form;
