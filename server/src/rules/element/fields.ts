/** The fields of a front matter with their places, so that a finding can point at a value. */
import { parse as parseYaml } from 'yaml';
import type { Block } from '../../source/block.ts';
import { perBlock } from '../../source/per-block.ts';

export interface Field {
  /** The value as it is written, without quotation marks: 01.120 stays 01.120. Several lines, or a list, are joined. */
  readonly text: string;
  /** The place of the value in the block's text; of the key, where there is no value on its line. */
  readonly start: number;
  readonly end: number;
}

const NO_FIELDS: ReadonlyMap<string, Field> = new Map();
const LINE = /^(["']?)([A-Za-z\u4e00-\u9fff][\w\u4e00-\u9fff-]{0,40})\1[ \t]*:(?:[ \t]+(.*))?$/;

/** The fields of the first level, by their keys; none where the YAML cannot be read. */
export const readFields: (block: Block) => ReadonlyMap<string, Field> = perBlock(({ text }) => {
  let data: unknown;
  try {
    data = parseYaml(text.replace(/\r\n?/g, '\n'));
  } catch {
    return NO_FIELDS;
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return NO_FIELDS;
  const values = data as Record<string, unknown>;
  const fields = new Map<string, Field>();
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const match = LINE.exec(line);
    const key = match?.[2];
    if (!match || key === undefined || fields.has(key)) continue;
    const rest = match[3] ?? '';
    const written = unquoted(rest);
    const value = joined(values[key]);
    // A value that goes on behind its line, or is no plain text, is known by what YAML makes of it.
    const whole = value.length > written.text.length + 1 ? value : written.text;
    const restStart = index + line.length - rest.length;
    if (written.text !== '') {
      fields.set(key, {
        text: whole,
        start: restStart + written.start,
        end: restStart + written.start + written.text.length,
      });
    } else {
      const start = index + line.indexOf(key);
      fields.set(key, { text: whole, start, end: start + key.length });
    }
  }
  return fields;
});

/** What stands between quotation marks, or before a comment. */
function unquoted(rest: string): { readonly text: string; readonly start: number } {
  const quoted = /^"([^"]*)"|^'([^']*)'/.exec(rest);
  if (quoted) return { text: quoted[1] ?? quoted[2] ?? '', start: 1 };
  if (/^[|>[{#&*!]/.test(rest)) return { text: '', start: 0 };
  return { text: rest.replace(/\s+#.*$/, '').trimEnd(), start: 0 };
}

function joined(value: unknown): string {
  if (Array.isArray(value)) return value.map(joined).join('、');
  if (typeof value === 'string') return value.trim().replace(/\s*\n\s*/g, ' ');
  return '';
}
