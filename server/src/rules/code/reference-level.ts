/** Normative references are national, industry or international documents; others need to be confirmed. */
import type { CodeScope } from '../../../../grammar/standard-code.ts';
import type { ProfileId } from '../../draft/draft.ts';
import { type Rule, type RuleContext, type Severity, say } from '../rule.ts';
import { codedEntries, codeOf, DRAFTING } from './citations.ts';

const KIND: Readonly<Partial<Record<CodeScope, readonly [zh: string, en: string]>>> = {
  enterprise: ['企业标准', 'an enterprise standard'],
  group: ['团体标准', 'a group standard'],
  foreign: ['国外文件', 'a foreign document'],
};

export const referenceLevel: Rule = {
  id: 'reference-level',
  category: 'code',
  title: say('被规范性引用的文件的级别', 'The level of what is cited normatively'),
  why: say(
    '被规范性引用的文件应是国家、行业或国际标准化文件。引用其他正式发布的文件（团体标准、国外标准、企业标准等），须经归口标准化技术委员会或审查会议确认其具有广泛可接受性和权威性、可公开获得等条件。',
    'What is cited normatively is a national, industry or international document. Any other published document (group, foreign or enterprise standard) needs the confirmation of the technical committee that it is widely accepted, authoritative and available.',
  ),
  severity: 'warning',
  basis: [{ document: DRAFTING, clause: '9.5.4.4.1' }],
  covers: ['REF-16'],
  profiles: ['gb-t-1.1', 'industry', 'local', 'group-standard', 'zhejiang-made'],
  bad: [
    { text: '# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n\n⟦Q/GDW 11304—2014⟧　电力设备带电检测仪器技术规范\n' },
    { text: '# 2 规范性引用文件\n\n⟦T/CAS 115—2022⟧　保险杠总成\n' },
    { text: '# 2 规范性引用文件\n\n⟦Q/GDW 11304—2014⟧　电力设备带电检测仪器\n', profile: 'zhejiang-made' },
  ],
  good: [
    {
      text: '# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n\nJB/T 8896　工业机器人\n\nISO 780　包装（Packaging）\n',
    },
    {
      text: '# 2 规范性引用文件\n\nT/CAS 115—2022　保险杠总成\n\nASTM D638　塑料（Plastics）\n',
      profile: 'group-standard',
    },
    { text: '# 参考文献\n\n[1] Q/GDW 11304—2014　电力设备带电检测仪器\n' },
  ],
  check(context: RuleContext): void {
    for (const entry of codedEntries(context.draft)) {
      const kind = KIND[entry.code.scope];
      const severity = severityOf(entry.code.scope, context.profile);
      if (!kind || !severity) continue;
      context.report({
        at: codeOf(entry),
        severity,
        message: say(
          `规范性引用${kind[0]}须经确认符合限定条件，否则列入“参考文献”`,
          `citing ${kind[1]} normatively needs confirmation; otherwise list it in the bibliography`,
        ),
      });
    }
  },
};

function severityOf(scope: CodeScope, profile: ProfileId): Severity | undefined {
  if (scope === 'enterprise') return 'warning';
  return profile === 'group-standard' || profile === 'zhejiang-made' ? undefined : 'info';
}
