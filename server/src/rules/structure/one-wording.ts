/** Titles call the same thing by the same word. */
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';

export const oneWording: Rule = {
  id: 'one-wording',
  category: 'structure',
  title: say('标题中同一概念用同一个词', 'One word for one thing in titles'),
  why: say(
    '同一个概念宜用同一个术语，内容相似的要素标题宜相同：标题中不要既写“标志”又写“标识”，既写“贮存”又写“储存”。哪些词算作一组，可用选项words设定。默认不检查。',
    'One concept has one term, and similar elements have the same title: not 标志 in one title and 标识 in another. The option words says which words belong together. Off by default.',
  ),
  severity: 'info',
  off: true,
  options: [
    {
      name: 'words',
      title: say('意义相同的词，各组用“/”分隔', 'Words with the same meaning, separated by /'),
      default: ['标志/标识', '贮存/储存', '试验方法/检验方法/测试方法/检测方法'],
    },
  ],
  basis: [{ document: 'GB/T 1.1—2020', clause: '5.4.1' }],
  covers: ['STR-16'],
  profiles: STANDARDS,
  bad: [
    { text: '# 7 标志、包装\n\n## 7.1 标志\n\n## 7.2 包装⟦标识⟧\n' },
    { text: '# 8 贮存\n\n# 9 运输和贮存\n\n# 附录A（规范性）⟦储存⟧条件\n' },
    { text: '# 8 甲\n\n## 8.1 托运\n\n## 8.2 ⟦交运⟧\n\n# 9 托运\n', options: { words: ['托运/交运'] } },
  ],
  good: [
    { text: '# 7 标志\n\n## 7.1 标志的内容\n\n应有产品标识。\n' },
    { text: '# 6 试验方法\n\n# 7 检验规则\n' },
    { text: '# 5 帧\n\n## 5.1 启动标志位\n\n# 6 标识\n' },
    { text: '# 8 托运\n\n# 9 交运\n' },
  ],
  check({ draft, options, report }: RuleContext): void {
    for (const group of options.words as readonly string[]) {
      const words = group.split('/').filter((word) => word !== '');
      const uses = words.map((word) => ({ word, places: placesOf(word, draft.clauses) }));
      const [usual, ...others] = uses
        .filter(({ places }) => places.length > 0)
        .sort((a, b) => b.places.length - a.places.length);
      for (const { word, places } of usual ? others : []) {
        for (const at of places) {
          report({
            at,
            message: say(`标题中“${word}”与“${usual?.word}”混用`, `titles say both ${word} and ${usual?.word}`),
          });
        }
      }
    }
  },
};

/** Where a word stands in the titles, at the beginning or the end of what it is part of: 启动标志位 is no 标志. */
function placesOf(word: string, clauses: RuleContext['draft']['clauses']) {
  return clauses.flatMap(({ kind, title, titled, term, heading }) => {
    if ((kind !== 'clause' && kind !== 'annex') || titled !== 'yes' || term || !title.includes(word)) return [];
    const { text } = heading.block;
    const start = text.lastIndexOf(word);
    const end = start + word.length;
    const begins = start === text.length - title.length || /[、，和及与的（\s]/.test(text[start - 1] ?? '、');
    const ends = /[、，和及与的（）\s]/.test(text[end] ?? '、');
    return start >= 0 && (begins || ends) ? [span(heading, start, end)] : [];
  });
}
