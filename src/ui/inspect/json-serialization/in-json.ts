/** A token that was signed again, in the JSON that the one before was in. Not: signing it (renew/sign-again.ts). */
import type { JwsJson } from '#jose/jws/json-serialization';
import { memberOf, parseJson } from '#text/json';
import { setMember } from '#text/json-edit';

const withMember = (text: string, name: string, value: string): string => {
  const { value: object } = parseJson(text);
  return object?.type === 'object' ? setMember(text, object, name, JSON.stringify(value)) : text;
};

/**
 * Unprotected headers and unknown members stay as they are.
 * @param json with one signature
 * @param token the same in compact serialization
 */
export const inJson = (json: JwsJson, token: string): string => {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const text = withMember(json.text, 'payload', payload);
  if (json.syntax === 'flattened')
    return withMember(withMember(text, 'protected', header), 'signature', signature);
  const { value: object } = parseJson(text);
  const list = object?.type === 'object' ? memberOf(object, 'signatures')?.value : undefined;
  const own = list?.type === 'array' ? list.items[0] : undefined;
  if (!own) return text;
  const { start, end } = own.span;
  const signed = withMember(withMember(text.slice(start, end), 'protected', header), 'signature', signature);
  return text.slice(0, start) + signed + text.slice(end);
};
