/** Whether the address that the page was opened with carries a token, as a redirect after a login does. Not: taking it out (receive.ts), nor links of our own making (inspect/share/share-link.ts). */
import { tokenIn } from '../share/share-link';

/** What an address carried. */
export interface Landing {
  /** As it was there; a token that stood alone is without percent-encoding. */
  readonly text: string;
  /** Part of it was after `?`, which a browser sends to the server of the page. */
  readonly wasSent: boolean;
}

/** Parameters that carry a credential or say why there is none. They are in links that log somebody in, and in answers of an authorization server (RFC 6749 sections 4.1.2 and 4.2.2, OpenID Connect Core section 3.3.2.5, JARM, OpenID4VP). */
const CARRIERS: ReadonlySet<string> = new Set(
  'access_token code error id_token id_token_hint jwt logout_token refresh_token request response SAMLResponse token vp_token'.split(
    ' ',
  ),
);

const carries = (parameters: string): boolean =>
  parameters.split('&').some((parameter) => {
    const [name = '', ...value] = parameter.split('=');
    return CARRIERS.has(name) && value.join('') !== '';
  });

/** What can be in a fragment before its parameters: the place in a page of which a link was changed to lead here. */
const FOREIGN_PLACE = /^[^=&?]*\?/u;

/** The parameters in a fragment. A path with a query is a place in this page, and its query is of that place. */
const parametersIn = (fragment: string): string => {
  if (!fragment.startsWith('/')) return fragment.replace(FOREIGN_PLACE, '');
  return fragment.includes('?') ? '' : fragment.slice(1);
};

/** How base64url of a JSON object begins: `{` before a quotation mark or white space. */
const TOKEN = /^(?:[Bb]earer[ +])?e(?:y[A-DI-L]|w[0-3k-r])[\w-]*(?:[.~]|$)/u;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // A cut-off address can end within an escape.
    return text;
  }
};

const inFragment = (hash: string): string | undefined => {
  const shared = tokenIn(hash);
  if (shared !== undefined) return shared;
  const fragment = hash.replace(/^#/u, '');
  const parameters = parametersIn(fragment);
  if (carries(parameters)) return parameters;
  const alone = decoded(fragment.replace(/^\//u, ''));
  return TOKEN.test(alone) ? alone : undefined;
};

/**
 * What the address carries; nothing where it only names a place in the page. Never throws.
 * @param search the address from `?` on, as `location` has it
 * @param hash the address from `#` on
 */
export const landingIn = (search: string, hash: string): Landing | undefined => {
  const query = search.replace(/^\?/u, '');
  const sent = carries(query) ? query : undefined;
  const kept = inFragment(hash);
  if (sent === undefined && kept === undefined) return undefined;
  return {
    text: [sent, kept].filter((each) => each !== undefined).join('\n'),
    wasSent: sent !== undefined,
  };
};
