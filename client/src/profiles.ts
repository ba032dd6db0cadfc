/** The kinds of documents that the user can choose from, as they are called. */
import { say } from './say.ts';

export interface Profile {
  readonly id: string;
  readonly name: string;
}

/** In the order in which they are offered. */
export function profiles(): readonly Profile[] {
  return [
    { id: 'zhejiang-made', name: say('“浙江制造”标准', '“Zhejiang Made” standard') },
    { id: 'group-standard', name: say('团体标准', 'group standard') },
    { id: 'enterprise', name: say('企业标准', 'enterprise standard') },
    { id: 'local', name: say('地方标准', 'local standard') },
    { id: 'industry', name: say('行业标准', 'industry standard') },
    { id: 'gb-t-1.1', name: say('国家标准', 'national standard') },
    { id: 'policy', name: say('政策文件', 'policy document') },
    { id: 'law', name: say('法律法规', 'law or regulation') },
    { id: 'engineering', name: say('工程建设标准（不检查）', 'engineering construction standard (not checked)') },
    { id: 'none', name: say('不是草案（不检查）', 'no draft (not checked)') },
  ];
}
