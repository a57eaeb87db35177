/** What a key is made of, through what turns text into bytes and bytes into keys.  */
import type { Linked } from './scope';
import type { CallNode, Node } from './syntax';
import { resultsOf } from './returns';
import { valuesOf } from './values';
import { atWay } from './way';

/** Calls whose first argument is the key's material. */
const MAKES =
  /^(?:from|encode|createSecretKey|asKey|importKey|createPrivateKey|importPKCS8|importSPKI|importJWK|decode|String|Uint8Array|btoa|atob)$/u;
/** Methods that give the same text again. */
const KEEPS = /^(?:trim|toString|valueOf|replace|replaceAll)$/u;
const MOST_STEPS = 12;

/** What a call makes a key of. */
const takenBy = ({ callee, args }: CallNode): Node | undefined => {
  const name = callee.type === 'member' ? callee.property : callee.type === 'name' ? callee.name : '';
  // WebCrypto's takes the form of the key first.
  if (MAKES.test(name ?? '')) return args[name === 'importKey' && args.length > 2 ? 1 : 0];
  return KEEPS.test(name ?? '') && callee.type === 'member' ? callee.of : undefined;
};

/** The expressions that can be behind a key: texts, objects for JWKs, or whatever else it comes from. */
export const materialsOf = (linked: Linked, key: Node, left = MOST_STEPS): Node[] =>
  valuesOf(linked, key).flatMap((value) => {
    if (left === 0) return [value];
    if (value.type === 'function')
      return resultsOf(linked, value).flatMap((each) => materialsOf(linked, each, left - 1));
    const inner = value.type === 'call' ? takenBy(value) : undefined;
    return inner ? materialsOf(linked, inner, left - 1) : [value];
  });

/** The secret part of a JWK. */
const secretOf = (linked: Linked, jwk: Node): Node[] =>
  ['k', 'd'].flatMap((name) => atWay(linked, jwk, name) ?? []);

/** Every text that a key can be, that is in a list of keys, or in a JWK. */
export const keyTextsOf = (linked: Linked, key: Node, left = 4): Node[] =>
  materialsOf(linked, key).flatMap((material) => {
    if (material.type === 'text') return [material];
    if (left === 0) return [];
    const [first] = material.type === 'call' && material.isNew ? material.args : [];
    const parts =
      material.type === 'array'
        ? material.items
        : material.type === 'object'
          ? secretOf(linked, material).slice(0, 1)
          : first
            ? [first]
            : [];
    return parts.flatMap((part) => keyTextsOf(linked, part, left - 1));
  });
