/** What code is made of, as far as rules look at it. What no rule asks about is an `other` with its parts. */
import type { Span } from '#text/span';

interface Common {
  readonly at: Span;
  /** Every node in it, in the order of the text. */
  readonly children: readonly Node[];
}

/** A string literal, or a template in which nothing is inserted; its value with the escapes resolved. */
export interface TextNode extends Common {
  readonly type: 'text';
  readonly value: string;
}
/** A template with insertions: `texts` has one more item than `children`. */
export interface TemplateNode extends Common {
  readonly type: 'template';
  readonly texts: readonly string[];
}
export interface NumberNode extends Common {
  readonly type: 'number';
  readonly value: number;
}
/** `true`, `false` and `null`. */
export interface ConstantNode extends Common {
  readonly type: 'constant';
  readonly value: boolean | null;
}
/** A name that is read. */
export interface NameNode extends Common {
  readonly type: 'name';
  readonly name: string;
}
/** `of.property`, or `of[index]`; a text or a number as the index is the property. */
export interface MemberNode extends Common {
  readonly type: 'member';
  readonly of: Node;
  readonly property: string | undefined;
  readonly index: Node | undefined;
}
export interface CallNode extends Common {
  readonly type: 'call';
  readonly callee: Node;
  readonly args: readonly Node[];
  readonly isNew: boolean;
}
export interface SpreadNode extends Common {
  readonly type: 'spread';
  readonly of: Node;
}
export interface PropertyNode extends Common {
  readonly type: 'property';
  /** Absent when it is computed from something else than a literal. */
  readonly key: string | undefined;
  readonly keyAt: Span;
  readonly value: Node;
}
export interface ObjectNode extends Common {
  readonly type: 'object';
  readonly members: readonly (PropertyNode | SpreadNode)[];
}
export interface ArrayNode extends Common {
  readonly type: 'array';
  readonly items: readonly Node[];
}
export interface FunctionNode extends Common {
  readonly type: 'function';
  readonly name: string | undefined;
  /** A declaration's name counts around it. */
  readonly isDeclaration: boolean;
  readonly params: readonly Pattern[];
  readonly body: readonly Node[];
}
/** `left operator right`; a sequence has the operator `,`. */
export interface InfixNode extends Common {
  readonly type: 'infix';
  readonly operator: string;
  readonly left: Node;
  readonly right: Node;
}
export interface PrefixNode extends Common {
  readonly type: 'prefix';
  readonly operator: string;
  readonly of: Node;
}
/** `test ? yes : no` */
export interface ChoiceNode extends Common {
  readonly type: 'choice';
  readonly test: Node;
  readonly yes: Node;
  readonly no: Node;
}
export interface AssignNode extends Common {
  readonly type: 'assign';
  readonly operator: string;
  readonly target: Pattern;
  readonly value: Node;
}
/** `const target = value`; what a loop or a `catch` binds has no value. */
export interface DeclareNode extends Common {
  readonly type: 'declare';
  readonly how: 'const' | 'let' | 'var' | 'catch' | 'each';
  readonly target: Pattern;
  readonly value: Node | undefined;
}
export interface ImportNode extends Common {
  readonly type: 'import';
  readonly module: string;
  /** `imported` is `default`, `*`, or the name over there. */
  readonly names: readonly { readonly imported: string; readonly local: string; readonly at: Span }[];
}
/** `if`, `while`, `switch` and their like. */
export interface BranchNode extends Common {
  readonly type: 'branch';
  readonly how: 'if' | 'while' | 'switch';
  readonly test: Node;
  readonly body: readonly Node[];
}
/** `return value` and `throw value`. */
export interface LeaveNode extends Common {
  readonly type: 'return' | 'throw';
  readonly value: Node | undefined;
}
export interface BlockNode extends Common {
  readonly type: 'block';
}
export interface ClassNode extends Common {
  readonly type: 'class';
  readonly name: string | undefined;
}
/** What was not read, or has no meaning to any rule: types are left out of it. */
export interface OtherNode extends Common {
  readonly type: 'other' | 'jsx' | 'unread';
}

export type Node =
  | TextNode
  | TemplateNode
  | NumberNode
  | ConstantNode
  | NameNode
  | MemberNode
  | CallNode
  | SpreadNode
  | PropertyNode
  | ObjectNode
  | ArrayNode
  | FunctionNode
  | InfixNode
  | PrefixNode
  | ChoiceNode
  | AssignNode
  | DeclareNode
  | ImportNode
  | BranchNode
  | LeaveNode
  | BlockNode
  | ClassNode
  | OtherNode
  | PatternNode;

/** One name that a pattern binds. */
export interface Bound {
  readonly name: string;
  readonly at: Span;
  /** The properties on the way from the value to it; absent when that can't be told, as for the rest. */
  readonly path: readonly string[] | undefined;
  readonly fallback: Node | undefined;
}

/** What takes a value: the names it binds; or an expression, which is a child. */
export interface PatternNode extends Common {
  readonly type: 'pattern';
  readonly binds: readonly Bound[];
  /** Set when it is one expression, `a.b` for example, or a name that is assigned to. */
  readonly target: Node | undefined;
  /** The value when nothing is given, of the pattern as a whole. */
  readonly fallback: Node | undefined;
}
type Pattern = PatternNode;
