/** Elements: which there are, in which order, and their fixed sentences. */
import type { Rule } from '../rule.ts';
import { contentsOrder } from './contents-order.ts';
import { contentsTerms } from './contents-terms.ts';
import { contractClause } from './contract-clause.ts';
import { coverClassification } from './cover-classification.ts';
import { coverCorrespondence } from './cover-correspondence.ts';
import { coverData } from './cover-data.ts';
import { coverDates } from './cover-dates.ts';
import { coverLevel } from './cover-level.ts';
import { coverReplaces } from './cover-replaces.ts';
import { elementOrder } from './element-order.ts';
import { elementPosition } from './element-position.ts';
import { elementTitle } from './element-title.ts';
import { ownNumber } from './own-number.ts';
import { patentCall } from './patent-call.ts';
import { recommendedCode } from './recommended-code.ts';
import { requiredElements } from './required-elements.ts';
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
  elementPosition,
  elementTitle,
  elementOrder,
  symbolsPosition,
  contractClause,
  contentsOrder,
  contentsTerms,
];
