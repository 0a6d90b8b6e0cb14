import { type Condition, type Diagnostic, pointer } from '@plumbline/core';
import { children, factsRead, references } from '../conditions/condition-tree.ts';
import { isAvailable } from '../facts/vocabulary.ts';
import { knownFacts } from './known-facts.ts';
import { membersBelow } from './members-below.ts';
import { type RuleSetView, report } from './rule-set-view.ts';

/** How much a condition may be once the names in it are written out: a few lines of names can stand for billions. */
const MOST_LEVELS = 64;
const MOST_PARTS = 1000;

/** Named conditions: none leads back to itself, none goes unused, none grows without end, and each can be read where it is used. */
export function checkNamedConditions(view: RuleSetView): Diagnostic[] {
  const links = linksOf(view.ruleSet.conditions);
  const circular = new Set([...links.keys()].filter((name) => behind(name, links).has(name)));
  return [
    ...checkNames(view, links, circular),
    ...checkExtents(view, links, circular),
    ...checkFactsBehind(view, links),
  ];
}

type Conditions = Readonly<Record<string, Condition>>;
/** The names each named condition refers to; names that do not exist are left out. */
type Links = ReadonlyMap<string, readonly string[]>;

function linksOf(conditions: Conditions): Links {
  const named = (tree: Condition) =>
    references(tree).flatMap(({ name }) => (Object.hasOwn(conditions, name) ? [name] : []));
  return new Map(Object.entries(conditions).map(([name, tree]) => [name, [...new Set(named(tree))]]));
}

/** Every name that can be reached from a name. */
function behind(name: string, links: Links): Set<string> {
  const found = new Set<string>();
  const open = [...(links.get(name) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(links.get(next) ?? []));
  }
  return found;
}

function checkNames({ ruleSet, setAside }: RuleSetView, links: Links, circular: ReadonlySet<string>): Diagnostic[] {
  const ofRules = ruleSet.rules.flatMap((rule) => references(rule.conditions).map(({ name }) => name));
  const used = new Set([...ofRules, ...[...links.values()].flat(), ...membersBelow(setAside, 'condition')]);
  return Object.keys(ruleSet.conditions).flatMap((name) => {
    const path = pointer('conditions', name);
    if (circular.has(name)) return [report('rule-set/condition-cycle', 'error', path, { condition: name })];
    return used.has(name) ? [] : [report('rule-set/unused-condition', 'warning', path, { condition: name })];
  });
}

type Extent = { readonly levels: number; readonly parts: number };

/** Whether any condition of the rule set, its names written out, is more than json-rules-engine should be handed. */
function checkExtents({ ruleSet, pathOf }: RuleSetView, links: Links, circular: ReadonlySet<string>): Diagnostic[] {
  const known = extentsOf(ruleSet.conditions, links, circular);
  const named = Object.entries(ruleSet.conditions).map(([name, tree]) => ({ tree, path: pointer('conditions', name) }));
  const ofRules = ruleSet.rules.map((rule) => ({ tree: rule.conditions, path: `${pathOf(rule)}/conditions` }));
  return [...named, ...ofRules].flatMap(({ tree, path }) => {
    if (references(tree).length === 0) return [];
    const { levels, parts } = extentOf(tree, known);
    if (levels > MOST_LEVELS) return [report('document/too-deep', 'error', path, { limit: MOST_LEVELS })];
    const reason = `written out, more than ${MOST_PARTS} conditions`;
    return parts > MOST_PARTS ? [report('document/schema', 'error', path, { reason })] : [];
  });
}

/** The extent of every named condition, those it refers to first; a circular one counts as one part. */
function extentsOf(conditions: Conditions, links: Links, circular: ReadonlySet<string>): ReadonlyMap<string, Extent> {
  const known = new Map<string, Extent>([...circular].map((name) => [name, ONE_PART]));
  const open = Object.keys(conditions);
  for (let name = open.at(-1); name !== undefined; name = open.at(-1)) {
    const waiting = known.has(name) ? [] : (links.get(name) ?? []).filter((one) => !known.has(one));
    const tree = conditions[name];
    if (waiting.length > 0) open.push(...waiting);
    else open.pop();
    if (waiting.length === 0 && tree && !known.has(name)) known.set(name, extentOf(tree, known));
  }
  return known;
}

const ONE_PART: Extent = { levels: 1, parts: 1 };

function extentOf(tree: Condition, known: ReadonlyMap<string, Extent>): Extent {
  if ('condition' in tree) return known.get(tree.condition) ?? ONE_PART;
  const below = children(tree).map(({ node }) => extentOf(node, known));
  return {
    levels: 1 + Math.max(0, ...below.map(({ levels }) => levels)),
    parts: below.reduce((sum, { parts }) => sum + parts, 1),
  };
}

/** What a rule reads by way of a name must be known when the rule is matched, as what it reads itself. */
function checkFactsBehind({ ruleSet, pathOf }: RuleSetView, links: Links): Diagnostic[] {
  const known = knownFacts(ruleSet);
  const read = new Map(Object.entries(ruleSet.conditions).map(([name, tree]) => [name, factsRead(tree)]));
  return ruleSet.rules.flatMap((rule) =>
    references(rule.conditions).flatMap(({ at, name }) => {
      const facts = new Set([name, ...behind(name, links)].flatMap((one) => read.get(one) ?? []));
      const early = [...facts].filter((fact) => {
        const definition = known.get(fact);
        return definition !== undefined && !isAvailable(definition, rule.phase, rule.item);
      });
      const path = `${pathOf(rule)}/conditions${pointer(...at, 'condition')}`;
      return early.map((fact) => report('rule-set/fact-not-available', 'error', path, { fact, phase: rule.phase }));
    }),
  );
}
