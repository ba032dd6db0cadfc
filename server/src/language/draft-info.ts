/** `zhunsheng/draft`: as what a document is checked, and what its cover says. */
import type { ProfileId } from '../draft/draft.ts';
import { PROFILE_NAMES } from '../report/profile-names.ts';
import type { Bilingual } from '../rules/rule.ts';
import type { Analysis } from './workspace.ts';

export interface DraftInfo {
  readonly profile: ProfileId;
  /** What people call the profile. */
  readonly name: Bilingual;
  /** '' where the draft does not say. */
  readonly title: string;
  readonly number: string;
}

export function draftInfo({ draft: { profile, metadata } }: Analysis): DraftInfo {
  return { profile, name: PROFILE_NAMES[profile], title: metadata.title, number: metadata.number };
}
