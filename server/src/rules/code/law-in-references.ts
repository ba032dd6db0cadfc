/** Laws, regulations and policy documents are no normative references. */
import { followsEarlierEdition } from '../../facts/edition.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { DRAFTING } from './citations.ts';

/** A law by its full name. */
const FULL_NAME = /^中华人民共和国[\u4e00-\u9fff]{1,20}法$/;
/** Laws that everybody knows by their short names; 方法, 算法 … are none. */
const SHORT_NAMES: ReadonlySet<string> = new Set(
  [
    '计量法 标准化法 产品质量法 安全生产法 环境保护法 食品安全法 药品管理法 消防法 网络安全法 数据安全法 个人信息保护法',
    '特种设备安全法 道路交通安全法 消费者权益保护法 劳动法 广告法 商标法 专利法 刑法 民法典',
  ].flatMap((line) => line.split(' ')),
);
const REGULATION = /(?:条例|办法|实施细则|(?:管理|暂行|若干|监察|监督)规定|决定|意见|通知|公告)$/;
/** The number of a decree or an official document. */
const DOCUMENT_NUMBER =
  /[〔[［(（]20\d\d[〕\]］)）]\s*第?\s*\d+\s*号|第\s*\d+\s*号令|令\s*第\s*\d+\s*号|公告\s*20\d\d\s*年\s*第\s*\d+\s*号/;

export const lawInReferences: Rule = {
  id: 'law-in-references',
  category: 'code',
  title: say('不应规范性引用法律法规和政策性文件', 'Laws and policy documents are no normative references'),
  why: say(
    '不应规范性引用法律、行政法规、规章和其他政策性文件：无论是否声明符合标准，使用者都要遵守法律法规。确有必要时可资料性提及（见《……办法》），并列入“参考文献”。',
    'Laws, regulations and policy documents are not cited normatively: everybody has to obey them anyway. Where needed they are mentioned for information (见《……办法》) and listed in the bibliography.',
  ),
  severity: 'error',
  basis: [{ document: DRAFTING, clause: '9.5.4.4.3' }],
  covers: ['REF-15'],
  profiles: STANDARDS,
  bad: [
    { text: '# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n\n⟦定量包装商品计量监督管理办法⟧\n' },
    { text: '# 2 规范性引用文件\n\n⟦《中华人民共和国计量法》⟧\n' },
    { text: '# 2 规范性引用文件\n\n⟦国家质量监督检验检疫总局令第75号　定量包装商品计量监督管理办法⟧\n' },
  ],
  good: [
    {
      text: '# 2 规范性引用文件\n\nGB/T 10111　随机数的产生及其在产品质量抽样检验中的应用程序\n\n中华人民共和国药典　四部　通则0512　高效液相色谱法\n',
    },
    { text: '# 2 规范性引用文件\n\n电动机噪声测定方法\n\n机械设备安装工程技术规定\n' },
    { text: '# 参考文献\n\n[1] 定量包装商品计量监督管理办法\n' },
    {
      text: '# 2 规范性引用文件\n\n下列文件对于本文件的应用是必不可少的。凡是注日期的引用文件，仅注日期的版本适用于本文件。\n\n定量包装商品计量监督管理办法\n',
    },
  ],
  check(context: RuleContext): void {
    if (followsEarlierEdition(context.facts)) return;
    for (const { list, code, passage, title, titleStart } of context.draft.references) {
      if (list !== 'normative' || code || !isLaw(title)) continue;
      context.report({
        at: span(passage, titleStart, passage.block.text.length),
        message: say(
          '不应规范性引用法律法规和政策性文件，可列入“参考文献”',
          'laws and policy documents are not cited normatively; they may stand in the bibliography',
        ),
      });
    }
  },
};

/** Whether the name of a document is that of a law, a regulation or a policy document. */
export function isLaw(title: string): boolean {
  if (title.length > 200) return false;
  if (DOCUMENT_NUMBER.test(title)) return true;
  const name = title
    .replace(/[《》]/g, '')
    .replace(/[（(][^（）()]*[）)]?[。；;]?$/, '')
    .replace(/[。；;\s]+$/, '');
  return FULL_NAME.test(name) || SHORT_NAMES.has(name) || REGULATION.test(name);
}
