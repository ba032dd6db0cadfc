/** From blocks to the draft: the steps in their order. */
import type { Block, SourceDocument } from '../source/block.ts';
import { readCaptions } from './captions.ts';
import type { Declared, Draft, ProfileId } from './draft.ts';
import { readFormulas } from './formulas.ts';
import { detectFunctionType, detectObjectType } from './function-type.ts';
import { readReferences } from './listed-references.ts';
import { readLists } from './lists.ts';
import { readFrontMatter, readMetadata } from './metadata.ts';
import { type PassageInProgress, placePassages } from './passages.ts';
import { outlinePolicy } from './policy-outline.ts';
import { detectProfile } from './profile.ts';
import { readRemarks } from './remarks.ts';
import { detectStage } from './stage.ts';
import { type Outline, outlineStandard } from './standard-outline.ts';

/**
 * Builds the draft of one or several source documents in order.
 *
 * @param declared what the user said that the document is: a profile, or more; by default it is found out.
 * @param previous the draft of an earlier version of the same documents: saves the work on what has not changed, and
 *   makes no other difference. The new draft does not hold on to it.
 * @param knownClauses blocks that carry a clause's number, whether it fits where it stands or not. Never throws.
 */
export function buildDraft(
  documents: readonly SourceDocument[],
  declared: ProfileId | Declared = {},
  previous?: Draft,
  knownClauses?: ReadonlySet<Block>,
): Draft {
  const said = typeof declared === 'string' ? { profile: declared } : declared;
  const passages = placePassages(documents, previous?.passages);
  const front = readFrontMatter(passages);
  const profile = said.profile ?? detectProfile(passages, front.profile, readMetadata(passages, front));
  const { clauses, contents } = outline(passages, profile, knownClauses);
  const captions = readCaptions(passages);
  const references = readReferences(passages);
  const remarks = readRemarks(passages);
  const lists = readLists(passages);
  const metadata = readMetadata(passages, front);
  return {
    documents,
    profile,
    stage: said.stage ?? detectStage(passages, front.stage, metadata),
    functionType: said.functionType ?? detectFunctionType(front.functionType, metadata),
    objectType: said.objectType ?? detectObjectType(front.objectType, profile),
    metadata,
    passages,
    clauses,
    roots: clauses.filter((clause) => clause.parent === undefined),
    lists,
    captions,
    formulas: readFormulas(passages),
    remarks,
    references,
    contents,
  };
}

/** What a draft is, to be said of another version of it. */
export function declaredOf({ profile, stage, functionType, objectType }: Draft): Declared {
  return { profile, stage, functionType, objectType };
}

function outline(passages: PassageInProgress[], profile: ProfileId, known?: ReadonlySet<Block>): Outline {
  if (profile === 'policy' || profile === 'law') return outlinePolicy(passages);
  if (profile === 'none') return { clauses: [], contents: [] };
  return outlineStandard(passages, known);
}
