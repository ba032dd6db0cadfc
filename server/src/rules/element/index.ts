/** Elements: which there are, in which order, and their fixed sentences. */
import type { Rule } from '../rule.ts';
import { adoptionStatement } from './adoption-statement.ts';
import { annexNatureStatement } from './annex-nature-statement.ts';
import { bibliographyNumber } from './bibliography-number.ts';
import { bibliographyOrder } from './bibliography-order.ts';
import { changeListForm } from './change-list-form.ts';
import { correspondenceForm } from './correspondence-form.ts';
import { draftingBasis } from './drafting-basis.ts';
import { draftingBodies } from './drafting-bodies.ts';
import { forewordForm } from './foreword-form.ts';
import { forewordOrder } from './foreword-order.ts';
import { identifiedPatents } from './identified-patents.ts';
import { interpretationClause } from './interpretation-clause.ts';
import { introductionMissing } from './introduction-missing.ts';
import { listedTwice } from './listed-twice.ts';
import { patentStatement } from './patent-statement.ts';
import { publishedParts } from './published-parts.ts';
import { referencesLeadIn } from './references-lead-in.ts';
import { replacementStatement } from './replacement-statement.ts';
import { responsibleBody } from './responsible-body.ts';
import { scopeApplication } from './scope-application.ts';
import { scopeChapters } from './scope-chapters.ts';
import { scopeStatement } from './scope-statement.ts';
import { scopeSubdivided } from './scope-subdivided.ts';
import { scopeVerb } from './scope-verb.ts';
import { versionHistory } from './version-history.ts';

export const ELEMENT_RULES: readonly Rule[] = [
  forewordForm,
  forewordOrder,
  draftingBasis,
  publishedParts,
  replacementStatement,
  changeListForm,
  adoptionStatement,
  patentStatement,
  responsibleBody,
  draftingBodies,
  versionHistory,
  interpretationClause,
  annexNatureStatement,
  introductionMissing,
  identifiedPatents,
  scopeStatement,
  scopeApplication,
  scopeSubdivided,
  scopeVerb,
  scopeChapters,
  referencesLeadIn,
  correspondenceForm,
  bibliographyNumber,
  bibliographyOrder,
  listedTwice,
];
