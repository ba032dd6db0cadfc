/** Elements: which there are, in which order, and their fixed sentences. */
import type { Rule } from '../rule.ts';
import { adoptionStatement } from './adoption-statement.ts';
import { annexNatureStatement } from './annex-nature-statement.ts';
import { bibliographyNumber } from './bibliography-number.ts';
import { bibliographyOrder } from './bibliography-order.ts';
import { changeListForm } from './change-list-form.ts';
import { contentsOrder } from './contents-order.ts';
import { contentsTerms } from './contents-terms.ts';
import { contractClause } from './contract-clause.ts';
import { correspondenceForm } from './correspondence-form.ts';
import { coverClassification } from './cover-classification.ts';
import { coverCorrespondence } from './cover-correspondence.ts';
import { coverData } from './cover-data.ts';
import { coverDates } from './cover-dates.ts';
import { coverLevel } from './cover-level.ts';
import { coverReplaces } from './cover-replaces.ts';
import { draftingBasis } from './drafting-basis.ts';
import { draftingBodies } from './drafting-bodies.ts';
import { elementOrder } from './element-order.ts';
import { elementPosition } from './element-position.ts';
import { elementTitle } from './element-title.ts';
import { forewordForm } from './foreword-form.ts';
import { forewordOrder } from './foreword-order.ts';
import { identifiedPatents } from './identified-patents.ts';
import { interpretationClause } from './interpretation-clause.ts';
import { introductionMissing } from './introduction-missing.ts';
import { listedTwice } from './listed-twice.ts';
import { ownNumber } from './own-number.ts';
import { patentCall } from './patent-call.ts';
import { patentStatement } from './patent-statement.ts';
import { publishedParts } from './published-parts.ts';
import { recommendedCode } from './recommended-code.ts';
import { referencesLeadIn } from './references-lead-in.ts';
import { replacementStatement } from './replacement-statement.ts';
import { requiredChapters } from './required-chapters.ts';
import { requiredElements } from './required-elements.ts';
import { responsibleBody } from './responsible-body.ts';
import { scopeApplication } from './scope-application.ts';
import { scopeStatement } from './scope-statement.ts';
import { scopeSubdivided } from './scope-subdivided.ts';
import { scopeVerb } from './scope-verb.ts';
import { symbolsPosition } from './symbols-position.ts';
import { titleAspects } from './title-aspects.ts';
import { titleElements } from './title-elements.ts';
import { titleEnglishForm } from './title-english-form.ts';
import { titleEnglishWord } from './title-english-word.ts';
import { titleFunctionWord } from './title-function-word.ts';
import { titleGap } from './title-gap.ts';
import { titlePart } from './title-part.ts';
import { titleRepeated } from './title-repeated.ts';
import { titleStandardWord } from './title-standard-word.ts';
import { versionHistory } from './version-history.ts';

export const ELEMENT_RULES: readonly Rule[] = [
  titleRepeated,
  titleElements,
  titleStandardWord,
  titleFunctionWord,
  titleAspects,
  titlePart,
  titleGap,
  titleEnglishForm,
  titleEnglishWord,
  coverData,
  coverLevel,
  coverReplaces,
  coverCorrespondence,
  coverClassification,
  coverDates,
  ownNumber,
  recommendedCode,
  patentCall,
  requiredElements,
  requiredChapters,
  elementPosition,
  elementTitle,
  elementOrder,
  symbolsPosition,
  contractClause,
  contentsOrder,
  contentsTerms,
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
  referencesLeadIn,
  correspondenceForm,
  bibliographyNumber,
  bibliographyOrder,
  listedTwice,
];
