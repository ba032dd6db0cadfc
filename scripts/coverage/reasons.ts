/** Why rows of the domain rules have no rule. */
import { type Bilingual, say } from '../../server/src/rules/rule.ts';

export const REASONS: Readonly<Record<string, Bilingual>> = {
  'ELE-07': say('允许的做法，不检查', 'permitted, so there is nothing to report'),
};

/** Whole families. */
export const FAMILY_REASONS: Readonly<Record<string, Bilingual>> = {
  NUM: say('数值，随指标一起检查', 'numbers, checked together with the indicators'),
  UNT: say('计量单位，随指标一起检查', 'units, checked together with the indicators'),
};
