/** The name says what the standard does: 术语, 符号, 分类, 试验方法, 规范, 规程, 指南. */
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { namesOf } from './names.ts';

export const titleFunctionWord: Rule = {
  id: 'title-function-word',
  category: 'element',
  title: say('名称含有表示功能类型的词语', 'The name has the word of its function'),
  why: say(
    '声明了功能类型的文件，名称的补充元素或主体元素中应含有相应的词语：术语；符号、图形符号、标志；分类、编码；试验方法、……的测定；规范；规程；指南。覆盖标准化对象所有必要方面的产品文件（如《咖啡研磨机》）除外。',
    'Where the function type is declared, the name has its word: 术语; 符号, 图形符号, 标志; 分类, 编码; 试验方法, ……的测定; 规范; 规程; 指南. A standard on all aspects of a product has only the name of the product.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '6.1.4.2' }],
  covers: ['NAM-04'],
  profiles: STANDARDS,
  bad: [
    { text: '---\ntitle: ⟦电水壶容量检测⟧\nfunction-type: 试验\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: ⟦社区食堂服务规范⟧\nfunction-type: 指南\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: ⟦社区食堂建设⟧\n---\n\n# 1 范围\n', functionType: 'code-of-practice' },
  ],
  good: [
    { text: '---\ntitle: 电水壶　容量的测定\nfunction-type: 试验\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 化学试剂　密度测定通用方法\nfunction-type: 试验\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 公共安全视频监控联网系统技术要求\nfunction-type: 规范\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 标准化工作导则　第2部分\nfunction-type: 指南\n---\n\n# 1 范围\n' },
    // All necessary aspects of a product.
    { text: '---\ntitle: 咖啡研磨机\nfunction-type: 规范\nobject-type: 产品\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 滚筒洗衣机用电动机\nfunction-type: 规范\n---\n\n# 1 范围\n', profile: 'zhejiang-made' },
    { text: '---\ntitle: 社区食堂建设\n---\n\n# 1 范围\n' },
  ],
  check({ draft, report }: RuleContext): void {
    const { functionType, objectType } = draft;
    if (!functionType || (functionType === 'specification' && objectType === 'product')) return;
    const { type, words, chinese } = FUNCTION_WORDS[functionType];
    const names = namesOf(draft).filter(({ where }) => where !== 'first-page');
    // One of the lines of a name that is set over several may have the word.
    if (names.length === 0 || names.some(({ text }) => chinese.test(text))) return;
    for (const { at, where } of names) {
      if (where === 'cover' && names.length > 1) continue;
      report({
        at,
        message: say(
          `${type}的名称中应含有${words}`,
          `the name of a standard of the type ${functionType} has ${words}`,
        ),
      });
    }
  },
};
