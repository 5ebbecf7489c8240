import { type ESTree, parseSync } from 'vite';

/** What is declared in a script, or what it takes from outside. */
export interface Name {
  text: string;
  /** How many times it is written. */
  uses: number;
  /** Declared for all of the script. */
  top: boolean;
  /** Names that have to be others than this one. */
  rivals: Set<Name>;
  /** It is another script's name for the same: left as it is. */
  isFixed?: boolean;
}

/** What a script imports or exports: the name that it has inside, and the one that other scripts know it by. */
export class Link {
  readonly name: Name;
  outside: string;
  /** The script that it is imported from; null: it is exported. */
  readonly source: string | null;

  constructor(name: Name, outside: string, source: string | null) {
    this.name = name;
    this.outside = outside;
    this.source = source;
  }

  get text(): string {
    const { name, outside } = this;
    if (name.text === outside) return outside;
    return this.source === null ? `${name.text} as ${outside}` : `${outside} as ${name.text}`;
  }
}

/** A script in pieces: text, and the names in it that may be any. */
export type Piece = string | Name | Link;

interface Scope {
  parent: Scope | null;
  /** `var` is declared here. */
  isFunction: boolean;
  declared: Map<string, Name>;
  /** Names of this scope and of outer ones that are used in it or in an inner one. */
  seen: Set<Name>;
}

/** An identifier that is no property, with what has to be written around it once it has another name. */
interface Use {
  node: ESTree.Node & { name: string };
  scope: Scope;
  before: string;
  after: string;
  /** Of what is imported or exported by a name. */
  link: { node: ESTree.Node; outside: string; source: string | null } | null;
}

/**
 * Reads what a minifier has written. It knows a function's parameters and its variables as one scope, as minifiers
 * do: none of the variables is called what a default value takes from outside.
 *
 * @param isModule else what it declares for all is for other scripts too, and is left as it is
 */
