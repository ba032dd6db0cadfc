/** The English name says what the standard does, in the words of table 1. */
import { detectFunctionType } from '../../draft/function-type.ts';
import { followsEarlierEdition } from '../../facts/edition.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { coverValue, frontMatter } from './cover.ts';
import { FUNCTION_WORDS } from './function-words.ts';

export const titleEnglishWord: Rule = {
  id: 'title-english-word',
  category: 'element',
  title: say('英文译名中表示功能类型的词语', 'The word for the function in the English name'),
  why: say(
    '名称中表示功能类型的词语，英文译名宜从GB/T 1.1—2020表1中选取：术语vocabulary；符号symbol，图形符号graphical symbol，标志sign；分类classification，编码coding；试验方法test method，……的测定determination of…；规范specification；规程code of practice；指南guidance、guidelines。',
    'The English for the word that names the function of a standard is taken from table 1: vocabulary; symbol, graphical symbol, sign; classification, coding; test method, determination of …; specification; code of practice; guidance, guidelines.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '6.1.4.2, 表1' }],
  covers: ['NAM-05'],
  profiles: STANDARDS,
  bad: [
    { text: '---\ntitle: 电水壶维修规程\ntitle-en: ⟦Procedures for repair of electric kettles⟧\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 社区食堂服务规范\ntitle-en: "⟦Norm of community canteen service⟧"\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 电水壶　术语\ntitle-en: ⟦Electric kettles—Names⟧\n---\n\n# 1 范围\n' },
  ],
  good: [
    {
      text: '---\ntitle: 电水壶维修规程\ntitle-en: Code of practice for repair of electric kettles\n---\n\n# 1 范围\n',
    },
    { text: '---\ntitle: 社区食堂服务规范\ntitle-en: Specification for community canteen service\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 电水壶\ntitle-en: Electric kettles\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 电水壶维修规程\ntitle-en: ""\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 电水壶　容量的测定\ntitle-en: Electric kettles—Determination of capacity\n---\n\n# 1 范围\n' },
    // Before the edition of 2020 there was no table.
    {
      text: '---\nnumber: GB/T 12345—2015\ntitle: 电水壶维修规程\ntitle-en: Procedures for repair of electric kettles\n---\n\n# 1 范围\n',
    },
    {
      text: '---\ntitle: 信息安全控制实践规程\ntitle-en: Information security controls\ncorrespondence: ISO/IEC 27002:2013，IDT\nics: "35"\n---\n\n# 1 范围\n',
    },
  ],
  check({ draft, facts, report }: RuleContext): void {
    const data = frontMatter(draft)?.data;
    const english = data?.get('title-en');
    const title = data?.get('title');
    if (!english?.text || !title || followsEarlierEdition(facts) || coverValue(draft, 'correspondence')) return;
    const functionType = detectFunctionType('', { ...draft.metadata, title: title.text });
    if (!functionType || !/[A-Za-z]{3}/.test(english.text)) return;
    const words = FUNCTION_WORDS[functionType];
    if (words.inEnglish.test(english.text)) return;
    report({
      at: english.at,
      message: say(
        `英文译名中没有表示${words.type}的词语，宜用“${words.english}”`,
        `the English name lacks the word for its function: ${words.english}`,
      ),
    });
  },
};
