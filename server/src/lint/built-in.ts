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
