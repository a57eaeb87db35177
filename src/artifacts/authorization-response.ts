/** The answer of an authorization server in an address or a form, where no token can be read in it. Not: tokens in such an answer (recognise.ts). */
import { quote } from '#text/quote';

/** Parameters alone, or those of a URL. */
const PARAMETERS = /^(?:[a-z][a-z\d+.-]*:\/\/[^\s?#]*)?[/?#]*([\w.-]+=[^&\s]*(?:[&#][\w.-]+=[^&\s]*)*)$/iu;

/** How much of what the server wrote is in the sentence. */
const MOST = 200;

const valueIn = (parameters: string, name: string): string | undefined => {
  const parameter = parameters.split(/[&#]/u).find((each) => each.startsWith(`${name}=`));
  const value = parameter?.slice(name.length + 1).replaceAll('+', ' ') ?? '';
  try {
    return value === '' ? undefined : decodeURIComponent(value);
  } catch {
    return value;
  }
};

/**
 * What the answer says, in whole sentences (RFC 6749 section 4.1.2).
 * @param text trimmed, without a token
 * @returns nothing where the text is something else
 */
export const authorizationResponse = (text: string): string | undefined => {
  const parameters = PARAMETERS.exec(text)?.[1];
  if (parameters === undefined) return undefined;
  const error = valueIn(parameters, 'error');
  if (error !== undefined) {
    const description = valueIn(parameters, 'error_description');
    const why = description === undefined ? '' : ` It says: ${quote(description, MOST)}.`;
    return `The authorization server refused: ${quote(error)}.${why} There is no token in this answer.`;
  }
  if (valueIn(parameters, 'code') !== undefined) {
    return 'This is an authorization code, not a token. It works once and for a few minutes. The client exchanges it for tokens at the token endpoint.';
  }
  return ['access_token', 'refresh_token'].some((name) => valueIn(parameters, name) !== undefined)
    ? 'The token in this answer is opaque: only its issuer knows what it means. Ask its introspection endpoint.'
    : undefined;
};
