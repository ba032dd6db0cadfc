/** What the introduction says of patents that were identified. */
import { elementOf, passagesOf } from '../../facts/chapters.ts';
import { type Rule, type RuleContext, STANDARDS, say, wholeSpan } from '../rule.ts';

export const identifiedPatents: Rule = {
  id: 'identified-patents',
  category: 'element',
  title: say('引言中已经识别出的专利', 'Identified patents in the introduction'),
  why: say(
    '已经识别出涉及专利的，引言给出D.3的各项内容：涉及的条和内容，发布机构对专利的真实性、有效性和范围无任何立场，专利持有人的许可承诺及备案，联系方式，以及仍可能涉及其他专利的提示。',
    'Where patents were identified, the introduction gives what D.3 lists: the clause and its content, that the issuer takes no position, the promise of the holder, how to reach them, and that there may be other patents.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: 'D.3' }],
  covers: ['INT-04'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 引言\n\n⟦本文件的发布机构提请注意，声明符合本文件时，可能涉及到5.2与控温相关的专利的使用。⟧\n\n专利持有人姓名：甲公司\n\n地址：示例市\n\n# 1 范围\n',
    },
    {
      text: '# 引言\n\n⟦本文件的发布机构提请注意，声明符合本文件时，可能涉及到5.2与控温相关的专利的使用。⟧\n\n本文件的发布机构对于该专利的真实性、有效性和范围无任何立场。\n\n该专利持有人已向本文件的发布机构承诺，他愿意同任何申请人在合理且无歧视的条款和条件下，就专利授权许可进行谈判。\n\n专利持有人姓名：甲公司\n\n# 1 范围\n',
    },
  ],
  good: [
    {
      text: '# 引言\n\n本文件的发布机构提请注意，声明符合本文件时，可能涉及到5.2与控温相关的专利的使用。\n\n本文件的发布机构对于该专利的真实性、有效性和范围无任何立场。\n\n该专利持有人已向本文件的发布机构承诺，他愿意同任何申请人在合理且无歧视的条款和条件下，就专利授权许可进行谈判。该专利持有人的声明已在本文件的发布机构备案。相关信息可以通过以下联系方式获得：\n\n专利持有人姓名：甲公司\n\n地址：示例市\n\n请注意除上述专利外，本文件的某些内容仍可能涉及专利。本文件的发布机构不承担识别专利的责任。\n\n# 1 范围\n',
    },
    {
      text: '# 引言\n\n本文件的发布机构提请注意，声明符合本文件时，可能涉及到5.2与控温相关的专利的使用。有关专利的信息见附录C。\n\n# 1 范围\n',
    },
    { text: '# 引言\n\n近年来，恒温控制的专利增长很快。\n\n# 1 范围\n' },
    { text: '# 附录D（规范性）专利\n\n“声明符合本文件时，可能涉及到……相关的专利的使用。”\n' },
  ],
  check({ draft, report }: RuleContext): void {
    const introduction = elementOf(draft, 'introduction');
    if (!introduction) return;
    const passages = passagesOf(draft, introduction).filter(({ role }) => role === 'paragraph' || role === 'item');
    const declared = passages.find(({ block }) => DECLARED.test(block.text));
    if (!declared) return;
    const text = passages.map(({ block }) => block.text).join('\n');
    if (/附录\s*[A-Z]/.test(text)) return;
    const missing = PARTS.filter(([pattern]) => !pattern.test(text)).map(([, name]) => name);
    if (missing.length === 0) return;
    report({
      at: wholeSpan(declared),
      message: say(
        `有关专利的内容缺少：${missing.map(({ zh }) => zh).join('；')}`,
        `what is said of patents lacks: ${missing.map(({ en }) => en).join('; ')}`,
      ),
    });
  },
};

const DECLARED = /声明符合本(?:文件|标准|部分).{0,20}涉及/;

const PARTS = [
  [/立场/, say('发布机构对专利的真实性、有效性和范围无任何立场', 'the issuer takes no position')],
  [/承诺|许可/, say('专利持有人的许可承诺', 'the promise of the holder')],
  [/备案/, say('专利持有人的声明已备案', 'the declaration is on record')],
  [/持有人姓名|联系方式|地址/, say('联系方式', 'how to reach the holder')],
  [/除上述专利外|仍可能涉及专利|其他专利/, say('仍可能涉及其他专利的提示', 'there may be other patents')],
] as const;
