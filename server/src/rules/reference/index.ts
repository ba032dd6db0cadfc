/** Cross-references inside the document. */
import type { Rule } from '../rule.ts';
import { annexNature } from './annex-nature.ts';
import { annexOrder } from './annex-order.ts';
import { annexUnmentioned } from './annex-unmentioned.ts';
import { articleTarget } from './article-target.ts';
import { changeListTarget } from './change-list-target.ts';
import { deletedReference } from './deleted-reference.ts';
import { doubledMention } from './doubled-mention.ts';
import { figureUnmentioned } from './figure-unmentioned.ts';
import { mentionOrder } from './mention-order.ts';
import { pageReference } from './page-reference.ts';
import { referenceForm } from './reference-form.ts';
import { referenceItem } from './reference-item.ts';
import { referenceKind } from './reference-kind.ts';
import { referenceTarget } from './reference-target.ts';
import { relativePointer } from './relative-pointer.ts';
import { requirementPointer } from './requirement-pointer.ts';
import { seeVerb } from './see-verb.ts';
import { selfReference } from './self-reference.ts';
import { seriesDesignation } from './series-designation.ts';
import { tableUnmentioned } from './table-unmentioned.ts';
import { thisDocument } from './this-document.ts';

export const REFERENCE_RULES: readonly Rule[] = [
  referenceTarget,
  referenceItem,
  referenceKind,
  deletedReference,
  changeListTarget,
  articleTarget,
  selfReference,
  doubledMention,
  referenceForm,
  seeVerb,
  requirementPointer,
  relativePointer,
  pageReference,
  annexUnmentioned,
  annexOrder,
  figureUnmentioned,
  tableUnmentioned,
  mentionOrder,
  annexNature,
  thisDocument,
  seriesDesignation,
];
