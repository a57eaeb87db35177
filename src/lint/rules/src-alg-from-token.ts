/** Code that lets the token choose the algorithm or the key. Not: a token that offers one (header-jwk-embedded, header-remote-key). */
import { document, rfc } from '#sources/sources';
import {
  someWithin,
  accessOf,
  calledName,
  headerParameterRead,
  settingsIn,
  handlerOf,
  refuses,
} from '../code/ask';
import type { Code } from '../code/code';
import { follow } from '../code/follow';
import { tokenUse } from '../code/look-up';
import { nodesOf } from '../code/nodes';
import { onceForNode } from '../code/once-for-node';
import { originOf } from '../code/origin';
import { parsedPart } from '../code/parsed-part';
import type { CallNode, Node } from '../code/syntax';
import { defineRule, type Report } from '../rule';

const FETCHES =
  /^(?:fetch|get|post|axios|got|request|ky|createRemoteJWKSet|jwksClient|JwksClient|jwksRsa|expressJwtSecret)$/u;
const MAKES_KEY = /^(?:importJWK|createPublicKey|jwkToPem|jwk2pem|asKey|importKey|parseJwk)$/u;
/** Protocols in which the token proves that its sender has the key that it brings. */
const PROOF = /dpop|\bacme\b|proof-of-possession|openid4vci-proof/iu;

const reads = (code: Code, node: Node, names: readonly string[]): boolean => {
  if (node.type !== 'name' && node.type !== 'member') return false;
  const { root, path } = accessOf(code, node);
  // `JSON.parse(atob(token.split('.')[0])).jku`
  const isHeader = root.type === 'call' && parsedPart(code, root)?.index === 0;
  const read = isHeader ? path[0] : headerParameterRead(code, node);
  return read !== undefined && names.includes(read);
};

const someReads = (code: Code, node: Node, names: readonly string[]): boolean =>
  someWithin(node, (each) => reads(code, each, names));

const usesKey = (code: Code, body: readonly Node[]): boolean =>
  body.some((node) => someWithin(node, (each) => tokenUse(code, each)?.does === 'verify'));

/** `iss` of claims that nobody has verified yet. */
const isUnverifiedIssuer = (code: Code, node: Node): boolean => {
  if (node.type !== 'name' && node.type !== 'member') return false;
  const { root, path } = accessOf(code, node);
  return (
    path.at(-1) === 'iss' &&
    path.every((name) => name === 'payload' || name === 'iss') &&
    tokenUse(code, root)?.does === 'decode'
  );
};

function* inCall(code: Code, call: CallNode): Generator<Report> {
  const name = calledName(call);
  if (FETCHES.test(name)) {
    const given = call.args.find((arg) => someReads(code, arg, ['jku', 'x5u']));
    const named = call.args.find((arg) => someWithin(arg, (each) => isUnverifiedIssuer(code, each)));
    if (given) yield { at: given.at, says: 'The key comes from an address the token names.' };
    else if (named)
      yield {
        at: named.at,
        severity: 'info',
        says: 'The token’s issuer chooses the keys: check it first.',
      };
  } else if (MAKES_KEY.test(name)) {
    const given = call.args.find((arg) => someReads(code, arg, ['jwk', 'x5c']));
    const severity = PROOF.test(code.text) ? 'info' : undefined;
    if (given) {
      yield {
        at: given.at,
        says: 'The key that verifies the token comes from it.',
        ...(severity ? { severity } : {}),
      };
    }
  }
}

/** What a choice by `alg` leads to: another parameter of the header, or a list of algorithms, is no key. */
const choosesKey = (code: Code, node: Node): boolean =>
  node.type === 'array'
    ? false
    : node.type !== 'constant' &&
      !(node.type === 'name' && node.name === 'undefined') &&
      !((node.type === 'name' || node.type === 'member') && headerParameterRead(code, node) !== undefined);

