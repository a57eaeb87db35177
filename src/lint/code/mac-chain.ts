/** A MAC as Node makes it, `createHmac(…).update(…).digest(…)`, and one that keys another. */
import { onceFor } from '../once-for';
import { calledName, writtenAs } from './ask';
import type { Code } from './code';
import { follow } from './follow';
import { nodesOf } from './nodes';
import { originOf } from './origin';
import type { CallNode, Node } from './syntax';

const isBegun = (code: Code, node: Node): node is CallNode =>
  node.type === 'call' && originOf(code, node.callee)?.path.at(-1) === 'createHmac';

interface Mac {
  readonly begun: CallNode;
  /** What is authenticated. */
  readonly messages: readonly Node[];
}

/** The MAC that a node is the digest of, in one go or through a variable. */
export const macBehind = (code: Code, node: Node): Mac | undefined => {
  let at = node;
  if (at.type !== 'call' || calledName(at) !== 'digest') return undefined;
  const messages: Node[] = [];
  while (at.type === 'call' && calledName(at) !== 'createHmac' && at.callee.type === 'member') {
    if (calledName(at) === 'update') messages.push(...at.args.slice(0, 1));
    at = follow(code, at.callee.of);
  }
  return isBegun(code, at) ? { begun: at, messages } : undefined;
};

const NAMES_SECRET = /secret|token|key|pass/iu;

/**
 * MACs over a secret that key another MAC. The key of such a one is the label of a derivation, and need not be secret
 * (RFC 5869 section 3.1).
 */
export const derivations = onceFor(
  (code: Code): ReadonlySet<Node> =>
    new Set(
      nodesOf(code, 'call').flatMap((node) => {
        const key = isBegun(code, node) ? node.args[1] : undefined;
        const mac = key && macBehind(code, follow(code, key));
        const isOverSecret = mac?.messages.some((each) => NAMES_SECRET.test(writtenAs(code, each)));
        return mac && isOverSecret ? [mac.begun] : [];
      }),
    ),
);
