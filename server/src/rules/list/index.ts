/** Lists and their items. */
import type { Rule } from '../rule.ts';
import { itemEndMark } from './item-end-mark.ts';
import { itemMark } from './item-mark.ts';
import { itemSemicolon } from './item-semicolon.ts';
import { itemSequence } from './item-sequence.ts';
import { lastItemStop } from './last-item-stop.ts';
import { listLeadIn } from './list-lead-in.ts';
import { listLevelMarks } from './list-level-marks.ts';
import { listLevels } from './list-levels.ts';
import { nestedLead } from './nested-lead.ts';

export const LIST_RULES: readonly Rule[] = [
  itemMark,
  itemSequence,
  listLeadIn,
  listLevels,
  listLevelMarks,
  itemEndMark,
  lastItemStop,
  nestedLead,
  itemSemicolon,
];
