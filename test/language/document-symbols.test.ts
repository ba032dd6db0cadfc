/** Document symbols and workspace symbols. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentSymbol, Range } from 'vscode-languageserver';
import { documentSymbols } from '../../server/src/language/document-symbols.ts';
import { Workspace } from '../../server/src/language/workspace.ts';
import { workspaceSymbols } from '../../server/src/language/workspace-symbols.ts';
import { root } from '../house/imports.ts';
import { Documents, openDraft, standard } from './open-draft.ts';

/** The outline as indented lines, with the detail behind a bar. */
function lines(symbols: readonly DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ name, detail, children = [] }) => [
    '  '.repeat(depth) + name + (detail === undefined ? '' : ` | ${detail}`),
    ...lines(children, depth + 1),
  ]);
}

function find(symbols: readonly DocumentSymbol[], name: string): DocumentSymbol {
  const all = symbols.flatMap((symbol): DocumentSymbol[] => [symbol, ...(symbol.children ?? [])]);
  const found = all.find((symbol) => symbol.name === name);
  assert.ok(found, `there is no symbol ${name}`);
  return found;
}

const DRAFT = `# 前言

本文件由某协会提出。

# 1 范围

本文件规定了电水壶的要求。

# 2 规范性引用文件

本文件没有规范性引用文件。

# 3 术语和定义

## 3.1

电水壶 electric kettle

用于煮沸饮用水的器具。

# 4 要求

## 4.1 外观

表面应光滑。

表1　外观

| 项目 | 要求 |
| --- | --- |
| 壶体 | 光滑 |

## 4.2 温度

**4.2.1** 温度偏差应不大于2 ℃。

$$ E = mc^2 \\tag{1} $$

# 附录A（资料性）测温点

图A.1给出了测温点。

![测温点](a.svg)

图A.1　测温点的布置
`;

describe('Document symbols', () => {
  it('are the outline with annexes, terms, tables, figures and numbered formulas', () => {
    const { analysis } = openDraft(DRAFT);
    assert.deepEqual(lines(documentSymbols(analysis)), [
      '前言',
      '1 范围',
      '2 规范性引用文件',
      '3 术语和定义',
      '  3.1 电水壶 electric kettle',
      '4 要求',
      '  4.1 外观',
      '    表1 外观',
      '  4.2 温度',
      '    4.2.1 | 温度偏差应不大于2 ℃。',
      '      公式（1）',
      '附录A 测温点 | 资料性',
      '  图A.1 测温点的布置',
    ]);
  });

  it('have a range that covers the subclauses, and the heading as what is selected', () => {
    const typed = standard('# 4 要求', '## 4.1 外观\n\n表面应光滑。\n\n## 4.2 温度\n\n温度应稳定。\n\n# 5 试验');
    const { analysis, show } = openDraft(typed);
    const chapter = find(documentSymbols(analysis), '4 要求');
    assert.ok(
      show([chapter.range]).includes('⟦# 4 要求\n\n## 4.1 外观\n\n表面应光滑。\n\n## 4.2 温度\n\n温度应稳定。⟧'),
    );
    assert.ok(show([chapter.selectionRange]).includes('# ⟦4 要求⟧'));
    const clause = find(documentSymbols(analysis), '4.1 外观');
    assert.ok(show([clause.range]).includes('⟦## 4.1 外观\n\n表面应光滑。⟧\n\n## 4.2'));
  });

  it('have the table with its caption, and the label of the caption', () => {
    const { analysis, show } = openDraft(DRAFT);
    const clause = find(documentSymbols(analysis), '4.1 外观');
    const [table] = clause.children ?? [];
    assert.ok(table);
    assert.ok(show([table.range]).includes('⟦表1　外观\n\n| 项目 | 要求 |\n| --- | --- |\n| 壶体 | 光滑 |⟧'));
    assert.ok(show([table.selectionRange]).includes('⟦表1⟧　外观'));
  });

  it('are the levels of a policy document', () => {
    const { analysis } = openDraft(
      '某省质量提升行动方案\n\n一、总体要求\n\n（一）指导思想\n\n坚持质量第一。\n\n（二）主要目标\n\n二、重点任务\n',
      'plaintext',
    );
    assert.deepEqual(lines(documentSymbols(analysis)), [
      '一、 总体要求',
      '  （一） 指导思想',
      '  （二） 主要目标',
      '二、 重点任务',
    ]);
  });

  it('lie in each other and one behind the other, in every sample', () => {
    for (const { name, analysis } of samples()) {
      const whole = { start: { line: 0, character: 0 }, end: { line: Infinity, character: 0 } };
      assert.ok(checkNesting(documentSymbols(analysis), whole, name) > 5, name);
    }
  });
});

describe('Workspace symbols', () => {
  it('are found by the characters of their name in all open drafts', () => {
    const documents = new Documents();
    documents.open('file:///a.md', DRAFT);
    documents.open('file:///b.md', DRAFT.replaceAll('外观', '表面'));
    documents.open('file:///c.md', '# 购物\n\n4.1 外观\n');
    const found = (query: string): string[] =>
      workspaceSymbols(new Workspace(documents).analyses(), query).map(
        ({ name, location, containerName }) =>
          `${location.uri.slice(-4)} ${containerName === undefined ? '' : `${containerName} > `}${name}`,
      );
    assert.deepEqual(found('外观'), ['a.md 4 要求 > 4.1 外观', 'a.md 4.1 外观 > 表1 外观']);
    assert.deepEqual(found('附A'), ['a.md 附录A 测温点', 'b.md 附录A 测温点']);
    assert.deepEqual(found('不存在'), []);
  });
});

/** The sample drafts, open. */
function samples(): { readonly name: string; readonly analysis: ReturnType<typeof openDraft>['analysis'] }[] {
  return ['good', 'faulty'].flatMap((folder) => {
    const path = join(root, 'samples', folder);
    const files = readdirSync(path).filter((name) => /\.(?:md|txt)$/.test(name));
    return files.map((name) => {
      const text = readFileSync(join(path, name), 'utf8').replace('‸', '');
      return {
        name: `${folder}/${name}`,
        analysis: openDraft(text, name.endsWith('.md') ? 'markdown' : 'plaintext').analysis,
      };
    });
  });
}

/** Checks what editors rely on; returns the number of symbols. */
function checkNesting(symbols: readonly DocumentSymbol[], outer: Range, name: string): number {
  let count = 0;
  for (const symbol of symbols) {
    const where = `${name}: ${symbol.name}`;
    assert.notEqual(symbol.name, '', where);
    assert.ok(contains(outer, symbol.range), `${where} lies in what holds it`);
    assert.ok(contains(symbol.range, symbol.selectionRange), `${where} holds its name`);
    count += 1 + checkNesting(symbol.children ?? [], symbol.range, name);
  }
  for (const [at, symbol] of symbols.entries()) {
    const next = symbols[at + 1];
    if (next) assert.ok(compare(symbol.range.start, next.range.start) < 0, `${name}: ${next.name} stands behind`);
  }
  return count;
}

function contains(outer: Range, inner: Range): boolean {
  return compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;
}

function compare(a: Range['start'], b: Range['start']): number {
  return a.line - b.line || a.character - b.character;
}
