/** Changes a configuration file's text as an author would: what does not change keeps its form, comments included. */
import {
  isCollection,
  isMap,
  isScalar,
  type Pair,
  type ParsedNode,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Severity } from '../rules/rule.ts';
import { parseConfig } from './config.ts';

/** What stands at [start, end) becomes `text`. UTF-16 code units. */
export interface ConfigChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text of a new configuration, in JSON, that sets nothing but the severity of one rule. */
export function newConfig(rule: string, severity: Severity | 'off'): string {
  return `{\n  "rules": {\n    "${rule}": "${severity}"\n  }\n}\n`;
}

/**
 * The change that sets the severity of a rule in a configuration, JSON or YAML. Undefined where the text is no valid
 * configuration, or is written in a way that the change does not fit into.
 *
 * @param within the key that the configuration stands under, in a file that holds other things too.
 */
export function severityChange(
  text: string,
  rule: string,
  severity: Severity | 'off',
  within?: string,
): ConfigChange | undefined {
  if (!('config' in parseConfig(text, within))) return undefined;
  const { contents } = parseDocument(text);
  const own = within !== undefined && isMap(contents) ? pairOf(contents as YAMLMap.Parsed, within)?.value : contents;
  const change = changeFor(text, own ?? null, rule, severity);
  if (!change) return undefined;
  const result = parseConfig(text.slice(0, change.start) + change.text + text.slice(change.end), within);
  const set = 'config' in result ? result.config.rules[rule] : undefined;
  return (typeof set === 'object' ? set.severity : set) === severity ? change : undefined;
}

function changeFor(
  text: string,
  contents: ParsedNode | null,
  rule: string,
  severity: string,
): ConfigChange | undefined {
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    const gap = text === '' || text.endsWith('\n') ? '' : '\n';
    return { start: text.length, end: text.length, text: `${gap}rules:\n  ${rule}: ${severity}\n` };
  }
  if (!isMap(contents)) return undefined;
  const map = contents as YAMLMap.Parsed;
  const rules = pairOf(map, 'rules')?.value;
  if (rules === undefined) return insertion(text, map, 'rules', { [rule]: severity });
  if (!isMap(rules)) return undefined;
  const known = pairOf(rules as YAMLMap.Parsed, rule)?.value;
  if (known === undefined) return insertion(text, rules as YAMLMap.Parsed, rule, severity);
  // { "severity": "info", … }: the options beside it stay.
  if (isMap(known)) {
    const said = pairOf(known as YAMLMap.Parsed, 'severity')?.value;
    if (said === undefined) return insertion(text, known as YAMLMap.Parsed, 'severity', severity);
    return isScalar(said) ? replacement(text, said as Scalar.Parsed, severity) : undefined;
  }
  return isScalar(known) ? replacement(text, known as Scalar.Parsed, severity) : undefined;
}

/** Another word in the place of one, in the same quotes. */
function replacement(text: string, known: Scalar.Parsed, severity: string): ConfigChange {
  const [start, end] = known.range;
  const quote = /^["']/.exec(text.slice(start, end))?.[0] ?? '';
  return { start, end, text: quote + severity + quote };
}

function pairOf(map: YAMLMap.Parsed, name: string): Pair<ParsedNode, ParsedNode | null> | undefined {
  return map.items.find(({ key }) => isScalar(key) && key.value === name);
}

/** Where nothing shows how the author indents. What stands in the outermost object does. */
const INDENT = '  ';

type Value = string | Readonly<Record<string, string>>;

/** Puts a pair behind the last one of the map, with the same indentation. */
function insertion(text: string, map: YAMLMap.Parsed, key: string, value: Value): ConfigChange | undefined {
  const last = map.items.at(-1);
  if (map.flow) return flowInsertion(text, map, last, key, value);
  const first = map.items[0]?.key?.range?.[0];
  const end = endOf(last);
  if (first === undefined || end === undefined) return undefined;
  const indent = indentationAt(text, first);
  const lineEnd = /[^\r\n]*/y;
  lineEnd.lastIndex = end;
  const at = end + (lineEnd.exec(text)?.[0].length ?? 0);
  const newline = newlineOf(text);
  const lines = typeof value === 'string' ? `${key}: ${value}` : `${key}:${blockLines(value, `${newline}${indent}  `)}`;
  return { start: at, end: at, text: `${newline}${indent}${lines}` };
}

function blockLines(value: Readonly<Record<string, string>>, before: string): string {
  return Object.entries(value)
    .map(([key, one]) => `${before}${key}: ${one}`)
    .join('');
}

function flowInsertion(
  text: string,
  map: YAMLMap.Parsed,
  last: Pair<ParsedNode, ParsedNode | null> | undefined,
  key: string,
  value: Value,
): ConfigChange | undefined {
  const newline = newlineOf(text);
  if (last) {
    const [start, end] = [last.key.range[0], endOf(last)];
    if (end === undefined) return undefined;
    const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    const ownLine = /^[ \t]*$/.test(before);
    const written = JSON.stringify(value, undefined, before || INDENT).replaceAll('\n', newline + before);
    const pair = ownLine ? `${newline}${before}"${key}": ${written}` : ` "${key}": ${JSON.stringify(value)}`;
    return { start: end, end, text: `,${pair}` };
  }
  const [start, end] = map.range;
  const indent = indentationAt(text, start);
  const written = JSON.stringify({ [key]: value }, undefined, indent || INDENT).replaceAll('\n', newline + indent);
  return { start, end, text: written };
}

function endOf(pair: Pair<ParsedNode, ParsedNode | null> | undefined): number | undefined {
  const node = pair?.value ?? pair?.key;
  if (!node) return undefined;
  // The end of a block collection is behind the line breaks that follow it: its last leaf tells where it ends.
  if (isCollection(node) && !node.flow) {
    const last = node.items.at(-1);
    if (last === undefined) return undefined;
    return isMap(node)
      ? endOf(last as Pair<ParsedNode, ParsedNode>)
      : endOf({ key: last, value: null } as Pair<ParsedNode, null>);
  }
  return node.range[1];
}

/** The white space that the line of the offset begins with. */
function indentationAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
