/** One line on what a token is: "Access token for api.shop.example, alg ES256". */
import { claim, headerParameter, objectOf, stringOf, type Jws } from '#jose/jws/jws';
import { profileOf, type ProfileName } from '#lint/profile';
import type { Json } from '#text/json';
import { quote } from '#text/quote';
import { KIND_NAMES } from './kind-names';

const LONGEST = 60;

/** The host when it is a URL, for that is what a person looks for; else the whole. */
const audienceName = (audience: string): string => {
  const host = /^https:\/\/([a-z0-9.-]+)\/?$/iu.exec(audience)?.[1];
  return host ?? quote(audience, LONGEST);
};

const audiences = (value: Json | undefined): string[] =>
  (value?.type === 'array' ? value.items : [value]).flatMap((item) => {
    const text = stringOf(item);
    return text === undefined ? [] : [audienceName(text)];
  });

const signedWith = (jws: Jws): string => {
  if (jws.header.text === '' && jws.segments.length < 3) return 'payload only';
  const algorithm = stringOf(headerParameter(jws, 'alg')?.value);
  if (algorithm === undefined) return 'no readable alg';
  if (algorithm.toLowerCase() === 'none') return 'not signed';
  return `alg ${/^[A-Za-z0-9+._-]{1,24}$/u.test(algorithm) ? algorithm : quote(algorithm, LONGEST)}`;
};

/**
 * The line; text from the token is quoted and shortened.
 * @param chosen which kind a person says that it is
 */
export const summaryOf = (jws: Jws, chosen: { readonly profile?: ProfileName } = {}): string => {
  if (!objectOf(jws.payload)) {
    const what = objectOf(jws.header) ? 'JSON Web Signature' : 'Broken token';
    return `${what}, ${signedWith(jws)}`;
  }
  const names = audiences(claim(jws, 'aud')?.value);
  const more = names.length > 2 ? ` and ${names.length - 2} more` : '';
  const audience = names.length > 0 ? ` for ${names.slice(0, 2).join(' and ')}${more}` : '';
  return `${KIND_NAMES[profileOf(jws, chosen).name]}${audience}, ${signedWith(jws)}`;
};
