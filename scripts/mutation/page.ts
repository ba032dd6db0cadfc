/** docs/quality.md: how many planted faults are found. */
import type { Subject } from './mutator.ts';
import type { Score } from './run.ts';

export function qualityPage(scores: readonly Score[], subjects: readonly Subject[], seed: number): string {
  const planted = scores.reduce((sum, each) => sum + each.planted, 0);
  const found = scores.reduce((sum, each) => sum + each.found, 0);
  return [
    '# 检出率 How many planted faults are found',
    '',
    `\`npm run mutate\` 在 ${subjects.length} 份文件的随机位置埋入 ${scores.length} 种错误，每次一处，再检查：对应的规则在正确的位置报告才算检出。`,
    `共埋入 ${planted} 处，检出 ${found} 处（${percent(found, planted)}）。种子 ${seed}。`,
    '',
    `\`npm run mutate\` plants ${scores.length} kinds of faults at random places of ${subjects.length} documents, one at a time. A fault counts as found when one of the rules for it speaks up at the right place, and did not before.`,
    `${planted} planted, ${found} found (${percent(found, planted)}). Seed ${seed}.`,
    '',
    '| 错误 Fault | 规则 Rules | 文件 Documents | 埋入 Planted | 检出 Found | % |',
    '| --- | --- | ---: | ---: | ---: | ---: |',
    ...scores.map(({ mutator, documents, planted: of, found: few }) => {
      const rules = mutator.rules.map((rule) => `[${rule}](rules/${rule}.md)`).join(', ');
      return `| ${mutator.name} | ${rules} | ${documents} | ${of} | ${few} | ${percent(few, of)} |`;
    }),
    '',
    '*由 `npm run mutate` 生成，请勿手改。Made by `npm run mutate`; do not edit.*',
    '',
  ].join('\n');
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)}`;
}
