/** Local standards are cited normatively only in local standards of the same region. */
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { codedEntries, codeOf, DRAFTING } from './citations.ts';

export const localReference: Rule = {
  id: 'local-reference',
  category: 'code',
  title: say('地方标准只在本行政区域的地方标准中规范性引用', 'Local standards are cited in local standards'),
  why: say(
    '引用文件清单中的地方标准化文件仅适用于本行政区域地方标准化文件的起草。其他文件需要提及时，作资料性引用，列入“参考文献”。',
    'Local standards belong to the list of normative references only in local standards of the same region. Others cite them for information, in the bibliography.',
  ),
  severity: 'warning',
  basis: [
    { document: DRAFTING, clause: '8.6.3.2' },
    { document: DRAFTING, clause: '9.5.4.4.1' },
  ],
  covers: ['REF-22'],
  profiles: STANDARDS,
  bad: [
    { text: '# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n\n⟦DB33/T 944—2014⟧　“浙江制造”评价规范\n' },
    {
      text: '---\nnumber: DB33/T 2001—2026\n---\n\n# 2 规范性引用文件\n\n⟦DB32/T 1072—2018⟧　水污染物排放限值\n\nDB33/T 944—2014　评价规范\n',
      profile: 'local',
    },
    { text: '# 2 规范性引用文件\n\n⟦DB33/T 944—2014⟧　评价规范\n', profile: 'zhejiang-made' },
  ],
  good: [
    {
      text: '---\nnumber: DB3301/T 2001—2026\n---\n\n# 2 规范性引用文件\n\nDB33/T 944—2014　评价规范\n',
      profile: 'local',
    },
    { text: '# 2 规范性引用文件\n\nDB33/T 944—2014　评价规范\n', profile: 'local' },
    { text: '# 参考文献\n\n[1] DB33/T 944—2014　评价规范\n' },
  ],
  check(context: RuleContext): void {
    const own = context.profile === 'local' ? regionOf(context.draft.metadata.code?.prefix) : '';
    if (own === undefined) return;
    for (const entry of codedEntries(context.draft)) {
      if (entry.code.scope !== 'local' || regionOf(entry.code.prefix) === own) continue;
      context.report({
        at: codeOf(entry),
        ...(own === '' && !/^(?:gb-t-1\.1|industry)$/.test(context.profile) ? { severity: 'info' as const } : {}),
        message:
          own === ''
            ? say(
                '地方标准仅可在本行政区域的地方标准中规范性引用，可列入“参考文献”',
                'a local standard is a normative reference only in local standards of its region',
              )
            : say('不是本行政区域的地方标准', 'this is a local standard of another region'),
      });
    }
  },
};

/** The province: DB33/T and DB3301/T are both 浙江. */
function regionOf(prefix: string | undefined): string | undefined {
  return prefix ? /^DB[SJ]?(\d\d)/.exec(prefix)?.[1] : undefined;
}
