/** `JSON.parse(atob(token.split('.')[1]))`: a part of a token that code takes apart itself. Not: what packages decode (uses.ts). */
import { accessOf, calledName } from './ask';
import type { Code } from './code';
import type { CallNode, Node } from './syntax';
import { madeFrom } from './values';

/** @returns the token and which part it is, counted from the header, 0; nothing for other calls */
export const parsedPart = (
  code: Code,
  call: CallNode,
): { readonly token: Node; readonly index: number } | undefined => {
  const [first] = call.args;
  if (calledName(call) !== 'parse' || !first) return undefined;
  for (const each of madeFrom(code, first)) {
    if (each.type !== 'name' && each.type !== 'member') continue;
    const { root, path } = accessOf(code, each);
    const { callee } = root.type === 'call' ? root : {};
    if (callee?.type !== 'member' || callee.property !== 'split') continue;
    const index = Number(path[0]);
    if (index === 0 || index === 1) return { token: callee.of, index };
  }
  return undefined;
};
