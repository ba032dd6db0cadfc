/** The folder that is open during the journeys: the samples, a file that is no draft, and a long draft. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../house/imports.ts';

/** The length of the long draft: some 60 pages. */
const LONG_DRAFT_BYTES = 100 * 1024;

export function makeWorkspace(folder: string): void {
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  cpSync(join(root, 'samples'), folder, { recursive: true });
  writeFileSync(join(folder, 'README.md'), README);
  writeFileSync(join(folder, '长标准.md'), longDraft());
  writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify(SETTINGS, undefined, 2));
}

const SETTINGS = {
  'workbench.startupEditor': 'none',
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'editor.minimap.enabled': false,
};

/** Numbered, about a standard, and no draft of one. */
const README = `# 电水壶项目

按 GB/T 1.1 起草。安装：\`npm install\`。

## 1. 安装

见 9.9 和表7。

## 3. 使用

1. 打开
3. 关闭
`;

/** Clauses that refer to each other, and one that refers to nothing. */
function longDraft(): string {
  const head = '# 1 范围\n\n本文件规定了电水壶的要求，描述了试验方法，适用于家用电水壶。\n\n';
  const chapters: string[] = [];
  let bytes = 0;
  for (let chapter = 2; bytes < LONG_DRAFT_BYTES; chapter++) {
    const text = longChapter(chapter);
    chapters.push(text);
    bytes += new TextEncoder().encode(text).length;
  }
  return `${head}${chapters.join('')}# ${chapters.length + 2} 贮存\n\n按2.10的规定贮存。\n`;
}

function longChapter(chapter: number): string {
  const clauses: string[] = [`# ${chapter} 要求\n\n`];
  for (let clause = 1; clause <= 9; clause++) {
    const other = clause === 1 ? 2 : clause - 1;
    clauses.push(
      `## ${chapter}.${clause} 性能\n\n按${chapter}.${other}的规定试验后，应不大于1.5 mm，且应能正常工作。\n\n`,
    );
  }
  return clauses.join('');
}