/** A switch that answers with texts and throws otherwise: it names a hash or a kind of key, and takes no key. */
const answersWithNames = (body: readonly Node[]): boolean => {
  let isAnswered = false;
  const isName = (node: Node | undefined): boolean => {
    if (node?.type === 'object')
      return node.members.every((each) => each.type === 'property' && isName(each.value));
    return node?.type === 'text' || node?.type === 'number' || node?.type === 'constant';
  };
  const onlyNames = (node: Node): boolean => {
    if (node.type === 'throw') return true;
    if (node.type === 'call') return false;
    if (node.type === 'assign' || node.type === 'return') {
      isAnswered = true;
      return isName(node.value);
    }
    return node.children.every(onlyNames);
  };
  return body.every(onlyNames) && isAnswered;
};

/** `{ RS256: 'RSA-SHA256' }[header.alg]`: a list of names for algorithms of one kind; no key is in it. */
const isListOfNames = (code: Code, table: Node): boolean => {
  const found = follow(code, table);
  if (found.type !== 'object') return false;
  const keys = found.members.map((each) =>
    each.type === 'property' && each.value.type === 'text' && each.value.value.length < 40
      ? (each.key ?? '')
      : '',
  );
  return (
    keys.length > 0 &&
    (keys.every((key) => /^(?:[REP]S\d|Ed)/u.test(key)) || keys.every((key) => /^HS\d/u.test(key)))
  );
};

/** `{ RS256: { name: 'RSASSA-PKCS1-v1_5' }, HS256: { name: 'HMAC' } }`: parameters, with no key among them. */
const isListOfParameters = (code: Code, table: Node): boolean => {
  const found = follow(code, table);
  const isPlain = ({ type }: Node) => type === 'text' || type === 'number' || type === 'constant';
  return (
    found.type === 'object' &&
    found.members.length > 0 &&
    found.members.every(
      (each) =>
        each.type === 'property' &&
        each.value.type === 'object' &&
        each.value.members.every((part) => part.type === 'property' && isPlain(part.value)),
    )
  );
};

/** There the token's algorithm is looked up in a list, or refused where it differs from the verifier's own. */
const checksIt = onceForNode((code: Code, around: Node): boolean =>
  someWithin(around, (node) =>
    node.type === 'call'
      ? /^(?:includes|indexOf|has)$/u.test(calledName(node)) &&
        node.args.some((arg) => reads(code, arg, ['alg']))
      : node.type === 'branch' && node.how === 'if' && refuses(node.body) && differsFromOwn(code, node.test),
  ),
);

const isChecked = (code: Code, place: Node): boolean => checksIt(code, handlerOf(code, place) ?? code.root);

/** `header.alg !== this.algorithm`: compared with what the verifier is set to, not with a fixed text. */
const differsFromOwn = (code: Code, test: Node): boolean =>
  test.type === 'infix' &&
  /^!==?$/u.test(test.operator) &&
  [
    [test.left, test.right],
    [test.right, test.left],
  ].some(([one, other]) => one && other?.type === 'member' && reads(code, one, ['alg']));

