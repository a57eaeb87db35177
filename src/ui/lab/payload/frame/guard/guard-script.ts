/** Writes a call into every loop and function of a script, so that one that never ends can be ended. Not: deciding when (clock.ts). */
import { parse, type Node, type Options, type Program } from 'acorn';
import { full } from 'acorn-walk';

/** What a text is parsed as. */
export type Kind = 'script' | 'module' | 'handler';

interface Edit {
  readonly at: number;
  readonly text: string;
}

type Statements = readonly (Node & { readonly directive?: string })[];

/** Behind `'use strict'` and the like, which must come first. */
const afterDirectives = (start: number, statements: Statements): number =>
  statements.findLast(({ directive }) => directive !== undefined)?.end ?? start;

const around = ({ start, end }: Node, before: string, after: string): Edit[] => [
  { at: start, text: before },
  { at: end, text: after },
];

/** Node types of acorn that hold code which can run again. */
const editsOf = (node: Node, call: string): Edit[] => {
  switch (node.type) {
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
      return around((node as Node & { body: Node }).body, `{${call};`, '}');
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression': {
      const { body } = node as Node & { body: Node & { body?: Statements } };
      return body.type === 'BlockStatement'
        ? [{ at: afterDirectives(body.start + 1, body.body ?? []), text: `;${call};` }]
        : around(body, `(${call},`, ')');
    }
    default:
      return [];
  }
};

const program = (text: string, kind: Kind): Program | undefined => {
  const options: Options = {
    ecmaVersion: 'latest',
    sourceType: kind === 'module' ? 'module' : 'script',
    allowReturnOutsideFunction: kind === 'handler',
    allowHashBang: true,
  };
  try {
    return parse(text, options);
  } catch {
    return undefined;
  }
};

/**
 * A script with calls in it.
 * @param text JavaScript; what the parser refuses comes back as it is: a browser refuses it too, or knows a newer syntax
 * @param kind `handler`: the text of an event handler, which is a function's body
 * @param name of the function that is called: a property of the global object
 */
export const guardScript = (text: string, kind: Kind, name: string): string => {
  const tree = program(text, kind);
  if (!tree) return text;
  const call = `${name}()`;
  const edits: Edit[] = kind === 'handler' ? [{ at: afterDirectives(0, tree.body), text: `;${call};` }] : [];
  full(tree, (node) => {
    edits.push(...editsOf(node, call));
  });
  let guarded = '';
  let last = 0;
  // Where one node ends and the next begins, the inner one's end comes first: the walk visits it first.
  for (const { at, text: inserted } of edits.toSorted((one, other) => one.at - other.at)) {
    guarded += text.slice(last, at) + inserted;
    last = at;
  }
  return guarded + text.slice(last);
};
