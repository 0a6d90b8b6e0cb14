import { isDecimalString, Rational } from '@plumbline/core';
import jsep from 'jsep';

/** The functions of the language and how many arguments each takes. */
export const FUNCTIONS = {
  min: { from: 1, to: 10 },
  max: { from: 1, to: 10 },
  abs: { from: 1, to: 1 },
  floor: { from: 1, to: 1 },
  ceil: { from: 1, to: 1 },
  clamp: { from: 3, to: 3 },
} as const;
export type FunctionName = keyof typeof FUNCTIONS;

export type Expression =
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'negate'; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly arguments: readonly Expression[] };

export type ParsedExpression =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly reason: string };

const MAX_LENGTH = 500;
const MAX_DEPTH = 24;
const MAX_NODES = 200;

/**
 * Reads the arithmetic of an `expression` method: decimals, facts and parameters by name, + - * / and a few functions.
 * jsep parses; only the nodes named here are let through, so nothing of JavaScript can be reached. Bounded in length, depth
 * and size; the brackets are counted before the parser recurses into them.
 *
 * @example parseExpression('maxScore * (1 - shortfall / target)')
 */
export function parseExpression(text: string): ParsedExpression {
  const known = cache.get(text);
  if (known) return known;
  if (cache.size > 2000) cache.clear();
  const parsed = parse(text);
  cache.set(text, parsed);
  return parsed;
}

const cache = new Map<string, ParsedExpression>();

function parse(text: string): ParsedExpression {
  if (text.length > MAX_LENGTH) return { ok: false, reason: `longer than ${MAX_LENGTH} characters` };
  if (bracketDepth(text) > MAX_DEPTH) return { ok: false, reason: `nested deeper than ${MAX_DEPTH}` };
  try {
    const budget = { nodes: MAX_NODES };
    return { ok: true, expression: convert(jsep(text), budget, 0) };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

function bracketDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '(' || character === '[') deepest = Math.max(deepest, ++depth);
    else if (character === ')' || character === ']') depth--;
  }
  return deepest;
}

type Node = jsep.Expression & Record<string, unknown>;

function convert(raw: jsep.Expression, budget: { nodes: number }, depth: number): Expression {
  const node = raw as Node;
  if (--budget.nodes < 0) throw new Error(`more than ${MAX_NODES} parts`);
  if (depth > MAX_DEPTH) throw new Error(`nested deeper than ${MAX_DEPTH}`);
  if (node.optional) throw new Error('"?." is not part of the language');
  const below = (child: unknown) => convert(child as jsep.Expression, budget, depth + 1);
  switch (node.type) {
    case 'Literal':
      return literal(String(node.raw));
    case 'Identifier':
      return { kind: 'name', name: String(node.name) };
    case 'MemberExpression':
      return { kind: 'name', name: dottedName(node) };
    case 'UnaryExpression':
      if (node.operator !== '-') throw new Error(`"${String(node.operator)}" is not part of the language`);
      return { kind: 'negate', operand: below(node.argument) };
    case 'BinaryExpression':
      return {
        kind: 'binary',
        operator: operator(String(node.operator)),
        left: below(node.left),
        right: below(node.right),
      };
    case 'CallExpression':
      return call(node, below);
    default:
      throw new Error(`${node.type} is not part of the language`);
  }
}

function literal(raw: string): Expression {
  if (!isDecimalString(raw)) throw new Error(`${raw} is not a plain decimal`);
  return { kind: 'number', value: Rational.of(raw) };
}

/** `inputs.faultCount`: one dot between two names, nothing computed. */
function dottedName({ object, property, computed }: Node): string {
  const [left, right] = [object as Node, property as Node];
  if (computed || left.type !== 'Identifier' || right.type !== 'Identifier')
    throw new Error('only names such as inputs.faultCount may have a dot');
  return `${String(left.name)}.${String(right.name)}`;
}

function operator(sign: string): '+' | '-' | '*' | '/' {
  if (sign === '+' || sign === '-' || sign === '*' || sign === '/') return sign;
  throw new Error(`"${sign}" is not part of the language`);
}

function call(node: Node, below: (child: unknown) => Expression): Expression {
  const callee = node.callee as Node;
  const known = Object.keys(FUNCTIONS).join(', ');
  if (callee.type !== 'Identifier') throw new Error(`nothing can be called but ${known}`);
  const name = String(callee.name);
  if (!Object.hasOwn(FUNCTIONS, name)) throw new Error(`there is no function "${name}"; there are ${known}`);
  const args = (node.arguments as unknown[]).map(below);
  const { from, to } = FUNCTIONS[name as FunctionName];
  if (args.length < from || args.length > to)
    throw new Error(`${name} takes ${from === to ? from : `${from} to ${to}`} value(s)`);
  return { kind: 'call', name: name as FunctionName, arguments: args };
}

/** Every name an expression reads, each once. */
export function identifiers(expression: Expression): string[] {
  switch (expression.kind) {
    case 'number':
      return [];
    case 'name':
      return [expression.name];
    case 'negate':
      return identifiers(expression.operand);
    case 'binary':
      return [...new Set([...identifiers(expression.left), ...identifiers(expression.right)])];
    case 'call':
      return [...new Set(expression.arguments.flatMap(identifiers))];
  }
}
