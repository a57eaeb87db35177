/** What a key is made of, through what turns text into bytes and bytes into keys.  */
import { follow } from './follow';
import { resultOf } from './way';
import type { Linked } from './scope';
import type { Node } from './syntax';

/** Calls whose first argument is the key's material. */
const MAKES =
  /^(?:from|encode|createSecretKey|asKey|importKey|createPrivateKey|importPKCS8|importSPKI|importJWK|decode|String|Uint8Array|btoa|atob)$/u;
/** Methods that give the same text again. */
const KEEPS = /^(?:trim|toString|valueOf|replace|replaceAll)$/u;
const MOST_STEPS = 12;

/** The expression behind a key: a text, an object for a JWK, or whatever else it comes from. */
export const keyMaterial = (linked: Linked, key: Node): Node => {
  let node = follow(linked, key);
  for (let left = MOST_STEPS; left > 0; left -= 1) {
    if (node.type === 'function') {
      const made = resultOf(linked, node);
      if (!made) break;
      node = follow(linked, made);
      continue;
    }
    if (node.type !== 'call') break;
    const { callee, args } = node;
    const name = callee.type === 'member' ? callee.property : callee.type === 'name' ? callee.name : '';
    // WebCrypto's takes the form of the key first.
    const own = args.length === 0 && follow(linked, callee);
    if (own && own.type === 'function') {
      node = own;
      continue;
    }
    const inner = MAKES.test(name ?? '')
      ? args[name === 'importKey' && args.length > 2 ? 1 : 0]
      : KEEPS.test(name ?? '') && callee.type === 'member'
        ? callee.of
        : undefined;
    if (!inner) break;
    node = follow(linked, inner);
  }
  return node;
};
