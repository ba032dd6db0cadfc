/** What the scope says that the document applies to: 本文件适用于, 本文件不适用于. */
import { type Report, type Rule, type RuleContext, STANDARDS, say, span, wholeSpan } from '../rule.ts';
import { SELF, softened } from './fixed-sentence.ts';
import { isWholeDocument } from './foreword.ts';
import { type Sentence, scopeOf } from './scope.ts';

export const scopeApplication: Rule = {
  id: 'scope-application',
  category: 'element',
  title: say('适用界限的表述形式', 'The forms in which the limits of application are stated'),
  why: say(
    '范围指明文件的适用界限，表述为“本文件适用于……”“本文件不适用于……”。',
    'The scope states what the document applies to, in the forms 本文件适用于…… and 本文件不适用于……',
  ),
  severity: 'error',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '8.5.1' },
    { document: 'GB/T 1.1—2020', clause: '8.5.3' },
  ],
  covers: ['SCP-03'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 1 范围\n\n本文件⟦可适用于⟧家用电水壶。\n\n本文件⟦不适用⟧商用开水器。\n',
      fixed: '# 1 范围\n\n本文件适用于家用电水壶。\n\n本文件不适用于商用开水器。\n',
    },
    {
      text: '# 1 范围\n\n本文件规定了要求。本文件⟦主要适用于⟧家用电水壶。\n',
      fixed: '# 1 范围\n\n本文件规定了要求。本文件适用于家用电水壶。\n',
    },
    {
      text: '# 1 范围\n\n⟦适用于⟧家用电水壶。\n',
      fixed: '# 1 范围\n\n本文件适用于家用电水壶。\n',
    },
    {
      text: '# 前言\n\n本文件由示例协会归口。\n\n# 1 ⟦范围⟧\n\n本文件规定了电水壶的要求。\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 要求\n',
    },
  ],
  good: [
    { text: '# 1 范围\n\n本文件适用于家用电水壶，也适用于电热水瓶，不适用于商用开水器。\n' },
    { text: '# 1 范围\n\n本文件仅适用于家用电水壶。其他电水壶参照使用。\n' },
    { text: '# 1 范围\n\n本文件的适用范围见附录A。本文件适用性由使用者判断。\n' },
    {
      text: '# 1 范围\n\n本文件规定了电水壶的要求。\n\n电水壶的生产、检验适用本文件。\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 要求\n',
    },
    { text: '# 1 范围\n\n本文件规定了电水壶的要求。\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 要求\n' },
    { text: '# 1 范围\n\n本文件适用于本市的养老机构。本文件不适用于本公司的产品。\n' },
    { text: '# 1 范围\n\n本文件适用于：\n\na) 家用电水壶；\n\nb) 适用于旅行的电水壶。\n' },
  ],
  check({ draft, facts, report }: RuleContext): void {
    const scope = scopeOf(draft);
    if (!scope) return;
    const soft = softened(facts);
    for (const sentence of scope.sentences) {
      const found = reportOf(sentence);
      if (found) report({ ...found, ...soft });
    }
    if (scope.sentences.length === 0 || !isWholeDocument(draft)) return;
    if (scope.sentences.some(({ text }) => /适用|参照|适合|用于/.test(text))) return;
    const { heading, title } = scope.clause;
    const start = heading.block.text.lastIndexOf(title);
    report({
      at: title === '' || start < 0 ? wholeSpan(heading) : span(heading, start, start + title.length),
      message: say(
        '范围未指明文件的适用界限：“本文件适用于……。”',
        'the scope does not say what the document applies to: 本文件适用于……。',
      ),
      severity: 'warning',
      ...soft,
    });
  },
};

const APPLIES = new RegExp(`^(${SELF})?(主要|可以?|能够?)?(不)?适用(?:(于)|(?!于|范围|性|的|条件|对象|界限|本))`);

function reportOf({ passage, start, text }: Sentence): Report | undefined {
  const match = APPLIES.exec(text);
  if (!match) return undefined;
  const [whole, self = '', adverb = '', not = '', preposition = ''] = match;
  if (self === '' && (passage.role === 'item' || start > 0 || adverb !== '' || preposition === '')) return undefined;
  const right = `${not}适用于`;
  const written = whole.slice(self.length);
  if (self !== '' && written === right) return undefined;
  const at = span(passage, start + self.length, start + whole.length);
  const subject = self === '' ? '本文件' : '';
  return {
    at,
    message: say(`适用界限表述为“本文件${right}……”`, `write 本文件${right}……`),
    fixes: [
      {
        title: say(`改为“${subject}${right}”`, `Change to ${subject}${right}`),
        kind: adverb === '' ? 'safe' : 'meaning',
        edits: [{ at, text: subject + right }],
      },
    ],
  };
}
