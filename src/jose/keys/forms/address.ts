/** An address where keys are published: alone, as a setting, or as a did:web. The page fetches nothing, so what is there has to be pasted. */
import { problemWith, type KeyForm } from '../reading';

const URL = /^\s*["'<(]?(https?:\/\/[^\s"'<>\\)]+)["'>)]?[,;]?\s*$/u;
/** Without a scheme: what ends as the usual address does. */
const BARE =
  /^\s*((?:[a-z\d-]+\.)+[a-z]{2,}(?::\d+)?\/\S*(?:jwks?(?:\.json)?|certs|keys|openid-configuration))\s*$/iu;
/** A setting among others. */
const SETTING =
  /^[ \t"']*[\w.-]*(?:jwks?[_-]?(?:set[_-]?)?(?:ur[il]|endpoint)|well[_-]?known)["']?[ \t]*[:=][ \t]*["']?(https?:\/\/[^\s"'<>\\,]+)/imu;
/** The DID Web method, section 3.2: colons are slashes. */
const DID_WEB = /^\s*did:web:([\w.%-]+)((?::[\w.%-]+)*)(?:#\S*)?\s*$/u;

const didAddress = (text: string): string | undefined => {
  const [, host, path = ''] = DID_WEB.exec(text) ?? [];
  if (host === undefined) return undefined;
  const folder = path === '' ? '/.well-known' : path.replaceAll(':', '/');
  return `https://${host.replaceAll(/%3A/giu, ':')}${folder}/did.json`;
};

/** The command that prints the keys, with what to do with it. */
export const toFetch = (what: string, address: string): string =>
  `${what}, and the page fetches nothing. Run this, and paste what it prints: curl -s '${address.replaceAll("'", '%27')}'`;

const form: KeyForm = (text) => {
  const bare = BARE.exec(text)?.[1];
  const address = URL.exec(text)?.[1] ?? (bare === undefined ? undefined : `https://${bare}`);
  if (address !== undefined) return problemWith('jwks', text, toFetch('This is an address', address));
  const did = didAddress(text);
  if (did !== undefined) {
    return problemWith('jwks', text, toFetch('This is a did:web: its document names the keys', did));
  }
  const setting = SETTING.exec(text)?.[1];
  return setting === undefined
    ? undefined
    : problemWith('jwks', text, toFetch('This names the address of the keys', setting));
};

export default form;
