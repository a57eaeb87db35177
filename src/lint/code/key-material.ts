/** What a key is made of, through what turns text into bytes and bytes into keys. Not: whether it may stand there. */
import { follow } from './follow';
import type { Linked } from './scope';
import type { Node } from './syntax';

/** Calls whose first argument is the key's material. */
const MAKES =
  /^(?:from|encode|createSecretKey|createPrivateKey|importPKCS8|importSPKI|importJWK|decode|String|Uint8Array|btoa|atob)$/u;
/** Methods that give the same text again. */
const KEEPS = /^(?:trim|toString|valueOf|replace|replaceAll)$/u;
const MOST_STEPS = 12;

/** The expression behind a key: a text, an object for a JWK, or whatever else it comes from. */
export const keyMaterial = (linked: Linked, key: Node): Node => {
  let node = follow(linked, key);
  for (let left = MOST_STEPS; left > 0 && node.type === 'call'; left -= 1) {
    const { callee, args } = node;
    const name = callee.type === 'member' ? callee.property : callee.type === 'name' ? callee.name : '';
    const inner = MAKES.test(name ?? '')
      ? args[0]
      : KEEPS.test(name ?? '') && callee.type === 'member'
        ? callee.of
        : undefined;
    if (!inner) break;
    node = follow(linked, inner);
  }
  return node;
};
