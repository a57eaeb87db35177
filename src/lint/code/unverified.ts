/** Calls that give claims nobody verified: packages that decode, and what code takes apart itself. Not: what is done with the claims (decision.ts). */
import { accessOf, calledName, handlerOf, writtenAs } from './ask';
import type { Code } from './code';
import { follow } from './follow';
import { variableOf } from './look-up';
import { nodesOf } from './nodes';
import { parsedPart } from './parsed-part';
import { resultOf } from './returns';
import type { Binding } from './scope';
import type { Node } from './syntax';

interface Decodings {
  /** Calls that give claims nobody verified. */
  readonly calls: ReadonlySet<Node>;
  /** What a callback gets them as. */
  readonly parameters: ReadonlySet<Binding>;
}

/** Functions of one's own that give what they decode. */
const ownDecoders = (code: Code, decoded: ReadonlySet<Node>): Set<Node> => {
  const own = new Set<Node>();
  for (const node of nodesOf(code, 'function')) {
    const result = resultOf(code, node);
    if (result && decoded.has(accessOf(code, result).root)) own.add(node);
  }
  return own;
};

/** All of them; those of a token that is verified in the same handler are left out. */
export const decodingsIn = (code: Code): Decodings => {
  const verified = new Map<Node | undefined, Set<string>>();
  const verify = (call: Node, token: Node): void => {
    const handler = handlerOf(code, call);
    verified.set(handler, (verified.get(handler) ?? new Set()).add(writtenAs(code, token)));
  };
  for (const { does, call, token } of code.uses) if (does === 'verify' && token) verify(call, token);
  for (const node of nodesOf(code, 'call')) {
    // A function of one's own that verifies: `verifyCode(issuer, answer)` may verify what is in the answer.
    if (!/verif|authenticate|validate/iu.test(calledName(node))) continue;
    for (const arg of node.args) verify(node, arg);
  }
  const isVerified = (call: Node, token: Node | undefined): boolean => {
    const known = verified.get(handlerOf(code, call));
    if (!token || !known) return false;
    const names = writtenAs(code, token).split('.');
    return names.some((_, index) => known.has(names.slice(0, index + 1).join('.')));
  };
  const calls = new Set<Node>();
  const parameters = new Set<Binding>();
  for (const { does, call, token } of code.uses) {
    if (does !== 'decode' || isVerified(call, token)) continue;
    calls.add(call);
    const callback = call.args.at(-1);
    const claims = callback?.type === 'function' ? callback.params[1] : undefined;
    const binding = claims && variableOf(code, claims);
    if (binding) parameters.add(binding);
  }
  for (const node of nodesOf(code, 'call')) {
    const part = parsedPart(code, node);
    if (part?.index === 1 && !isVerified(node, part.token)) calls.add(node);
  }
  if (calls.size === 0) return { calls, parameters };
  for (const call of calls) {
    // `token ? decode(token) : null`; a set goes on with what is added to it.
    const around = code.parents.get(call);
    const isEither = around?.type === 'choice' && around.test !== call;
    if (isEither || (around?.type === 'infix' && /^(?:&&|\|\||\?\?)$/u.test(around.operator)))
      calls.add(around);
  }
  const own = ownDecoders(code, calls);
  for (const node of nodesOf(code, 'call')) {
    if (!own.has(follow(code, node.callee))) continue;
    if (!isVerified(node, node.args[0])) calls.add(node);
  }
  return { calls, parameters };
};
