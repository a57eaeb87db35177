/** Who verifies a token that code decodes: whether a client wrote it, and whether anything in the file verifies. Not: the calls that do (uses.ts). */
import { onceFor } from '../once-for';
import { handlerOf, nameAround, writtenAs } from './ask';
import type { Code } from './code';
import { follow } from './follow';
import { tokenUse } from './look-up';
import type { Node } from './syntax';

/** Where a client writes: a request, and what frameworks give of one. */
const OF_CLIENT =
  /\b(?:req|request|ctx|context|event|socket|handshake|c)\b[\w.?![\]'"()]*\b(?:headers?|cookies?|query|body|params|auth|get)\b|\b(?:cookies|headers|getCookies?|getHeader|parseCookies)\(|\bauthorization(?:token)?\b/iu;
/** What verifies a token, in the handler or before it. */
const VERIFIES =
  /verif|introspect|validateToken|timingSafeEqual|createHmac|UseGuards|AuthGuard\b|authenticat|passport|requireAuth|\w*(?:auth|jwt|token)\w*(?:middleware|guard)\b(?!\s+implements)|\b(?:protect|(?:is|check|ensure)_?(?:Logged|Auth))/iu;

const withoutComments = onceFor(({ text }: Code) =>
  text.replaceAll(/\/\*(?:[^*]|\*(?!\/))*\*\/|(?<!:)\/\/[^\n]*/gu, ''),
);

/** By the name of the function that decides: whether the code without it verifies, since a `verifyToken` that decodes proves nothing. */
const verifiedBeside = onceFor((code: Code) => {
  const known = new Map<string, boolean>();
  return (name: string): boolean => {
    const text = withoutComments(code);
    const isVerified = known.get(name) ?? VERIFIES.test(name === '' ? text : text.replaceAll(name, ''));
    known.set(name, isVerified);
    return isVerified;
  };
});

/** Anything in the file verifies, beside the function that the node is in. */
export const isVerifiedBeside = (code: Code, node: Node): boolean => {
  const handler = handlerOf(code, node);
  return verifiedBeside(code)((handler && (handler.name ?? nameAround(code, handler))) ?? '');
};

/** The handler itself reads a request, and not what the server keeps of a login (OpenID Connect Core, section 3.1.3.7: a token endpoint's ID token may go unverified). */
export const isFromClient = (code: Code, decoding: Node): boolean => {
  const handler = handlerOf(code, decoding) ?? code.root;
  const helper = decoding.type === 'call' ? follow(code, decoding.callee) : handler;
  const token = tokenUse(code, decoding)?.token;
  return (
    [handler, helper].some((each) => OF_CLIENT.test(writtenAs(code, each))) &&
    !(token && OF_SERVER.test(writtenAs(code, token)))
  );
};
/** What the server itself keeps of a login: no client writes it. */
const OF_SERVER = /\blocals\.|\bsession\.|\b(?:req|request|ctx)\.(?:user|state)\./u;
