/** What the cover calls the document, and what its number says that it is. */
import type { CodeScope, StandardCode } from '../../../../grammar/standard-code.ts';
import { squeeze } from '../../draft/elements.ts';
import { type Rule, type RuleContext, STANDARDS, say, wholeSpan } from '../rule.ts';
import { coverPassages } from './cover.ts';

export const coverLevel: Rule = {
  id: 'cover-level',
  category: 'element',
  title: say('封面的层次或类别应与文件代号一致', 'The level on the cover is that of the document number'),
  why: say(
    '封面标明的文件层次或类别，应与文件代号一致：GB、GB/T为“中华人民共和国国家标准”，GB/Z为“中华人民共和国国家标准化指导性技术文件”，T/为“团体标准”，Q/为“企业标准”。',
    'What the cover calls the document agrees with its number: GB and GB/T are 中华人民共和国国家标准, GB/Z is 中华人民共和国国家标准化指导性技术文件, T/ is 团体标准, Q/ is 企业标准.',
  ),
  severity: 'error',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '8.1' },
    { document: 'GB/T 1.1—2020', clause: '附录E' },
  ],
  covers: ['NAM-14', 'GRP-07'],
  profiles: STANDARDS,
  bad: [
    {
      text: '⟦中华人民共和国国家标准⟧\n\nGB/Z 12345—2026\n\n# 电水壶\n\n# 前言\n\n# 1 范围\n',
      fixed: '中华人民共和国国家标准化指导性技术文件\n\nGB/Z 12345—2026\n\n# 电水壶\n\n# 前言\n\n# 1 范围\n',
    },
    {
      text: '---\nnumber: T/ABC 1—2026\n---\n\n⟦中华人民共和国国家标准⟧\n\n# 电水壶\n\n# 前言\n\n# 1 范围\n',
      fixed: '---\nnumber: T/ABC 1—2026\n---\n\n团体标准\n\n# 电水壶\n\n# 前言\n\n# 1 范围\n',
      profile: 'group-standard',
    },
    {
      text: '# ⟦团　体　标　准⟧\n\nQ/ABC 1—2026\n\n# 电水壶\n\n# 前言\n\n# 1 范围\n',
      profile: 'enterprise',
    },
    { text: '⟦浙江省地方标准⟧\n\nGB/T 12345—2026\n\n# 电水壶\n\n# 前言\n\n# 1 范围\n' },
  ],
  good: [
    { text: '中华人民共和国国家标准\n\nGB/T 12345—2026\n\n代替 GB/T 12345—2015\n\n# 电水壶\n\n# 前言\n\n# 1 范围\n' },
    { text: '中华人民共和国国家标准化指导性技术文件\n\nGB/Z 12345—2026\n\n# 电水壶\n\n# 前言\n\n# 1 范围\n' },
    { text: '团体标准\n\nT/ABC 1—2026\n\n# 电水壶\n\n# 前言\n\n# 1 范围\n', profile: 'group-standard' },
    { text: '# 某某有限责任公司企业标准\n\nQ/ABC 1—2026\n\n# 前言\n\n# 1 范围\n', profile: 'enterprise' },
    { text: '中华人民共和国轻工行业标准\n\nQB/T 1234—2026\n\n# 前言\n\n# 1 范围\n', profile: 'industry' },
    { text: '中华人民共和国国家标准\n\nXYZ 12345—2026\n\n# 电水壶\n\n# 前言\n\n# 1 范围\n' },
    {
      text: '---\nnumber: T/ABC 1—2026\n---\n\n# 前言\n\n中华人民共和国国家标准\n\n# 1 范围\n',
      profile: 'group-standard',
    },
  ],
  check({ draft, report }: RuleContext): void {
    const { code } = draft.metadata;
    const level = code?.certain && code.known ? levelOfCode(code) : undefined;
    if (!code || !level) return;
    for (const passage of coverPassages(draft)) {
      const text = squeeze(passage.block.text);
      const written = text.length <= 30 ? LEVELS.find(([pattern]) => pattern.test(text))?.[1] : undefined;
      if (!written || written === level) continue;
      const right = WORDS[level];
      report({
        at: wholeSpan(passage),
        message: say(
          `文件代号为“${code.prefix}”，封面不应为“${text}”${right ? `，应为“${right}”` : ''}`,
          `the number begins with ${code.prefix}: the cover does not say ${text}`,
        ),
        fixes: right
          ? [
              {
                title: say(`改为“${right}”`, `Write ${right}`),
                kind: 'meaning',
                edits: [{ at: wholeSpan(passage), text: right }],
              },
            ]
          : [],
      });
    }
  },
};

type Level = 'national' | 'guidance' | 'industry' | 'local' | 'group' | 'enterprise';

const LEVELS: readonly (readonly [RegExp, Level])[] = [
  [/^(?:中华人民共和国)?国家标准$/, 'national'],
  [/^(?:中华人民共和国)?国家标准化指导性技术文件$/, 'guidance'],
  [/行业标准$/, 'industry'],
  [/地方标准$/, 'local'],
  [/^团体标准$/, 'group'],
  [/企业标准$/, 'enterprise'],
];

const OF_SCOPE: Readonly<Partial<Record<CodeScope, Level>>> = {
  national: 'national',
  industry: 'industry',
  local: 'local',
  group: 'group',
  enterprise: 'enterprise',
};

/** The name of the industry, the region or the enterprise is not known. */
const WORDS: Readonly<Partial<Record<Level, string>>> = {
  national: '中华人民共和国国家标准',
  guidance: '中华人民共和国国家标准化指导性技术文件',
  group: '团体标准',
};

function levelOfCode({ scope, prefix }: StandardCode): Level | undefined {
  return prefix === 'GB/Z' ? 'guidance' : OF_SCOPE[scope];
}
