/** Standard codes and the list of normative references. */
import type { Rule } from '../rule.ts';
import { allPartsForm } from './all-parts-form.ts';
import { blanketLaw } from './blanket-law.ts';
import { citedName } from './cited-name.ts';
import { citedPlaceForm } from './cited-place-form.ts';
import { codeForm } from './code-form.ts';
import { codeGap } from './code-gap.ts';
import { datedMismatch } from './dated-mismatch.ts';
import { duplicateReference } from './duplicate-reference.ts';
import { internationalReferenceName } from './international-reference-name.ts';
import { lawInReferences } from './law-in-references.ts';
import { lawRequirement } from './law-requirement.ts';
import { localReference } from './local-reference.ts';
import { methodVerb } from './method-verb.ts';
import { mixedNature } from './mixed-nature.ts';
import { onlineReference } from './online-reference.ts';
import { partNumber } from './part-number.ts';
import { referenceLevel } from './reference-level.ts';
import { referenceNameGap } from './reference-name-gap.ts';
import { referenceNameMissing } from './reference-name-missing.ts';
import { referenceOrder } from './reference-order.ts';
import { referencesListMarks } from './references-list-marks.ts';
import { referencesSubdivided } from './references-subdivided.ts';
import { seriesAndPart } from './series-and-part.ts';
import { seriesWord } from './series-word.ts';
import { uncitedReference } from './uncited-reference.ts';
import { undatedPlace } from './undated-place.ts';
import { unknownCode } from './unknown-code.ts';
import { unlistedReference } from './unlisted-reference.ts';
import { yearPlausible } from './year-plausible.ts';

export const CODE_RULES: readonly Rule[] = [
  codeForm,
  codeGap,
  partNumber,
  unknownCode,
  yearPlausible,
  referencesSubdivided,
  referencesListMarks,
  referenceNameMissing,
  referenceNameGap,
  internationalReferenceName,
  allPartsForm,
  referenceOrder,
  duplicateReference,
  seriesAndPart,
  lawInReferences,
  referenceLevel,
  localReference,
  unlistedReference,
  uncitedReference,
  datedMismatch,
  mixedNature,
  undatedPlace,
  citedPlaceForm,
  citedName,
  seriesWord,
  blanketLaw,
  lawRequirement,
  onlineReference,
  methodVerb,
];
