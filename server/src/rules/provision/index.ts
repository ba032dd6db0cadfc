/** Modal verbs, and where which kind of provision may stand. */
import type { Rule } from '../rule.ts';
import { complyOrObserve } from './comply-or-observe.ts';
import { equivalentModal } from './equivalent-modal.ts';
import { forbiddenModal } from './forbidden-modal.ts';
import { guidanceWithRequirement } from './guidance-with-requirement.ts';
import { mixedProvisions } from './mixed-provisions.ts';
import { modalByAnalogy } from './modal-by-analogy.ts';
import { principlesWithoutRequirements } from './principles-without-requirements.ts';
import { provisionInDefinition } from './provision-in-definition.ts';
import { provisionInForeword } from './provision-in-foreword.ts';
import { provisionInIntroduction } from './provision-in-introduction.ts';
import { provisionInRemark } from './provision-in-remark.ts';
import { provisionInScope } from './provision-in-scope.ts';
import { requirementsWithoutShall } from './requirements-without-shall.ts';
import { restrictionWord } from './restriction-word.ts';
import { softenedRequirement } from './softened-requirement.ts';
import { unclearCondition } from './unclear-condition.ts';
import { vagueRequirement } from './vague-requirement.ts';

export const PROVISION_RULES: readonly Rule[] = [
  forbiddenModal,
  modalByAnalogy,
  equivalentModal,
  vagueRequirement,
  softenedRequirement,
  complyOrObserve,
  provisionInForeword,
  provisionInIntroduction,
  provisionInScope,
  provisionInDefinition,
  provisionInRemark,
  principlesWithoutRequirements,
  requirementsWithoutShall,
  guidanceWithRequirement,
  restrictionWord,
  mixedProvisions,
  unclearCondition,
];
