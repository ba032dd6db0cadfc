/** What people call the profiles. */
import type { ProfileId } from '../draft/draft.ts';
import { type Bilingual, say } from '../rules/rule.ts';
import type { Locale } from './summary.ts';

export const PROFILE_NAMES: Readonly<Record<ProfileId, Bilingual>> = {
  'gb-t-1.1': say('国家标准', 'national standard'),
  industry: say('行业标准', 'industry standard'),
  local: say('地方标准', 'local standard'),
  'group-standard': say('团体标准', 'group standard'),
  'zhejiang-made': say('“浙江制造”标准', '“Zhejiang Made” standard'),
  enterprise: say('企业标准', 'enterprise standard'),
  engineering: say('工程建设标准', 'engineering construction standard'),
  policy: say('政策文件', 'policy document'),
  law: say('法律法规', 'law or regulation'),
  none: say('未识别', 'not recognised'),
};

export function profileName(profile: ProfileId, locale: Locale): string {
  return PROFILE_NAMES[profile][locale];
}
