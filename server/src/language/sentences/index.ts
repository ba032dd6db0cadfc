/** The prescribed sentences of each profile. */
import type { ProfileId } from '../../draft/draft.ts';
import { STANDARDS } from '../../rules/rule.ts';
import { SENTENCES as GB_T_1_1 } from './gb-t-1.1.ts';
import type { Sentence } from './sentence.ts';
import { SENTENCES as ZHEJIANG_MADE } from './zhejiang-made.ts';

/** None where GB/T 1.1 does not hold. */
export function sentencesOf(profile: ProfileId): readonly Sentence[] {
  if (profile === 'zhejiang-made') return ZHEJIANG_MADE;
  return STANDARDS.includes(profile) ? GB_T_1_1 : [];
}
