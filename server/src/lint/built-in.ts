/**
 * What the built-in profiles say of the rules, as data: the same form that a profile file of an association has. A rule
 * decides itself in which profiles it speaks; here stands what differs between them, and between the stages of a draft.
 */
import type { ProfileId } from '../draft/draft.ts';
import type { SettingsLayer } from './settings.ts';

/** What holds for all that follow GB/T 1.1. */
const STANDARD: SettingsLayer = {
  rules: {},
  stages: {
    draft: { placeholder: 'info' },
    comment: { placeholder: 'warning', 'empty-clause': 'warning' },
    review: { placeholder: 'warning', 'empty-clause': 'warning' },
    approval: { placeholder: 'error', 'empty-clause': 'error' },
    published: { placeholder: 'error', 'empty-clause': 'error' },
  },
};

/** What holds for policy documents and laws: the stages count as they do for standards. */
const POLICY: SettingsLayer = { rules: {}, stages: { ...STANDARD.stages } };

export const BUILT_IN_LAYERS: Readonly<Partial<Record<ProfileId, SettingsLayer>>> = {
  'gb-t-1.1': STANDARD,
  industry: STANDARD,
  local: STANDARD,
  'group-standard': STANDARD,
  'zhejiang-made': {
    ...STANDARD,
    rules: {
      ...STANDARD.rules,
      // What the published T/ZZB standards have. That the first three are there is a matter of GB/T 1.1.
      'required-chapters': {
        options: {
          chapters: [
            '范围?',
            '规范性引用文件?',
            '术语和定义?',
            '分类|分级|型式|型号|规格|基本参数|参数|分类和标记|型号命名|品种?',
            '基本要求',
            '技术要求|要求|性能要求|质量要求|技术指标',
            '安全要求?',
            '试验方法|检验方法|测试方法|检测方法|试验',
            '检验规则|验收规则|检验与判定|判定规则',
            '标志、包装、运输和贮存',
            '质量承诺|服务承诺|质量和服务承诺',
          ],
        },
      },
      // The house style of the foreword.
      'responsible-body': { options: { forms: ['归口管理'] } },
      'drafting-bodies': {
        options: {
          forms: [
            '主要起草单位',
            '参加起草单位',
            '参与起草单位',
            '参加起草单位（排名不分先后）',
            '参与起草单位（排名不分先后）',
          ],
        },
      },
      'interpretation-clause': { options: { accepted: true } },
    },
  },
  enterprise: STANDARD,
  policy: POLICY,
  law: POLICY,
};