export function readNames(file: string, code: string, isModule: boolean) {
  const { program, errors } = parseSync(file, code, { sourceType: isModule ? 'module' : 'script' });
  const [error] = errors;
  if (error) throw new Error(`${file}: ${error.message}`);
  const uses: Use[] = [];
  const world = scopeIn(null);
  const top = isModule ? scopeIn(world) : world;
  const scopes = [world, ...(isModule ? [top] : [])];

  function scopeIn(parent: Scope | null, isFunction = true): Scope {
    return { parent, isFunction, declared: new Map(), seen: new Set() };
  }

  function open(parent: Scope, isFunction = false): Scope {
    const scope = scopeIn(parent, isFunction);
    scopes.push(scope);
    return scope;
  }

  function declare(text: string, scope: Scope) {
    const name = { text, uses: 0, top: scope === top, rivals: new Set<Name>() };
    if (!scope.declared.has(text)) scope.declared.set(text, name);
  }

  function declareAll(pattern: ESTree.Node | null, scope: Scope) {
    switch (pattern?.type) {
      case 'Identifier':
        declare(pattern.name, scope);
        break;
      case 'ObjectPattern':
        for (const each of pattern.properties) declareAll(each, scope);
        break;
      case 'Property':
        declareAll(pattern.value, scope);
        break;
      case 'ArrayPattern':
        for (const each of pattern.elements) declareAll(each, scope);
        break;
      case 'AssignmentPattern':
        declareAll(pattern.left, scope);
        break;
      case 'RestElement':
        declareAll(pattern.argument, scope);
        break;
    }
  }

  function use(node: ESTree.Node, scope: Scope, before = '', after = '', link: Use['link'] = null) {
    if (node.type === 'Identifier') uses.push({ node, scope, before, after, link });
  }

  function visitAll(node: ESTree.Node, scope: Scope) {
    for (const each of childrenOf(node)) visit(each, scope);
  }

  function visitFunction(node: ESTree.Function | ESTree.ArrowFunctionExpression, outer: Scope) {
    const scope = open(outer, true);
    for (const each of node.params) declareAll(each, scope);
    for (const each of node.params) visit(each, scope);
    if (node.body?.type === 'BlockStatement') visitAll(node.body, scope);
    else if (node.body) visit(node.body, scope);
  }

  /** `{ name }` or `{ name = value }`, whose property keeps its name. */
  function visitShort(node: ESTree.Node, scope: Scope) {
    const isDefault = node.type === 'AssignmentPattern';
    const name = isDefault ? node.left : node;
    use(name, scope, `${nameOf(name)}:`);
    if (isDefault) visit(node.right, scope);
  }

  function visit(node: ESTree.Node, scope: Scope): void {
    switch (node.type) {
      case 'Identifier':
        use(node, scope);
        break;
      case 'FunctionDeclaration':
      case 'FunctionExpression': {
        const own = node.type === 'FunctionDeclaration' ? scope : open(scope);
        if (node.id) declare(node.id.name, own);
        if (node.id) use(node.id, own);
        visitFunction(node, own);
        break;
      }
      case 'ArrowFunctionExpression':
        visitFunction(node, scope);
        break;
      case 'ClassDeclaration':
      case 'ClassExpression': {
        const own = node.type === 'ClassDeclaration' ? scope : open(scope);
        if (node.id) declare(node.id.name, own);
        visitAll(node, own);
        break;
      }
      case 'BlockStatement':
      case 'ForStatement':
      case 'ForInStatement':
      case 'ForOfStatement':
      case 'SwitchStatement':
        visitAll(node, open(scope));
        break;
      case 'StaticBlock':
        visitAll(node, open(scope, true));
        break;
      case 'CatchClause': {
        const own = open(scope);
        declareAll(node.param, own);
        visitAll(node, own);
        break;
      }
      case 'VariableDeclaration': {
        const own = node.kind === 'var' ? functionOf(scope) : scope;
        for (const { id } of node.declarations) declareAll(id, own);
        visitAll(node, scope);
        break;
      }
      case 'MemberExpression':
        visit(node.object, scope);
        if (node.computed) visit(node.property, scope);
        break;
      case 'MethodDefinition':
      case 'PropertyDefinition':
        if (node.computed) visit(node.key, scope);
        if (node.value) visit(node.value, scope);
        break;
      case 'Property':
        if (node.computed) visit(node.key, scope);
        if (node.shorthand) visitShort(node.value, scope);
        else visit(node.value, scope);
        break;
      case 'ImportDeclaration':
        for (const each of node.specifiers) {
          declare(each.local.name, scope);
          const link =
            each.type === 'ImportSpecifier'
              ? { node: each, outside: nameOf(each.imported), source: node.source.value }
              : null;
          use(each.local, scope, '', '', link);
        }
        break;
      case 'ExportSpecifier':
        use(node.local, scope, '', '', {
          node,
          outside: nameOf(node.exported),
          source: null,
        });
        break;
      case 'ExportNamedDeclaration':
        if (node.declaration || node.source) throw new Error(`${file}: an export of another kind`);
        visitAll(node, scope);
        break;
      case 'LabeledStatement':
        visit(node.body, scope);
        break;
      case 'BreakStatement':
      case 'ContinueStatement':
      case 'MetaProperty':
        break;
      default:
        visitAll(node, scope);
    }
  }

  /** The name that is meant, which is seen from where it is used out to where it is declared. */
  function resolve({ node, scope }: Use): Name {
    const passed: Scope[] = [];
    for (let each: Scope | null = scope; each; each = each.parent) {
      passed.push(each);
      if (each === world) declare(node.name, world);
      const name = each.declared.get(node.name);
      if (!name) continue;
      for (const inner of passed) inner.seen.add(name);
      return name;
    }
    throw new Error(`${file}: ${node.name} is nowhere`);
  }

  visitAll(program, top);
  uses.sort((one, other) => one.node.start - other.node.start);
  const pieces: Piece[] = [];
  let end = 0;
  for (const each of uses) {
    const name = resolve(each);
    if (world.declared.get(name.text) === name) continue;
    name.uses += 1;
    const { link, node } = each;
    const whole = link?.node ?? node;
    const piece = link ? new Link(name, link.outside, link.source) : name;
    pieces.push(code.slice(end, whole.start) + each.before, piece, each.after);
    end = whole.end;
  }
  pieces.push(code.slice(end));
  const names: Name[] = [];
  for (const scope of scopes) {
    for (const name of scope.declared.values()) {
      if (scope !== world) names.push(name);
      for (const rival of [...scope.declared.values(), ...scope.seen]) {
        if (rival === name) continue;
        name.rivals.add(rival);
        rival.rivals.add(name);
      }
    }
  }
  return { pieces, names };
}

function functionOf(scope: Scope): Scope {
  let each = scope;
  while (!each.isFunction && each.parent) each = each.parent;
  return each;
}

function* childrenOf(node: ESTree.Node): Generator<ESTree.Node> {
  for (const value of Object.values(node)) {
    for (const each of Array.isArray(value) ? value : [value]) if (isNode(each)) yield each;
  }
}

function isNode(value: unknown): value is ESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function nameOf(node: ESTree.Node): string {
  return node.type === 'Identifier' ? node.name : '';
}
