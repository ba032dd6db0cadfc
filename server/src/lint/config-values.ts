/** Reading values out of a parsed configuration: each reader takes what is right, and records what is not at its place. */
import { type Document, isMap, isScalar, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { type Bilingual, say } from '../rules/rule.ts';
import { unknown } from './names.ts';

export interface ConfigError {
  readonly line: number;
  readonly column: number;
  readonly message: Bilingual;
}

export type Path = readonly (string | number)[];

/** Records an error at the value that `path` leads to, or at its key. */
export type Fail = (path: Path, message: Bilingual, at?: 'key' | 'value') => void;

/**
 * Parses YAML, of which JSON is a part, and hands its data to `read`. All errors are returned, each with its place.
 * Never throws.
 *
 * @param within the key that the configuration stands under, in a file that holds other things too; `read` gets
 *   undefined where the file has no such key.
 */
export function parseData<Result>(
  text: string,
  read: (data: unknown, fail: Fail) => Result,
  within?: string,
): { readonly result: Result } | { readonly errors: readonly ConfigError[] } {
  const lines = new LineCounter();
  const errors: ConfigError[] = [];
  const add = (offset: number, message: Bilingual): void => {
    const { line, col } = lines.linePos(offset);
    errors.push({ line: Math.max(1, line), column: Math.max(1, col), message });
  };
  let document: Document.Parsed<ParsedNode>;
  let data: unknown;
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    for (const { pos, message } of document.errors) add(pos[0], syntaxError(message));
    if (errors.length > 0) return { errors };
    data = document.toJS();
  } catch (error) {
    // Aliases that multiply, or a nesting that no stack can hold.
    add(0, syntaxError(error instanceof Error ? error.message : String(error)));
    return { errors };
  }
  const base = within === undefined ? [] : [within];
  if (within !== undefined) data = isRecord(data) ? data[within] : undefined;
  const result = read(data, (path, message, at = 'value') => add(offsetOf(document, [...base, ...path], at), message));
  return errors.length > 0 ? { errors } : { result };
}

function syntaxError(reason: string): Bilingual {
  return say(`配置文件语法有误：${reason}`, `syntax error: ${reason}`);
}

/** Where the value or the key stands in the text. */
function offsetOf(document: Document.Parsed<ParsedNode>, path: Path, at: 'key' | 'value'): number {
  if (path.length === 0) return document.contents?.range[0] ?? 0;
  const parent = document.getIn(path.slice(0, -1), true) ?? document.contents;
  const name = path.at(-1);
  if (at === 'key' && isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === name);
    if (pair && isScalar(pair.key)) return pair.key.range?.[0] ?? 0;
  }
  const node = document.getIn(path, true) as { range?: readonly number[] } | undefined;
  return node?.range?.[0] ?? 0;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object at `path`; an empty one where there is none, or where something else is. */
export function readRecord(value: unknown, path: Path, fail: Fail): Record<string, unknown> {
  if (value === undefined) return {};
  if (isRecord(value)) return value;
  const name = path.at(-1);
  if (typeof name === 'string') fail(path, say(`“${name}”应是一个对象`, `"${name}" is not an object`));
  else fail(path, say('应是一个对象', 'this is not an object'));
  return {};
}

/** The array at `path`; an empty one where there is none, or where something else is. */
export function readArray(value: unknown, path: Path, fail: Fail): readonly unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  const name = String(path.at(-1));
  fail(path, say(`“${name}”应是一个数组`, `"${name}" is not an array`));
  return [];
}

export function readString(value: unknown, path: Path, fail: Fail): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  fail(path, say('应是字符串', 'this is not a string'));
  return undefined;
}

export function readStrings(value: unknown, path: Path, fail: Fail): string[] {
  if (value === undefined) return [];
  const right = Array.isArray(value) && value.every((entry) => typeof entry === 'string' && entry !== '');
  if (right) return value as string[];
  fail(path, say('应是字符串的数组', 'this is not an array of strings'));
  return [];
}

/** One of the names that `meaning` knows; `names` are offered for one that it does not. */
export function readName<Value>(
  value: unknown,
  path: Path,
  fail: Fail,
  meaning: (name: string) => Value | undefined,
  what: Bilingual,
  names: readonly string[],
): Value | undefined {
  if (value === undefined) return undefined;
  const found = typeof value === 'string' ? meaning(value) : undefined;
  if (found === undefined) fail(path, unknown(what.zh, what.en, String(value), names));
  return found;
}

export function checkKeys(data: Record<string, unknown>, known: readonly string[], path: Path, fail: Fail): void {
  for (const key of Object.keys(data)) {
    if (!known.includes(key)) fail([...path, key], unknown('设置项', 'setting', key, known), 'key');
  }
}