function* placesIn(code: Code): Generator<Report> {
  for (const { key, value } of settingsIn(code)) {
    if (key !== 'algorithms') continue;
    const list = follow(code, value);
    for (const item of list.type === 'array' ? list.items : [list]) {
      if (reads(code, item, ['alg']))
        yield { at: item.at, says: 'The token itself says which algorithm is accepted.' };
    }
  }
  const embeds = code.text.includes('EmbeddedJWK');
  for (const node of nodesOf(code, 'call', 'member', 'choice', 'branch', 'name')) {
    const says = 'The algorithm that the token names chooses the key.';
    if (node.type === 'call') {
      yield* inCall(code, node);
      const { algorithms } = tokenUse(code, node)?.row ?? {};
      const given = typeof algorithms === 'number' ? node.args[algorithms] : undefined;
      if (given && reads(code, given, ['alg']) && !isChecked(code, node)) yield { at: given.at };
    } else if (node.type === 'member' && node.index && reads(code, node.index, ['alg'])) {
      if (isListOfParameters(code, node.of) || isChecked(code, node))
        yield {
          at: node.at,
          severity: 'info',
          says: 'The token names the algorithm; each key must fit one.',
        };
      else if (!isListOfNames(code, node.of)) yield { at: node.at, says };
    } else if (node.type === 'choice' && someReads(code, node.test, ['alg'])) {
      if ([node.yes, node.no].every((each) => choosesKey(code, each))) yield { at: node.at, says };
    } else if (node.type === 'branch' && someReads(code, node.test, ['alg'])) {
      const isChoice = node.how === 'switch' ? !answersWithNames(node.body) : usesKey(code, node.body);
      if (isChoice && !(node.how === 'if' && refuses(node.body))) yield { at: node.test.at, says };
    } else if (
      embeds &&
      (node.type === 'name' || (node.type === 'member' && node.property === 'EmbeddedJWK'))
    ) {
      const origin = originOf(code, node);
      const isUse = code.parents.get(node)?.type !== 'pattern';
      if (isUse && origin?.module === 'jose' && origin.path.join('.') === 'EmbeddedJWK') {
        const says = 'The key that verifies the token comes from it.';
        yield { at: node.at, says, ...(PROOF.test(code.text) ? { severity: 'info' } : {}) };
      }
    }
  }
}

export default defineRule({
  on: 'code',
  severity: 'error',
  says: 'The token itself decides how it is verified.',
  why: 'An attacker who writes the token also writes its header. With their own algorithm or key in it, every forgery passes.',
  fix: 'Write the algorithms and the key source into the code. From the token use only kid, to choose among keys that you trust.',
  sources: [rfc(8725, '3.1'), rfc(8725, '3.10'), document('cve-2018-0114'), document('cve-2026-22818')],
  examples: {
    bad: [
      "import { decodeProtectedHeader, jwtVerify } from 'jose';\nconst header = decodeProtectedHeader(token);\nawait jwtVerify(token, key, { algorithms: [header.alg] });",
      "const decoded = jwt.decode(token, { complete: true });\nconst key = decoded.header.alg === 'HS256' ? secret : publicKey;",
      "switch (decoded.header.alg) {\n  case 'HS256':\n    return secret;\n  default:\n    return publicKey;\n}",
      'const key = { RS256: publicKey, HS256: secret }[decoded.header.alg];',
      'const { jku } = decodeProtectedHeader(token);\nconst keys = createRemoteJWKSet(new URL(jku));',
      'const { iss } = decodeJwt(token);\nconst keys = createRemoteJWKSet(new URL(`${iss}/jwks.json`));',
      "const key = await importJWK(header.jwk, 'ES256');",
      "import { EmbeddedJWK, jwtVerify } from 'jose';\nawait jwtVerify(token, EmbeddedJWK, { algorithms: ['ES256'] });",
      'jws.verify(token, jws.decode(token).header.alg, key);',
      "const proof = await jwtVerify(dpop, EmbeddedJWK, { typ: 'dpop+jwt' });",
    ],
    good: [
      "const { kid } = decodeProtectedHeader(token);\nawait jwtVerify(token, keys.get(kid), { algorithms: ['ES256'] });",
      "const header = decodeProtectedHeader(token);\nconst wanted = header.alg === 'dir' ? header.enc : header.alg;",
      "if (header.alg !== 'ES256') throw new Error('unexpected algorithm');",
      'const answer = await fetch(options.header.url);',
      "let kind;\nswitch (header.alg.slice(0, 2)) {\n  case 'RS':\n    kind = 'RSA';\n    break;\n  default:\n    throw new Error('unsupported');\n}",
      "const hash = { RS256: 'RSA-SHA256', ES256: 'SHA256' }[decoded.header.alg];\nif (!hash) throw new Error('unsupported');",
    ],
  },
  *check(code) {
    // Without a known verification beside it, this may be a library whose caller has chosen, or which checks it elsewhere.
    const isVerified = code.uses.some(({ does }) => does === 'verify');
    for (const place of placesIn(code)) yield isVerified ? place : { ...place, severity: 'info' };
  },
});
