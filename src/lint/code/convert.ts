/** The parser's tree as nodes: parentheses, `await`, casts and types are left out. Not: parsing (parse.ts). */
import type { SyntaxNode } from '@lezer/common';
import { convertParams, convertPattern, declarators } from './convert-pattern';
import { stringValue } from './string-value';
import type { AssignNode, FunctionNode, ImportNode, Node, PropertyNode, SpreadNode } from './syntax';
import { childrenOf, isMeaning, spanOf, textOf, type Converter } from './tree';

/** Nodes within nodes. Deeper ones are not read, so that nothing here runs out of stack. */
const DEEPEST = 400;

type Kind = (node: SyntaxNode, depth: number) => Node;

/** @param onUnread told of each place that is nested too deep */
export const converterOf = (text: string, onUnread: (node: SyntaxNode) => void): Converter => {
  const convert: Kind = (node, depth) => {
    if (depth > DEEPEST) {
      onUnread(node);
      return { type: 'unread', at: spanOf(node), children: [] };
    }
    const kind = Object.hasOwn(KINDS, node.name) ? KINDS[node.name] : undefined;
    return kind ? kind(node, depth) : other(node, depth);
  };
  const converter: Converter = { text, convert };

  const meanings = (node: SyntaxNode, found: SyntaxNode[] = []): SyntaxNode[] => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.type.isError) meanings(child, found);
      else if (isMeaning(child)) found.push(child);
    }
    return found;
  };
  const partsOf = (node: SyntaxNode, depth: number): Node[] =>
    meanings(node).map((child) => convert(child, depth + 1));
  const list =
    (type: 'other' | 'jsx' | 'block'): Kind =>
    (node, depth) => ({ type, at: spanOf(node), children: partsOf(node, depth) });
  const other = list('other');
  const classOf: Kind = (node, depth) => {
    const named = node.getChild('VariableDefinition');
    return {
      type: 'class',
      at: spanOf(node),
      name: named ? textOf(text, named) : undefined,
      children: partsOf(node, depth),
    };
  };

  /** Its content, when that is one expression. */
  const inner: Kind = (node, depth) => {
    const [only, ...more] = meanings(node);
    return only && more.length === 0 ? convert(only, depth + 1) : other(node, depth);
  };
  const operatorOf = (node: SyntaxNode): string => {
    const token = childrenOf(node).find((child) => !isMeaning(child) && !child.type.isError);
    return token ? textOf(text, token) : '';
  };

  const infix: Kind = (node, depth) => {
    const [first, second, ...more] = meanings(node);
    // `a as B`: the type is left out.
    if (!first || !second || more.length > 0) return inner(node, depth);
    const [left, right] = [convert(first, depth + 1), convert(second, depth + 1)];
    return {
      type: 'infix',
      at: spanOf(node),
      operator: operatorOf(node),
      left,
      right,
      children: [left, right],
    };
  };
  const prefix: Kind = (node, depth) => {
    const [first] = meanings(node);
    if (!first) return other(node, depth);
    const of = convert(first, depth + 1);
    const operator = operatorOf(node);
    // `a!` of TypeScript.
    if (node.name === 'PostfixExpression' && operator === '!') return of;
    return { type: 'prefix', at: spanOf(node), operator, of, children: [of] };
  };
  const member: Kind = (node, depth) => {
    const [first, second] = meanings(node);
    if (!first) return other(node, depth);
    const of = convert(first, depth + 1);
    const isNamed = second && /^(?:Private)?PropertyName$/u.test(second.name);
    const index = second && !isNamed ? convert(second, depth + 1) : undefined;
    const literal = index?.type === 'text' || index?.type === 'number' ? String(index.value) : undefined;
    return {
      type: 'member',
      at: spanOf(node),
      of,
      property: isNamed ? textOf(text, second) : literal,
      index,
      children: index ? [of, index] : [of],
    };
  };
  /** Expressions between commas, those behind `...` as spreads. */
  const items = (node: SyntaxNode, depth: number): Node[] => {
    const found: Node[] = [];
    let spread: SyntaxNode | undefined;
    for (const child of childrenOf(node)) {
      if (child.name === 'Spread') spread = child;
      else if (isMeaning(child)) {
        const of = convert(child, depth + 1);
        found.push(
          spread ? { type: 'spread', at: { start: spread.from, end: child.to }, of, children: [of] } : of,
        );
        spread = undefined;
      } else if (child.type.isError) found.push(...partsOf(child, depth));
    }
    return found;
  };
  const call: Kind = (node, depth) => {
    const parts = childrenOf(node);
    const first = parts.find(isMeaning);
    if (!first) return other(node, depth);
    const callee = convert(first, depth + 1);
    const given = parts.find(({ name }) => name === 'ArgList');
    const args = given ? items(given, depth + 1) : [];
    const isNew = node.name === 'NewExpression';
    return { type: 'call', at: spanOf(node), callee, args, isNew, children: [callee, ...args] };
  };
  const functionOf = (node: SyntaxNode, depth: number, isDeclaration: boolean): FunctionNode => {
    const parts = childrenOf(node);
    const named = parts.find(({ name }) => /^(?:Variable|Property|PrivateProperty)Definition$/u.test(name));
    const given = parts.find(({ name }) => name === 'ParamList');
    const params = given ? convertParams(converter, given, depth + 1) : [];
    const body = parts
      .filter((part) => isMeaning(part) && part !== named && part !== given && part.name !== 'Decorator')
      .map((part) => convert(part, depth + 1));
    const name = named && textOf(text, named);
    return {
      type: 'function',
      at: spanOf(node),
      name,
      isDeclaration,
      params,
      body,
      children: [...params, ...body],
    };
  };
  const property = (node: SyntaxNode, depth: number): PropertyNode | SpreadNode | undefined => {
    const parts = childrenOf(node).filter(({ name }) => name !== 'Decorator');
    const [first] = parts;
    const at = spanOf(node);
    if (first?.name === 'Spread') {
      const what = parts.find(isMeaning);
      if (!what) return undefined;
      const of = convert(what, depth + 1);
      return { type: 'spread', at, of, children: [of] };
    }
    const named = parts.find(({ name }) => /^(?:(?:Private)?PropertyDefinition|String|Number)$/u.test(name));
    const computed = first?.name === '[' ? parts.find(isMeaning) : undefined;
    const key = computed ?? named;
    if (!key) return undefined;
    const sets = parts.findIndex(({ name }) => name === ':' || name === 'Equals');
    const given = sets < 0 ? undefined : parts.slice(sets + 1).find(isMeaning);
    const value = given
      ? convert(given, depth + 1)
      : parts.some(({ name }) => name === 'ParamList')
        ? functionOf(node, depth + 1, false)
        : convertShorthand(key);
    const indexed = computed && convert(computed, depth + 1);
    const literal = indexed?.type === 'text' ? indexed.value : undefined;
    return {
      type: 'property',
      at,
      key: computed ? literal : keyText(key),
      keyAt: spanOf(key),
      value,
      children: indexed ? [indexed, value] : [value],
    };
  };
  const keyText = (key: SyntaxNode): string => {
    const written = textOf(text, key);
    return key.name === 'String' ? stringValue(written.slice(1, -1)) : written;
  };
  const convertShorthand = (key: SyntaxNode): Node => ({
    type: 'name',
    at: spanOf(key),
    name: textOf(text, key),
    children: [],
  });
  const object: Kind = (node, depth) => {
    const members = childrenOf(node).flatMap((child) => property(child, depth + 1) ?? []);
    return { type: 'object', at: spanOf(node), members, children: members };
  };
  const declaration: Kind = (node, depth) => {
    const parts = childrenOf(node);
    const [how] = parts;
    const word = how?.name === 'const' || how?.name === 'let' ? how.name : 'var';
    const declares = declarators(parts.slice(1)).map(({ pattern, value: given }): Node => {
      const target = convertPattern(converter, pattern, depth + 1);
      const value = given && convert(given, depth + 1);
      const children = value ? [target, value] : [target];
      const at = { start: pattern.from, end: given?.to ?? pattern.to };
      return { type: 'declare', at, how: word, target, value, children };
    });
    const [only] = declares;
    return only && declares.length === 1 ? only : { type: 'other', at: spanOf(node), children: declares };
  };
  /** `enum A { B = 'c' }` is read as the object that it makes. */
  const enumeration: Kind = (node, depth) => {
    const parts = childrenOf(node);
    const named = parts.find(({ name }) => name === 'TypeDefinition');
    const body = parts.find(({ name }) => name === 'EnumBody');
    if (!named || !body) return { type: 'other', at: spanOf(node), children: [] };
    const members: PropertyNode[] = [];
    const inner = childrenOf(body);
    for (const [index, key] of inner.entries()) {
      if (!/^(?:PropertyName|String)$/u.test(key.name) || inner[index - 1]?.name === 'Equals') continue;
      const given = inner[index + 1]?.name === 'Equals' ? inner[index + 2] : undefined;
      const value = given && isMeaning(given) ? convert(given, depth + 1) : convertShorthand(key);
      const at = { start: key.from, end: given?.to ?? key.to };
      members.push({ type: 'property', at, key: keyText(key), keyAt: spanOf(key), value, children: [value] });
    }
    const at = spanOf(named);
    const value: Node = { type: 'object', at: spanOf(body), members, children: members };
    const bound = { name: textOf(text, named), at, path: [], fallback: undefined };
    const target = {
      type: 'pattern',
      at,
      binds: [bound],
      target: undefined,
      fallback: undefined,
      children: [],
    } as const;
    return { type: 'declare', at: spanOf(node), how: 'const', target, value, children: [target, value] };
  };
  /** `for (const a of b)`, `catch (a)`: what is bound, and the rest. */
  const binding =
    (how: 'each' | 'catch'): Kind =>
    (node, depth) => {
      const children = childrenOf(node).flatMap((child): Node[] => {
        if (/^(?:VariableDefinition|ObjectPattern|ArrayPattern)$/u.test(child.name)) {
          const target = convertPattern(converter, child, depth + 1);
          return [{ type: 'declare', at: spanOf(child), how, target, value: undefined, children: [target] }];
        }
        return isMeaning(child) ? [convert(child, depth + 1)] : [];
      });
      return { type: how === 'catch' ? 'block' : 'other', at: spanOf(node), children };
    };
  const assign: Kind = (node, depth) => {
    const [first, second] = meanings(node);
    if (!first || !second) return other(node, depth);
    const target = convertPattern(converter, first, depth + 1);
    const value = convert(second, depth + 1);
    const made: AssignNode = {
      type: 'assign',
      at: spanOf(node),
      operator: operatorOf(node),
      target,
      value,
      children: [target, value],
    };
    return made;
  };
  const branch =
    (how: 'if' | 'while' | 'switch'): Kind =>
    (node, depth) => {
      const [first, ...rest] = meanings(node);
      const tested = first?.name === 'ParenthesizedExpression' ? first : meanings(node).at(-1);
      if (!first || !tested) return other(node, depth);
      const test = convert(tested, depth + 1);
      const others = tested === first ? rest : [first, ...rest].slice(0, -1);
      const body = others.map((each) => convert(each, depth + 1));
      return { type: 'branch', at: spanOf(node), how, test, body, children: [test, ...body] };
    };
  const leave =
    (type: 'return' | 'throw'): Kind =>
    (node, depth) => {
      const [given] = meanings(node);
      const value = given && convert(given, depth + 1);
      return { type, at: spanOf(node), value, children: value ? [value] : [] };
    };
  const choice: Kind = (node, depth) => {
    const [a, b, c] = meanings(node);
    if (!a || !b || !c) return other(node, depth);
    const [test, yes, no] = [convert(a, depth + 1), convert(b, depth + 1), convert(c, depth + 1)];
    return { type: 'choice', at: spanOf(node), test, yes, no, children: [test, yes, no] };
  };
  const template: Kind = (node, depth) => {
    const inserted = childrenOf(node).filter(({ name }) => name === 'Interpolation');
    const at = spanOf(node);
    const edges = [node.from + 1, ...inserted.flatMap(({ from, to }) => [from, to]), node.to - 1];
    const texts = Array.from({ length: inserted.length + 1 }, (_, index) =>
      stringValue(text.slice(edges[2 * index], edges[2 * index + 1])),
    );
    if (inserted.length === 0) return { type: 'text', at, value: texts[0] ?? '', children: [] };
    return { type: 'template', at, texts, children: inserted.map((each) => inner(each, depth + 1)) };
  };
  const importOf: Kind = (node): ImportNode => {
    const names: ImportNode['names'][number][] = [];
    const take = (nodes: readonly SyntaxNode[]): void => {
      for (const [index, each] of nodes.entries()) {
        if (each.name === 'ImportGroup') take(childrenOf(each));
        if (each.name !== 'VariableDefinition') continue;
        const named = nodes[index - 1]?.name === 'as' ? nodes[index - 2] : undefined;
        const whole = named?.name === 'Star' ? '*' : named && keyText(named);
        const imported =
          whole ?? (node.getChild('ImportGroup') && nodes[0]?.name === '{' ? textOf(text, each) : 'default');
        names.push({ imported, local: textOf(text, each), at: spanOf(each) });
      }
    };
    take(childrenOf(node));
    const from = node.getChild('String');
    // `import a = require('b')` of TypeScript, which the parser takes for two statements.
    const assigned = /^\s*=?\s*require\(\s*(['"])([^'"\n]{1,200})\1/u.exec(
      text.slice(node.to - 1, node.to + 240),
    );
    const module = from ? keyText(from) : (assigned?.[2] ?? '');
    return { type: 'import', at: spanOf(node), module, names, children: [] };
  };
  const dynamicImport: Kind = (node, depth) => {
    const at = spanOf(node);
    const callee: Node = { type: 'name', at, name: 'import', children: [] };
    const args = partsOf(node, depth);
    return { type: 'call', at, callee, args, isNew: false, children: [callee, ...args] };
  };
  const name: Kind = (node) => ({
    type: 'name',
    at: spanOf(node),
    name: textOf(text, node),
    children: [],
  });
  const constant =
    (value?: null): Kind =>
    (node) => ({
      type: 'constant',
      at: spanOf(node),
      value: value === null ? null : textOf(text, node) === 'true',
      children: [],
    });
  /** `<Provider a={b} />` calls `Provider` with an object of the attributes. */
  const element: Kind = (node, depth) => {
    const parts = childrenOf(node);
    const named = parts.find((part) => part.name === 'JSXIdentifier');
    if (!named) return other(node, depth);
    const members = parts.flatMap((part): (PropertyNode | SpreadNode)[] => {
      const [key, , given] = childrenOf(part);
      const at = spanOf(part);
      if (part.name === 'JSXSpreadAttribute') {
        const of = inner(part, depth + 1);
        return [{ type: 'spread', at, of, children: [of] }];
      }
      if (part.name !== 'JSXAttribute' || !key || !given) return [];
      const isText = given.name === 'JSXAttributeValue';
      const value: Node = isText
        ? { type: 'text', at: spanOf(given), value: textOf(text, given).slice(1, -1), children: [] }
        : convert(given, depth + 1);
      return [{ type: 'property', at, key: textOf(text, key), keyAt: spanOf(key), value, children: [value] }];
    });
    const at = spanOf(node);
    const callee = convertShorthand(named);
    const given: Node = { type: 'object', at, members, children: members };
    return { type: 'call', at, callee, args: [given], isNew: false, children: [callee, given] };
  };
  const field: Kind = (node, depth) => property(node, depth) ?? other(node, depth);

  const KINDS: Readonly<Record<string, Kind>> = {
    Script: list('block'),
    Block: list('block'),
    ForStatement: list('block'),
    ExpressionStatement: inner,
    ParenthesizedExpression: inner,
    AwaitExpression: inner,
    YieldExpression: inner,
    JSXEscape: inner,
    InstantiationExpression: inner,
    JSXOpenTag: element,
    JSXSelfClosingTag: element,
    JSXElement: list('jsx'),
    VariableName: name,
    this: name,
    super: name,
    String: (node) => ({
      type: 'text',
      at: spanOf(node),
      value: stringValue(textOf(text, node).slice(1, -1)),
      children: [],
    }),
    TemplateString: template,
    Number: (node) => ({
      type: 'number',
      at: spanOf(node),
      value: Number(textOf(text, node).replaceAll('_', '').replace(/n$/u, '')),
      children: [],
    }),
    BooleanLiteral: constant(),
    null: constant(null),
    MemberExpression: member,
    CallExpression: call,
    NewExpression: call,
    DynamicImport: dynamicImport,
    ObjectExpression: object,
    ArrayExpression: (node, depth) => {
      const found = items(node, depth);
      return { type: 'array', at: spanOf(node), items: found, children: found };
    },
    ArrowFunction: (node, depth) => functionOf(node, depth, false),
    FunctionExpression: (node, depth) => functionOf(node, depth, false),
    FunctionDeclaration: (node, depth) => functionOf(node, depth, true),
    EnumDeclaration: enumeration,
    ClassDeclaration: classOf,
    ClassExpression: classOf,
    MethodDeclaration: field,
    PropertyDeclaration: field,
    BinaryExpression: infix,
    SequenceExpression: infix,
    UnaryExpression: prefix,
    PostfixExpression: prefix,
    ConditionalExpression: choice,
    AssignmentExpression: assign,
    VariableDeclaration: declaration,
    ForOfSpec: binding('each'),
    ForInSpec: binding('each'),
    CatchClause: binding('catch'),
    IfStatement: branch('if'),
    WhileStatement: branch('while'),
    DoStatement: branch('while'),
    SwitchStatement: branch('switch'),
    ReturnStatement: leave('return'),
    ThrowStatement: leave('throw'),
    // What another file exports is not used here.
    ExportDeclaration: (node, depth) =>
      node.getChild('from') ? { type: 'other', at: spanOf(node), children: [] } : other(node, depth),
    ImportDeclaration: importOf,
  };
  return converter;
};
