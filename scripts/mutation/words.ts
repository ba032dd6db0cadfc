/** Faults in the words of provisions and in punctuation. */
import type { Passage } from '../../server/src/draft/draft.ts';
import { provisionsIn } from '../../server/src/facts/provisions.ts';
import { isBody, isStandard, type Mutator, matches, type Plant, replace, type Subject, within } from './mutator.ts';

/** Every 应 or 不应 of a requirement, in the running text of chapters. */
function* requirements(subject: Subject, verb: string): Generator<{ passage: Passage; start: number; end: number }> {
  if (!isStandard(subject)) return;
  for (const passage of subject.draft.passages) {
    if (!isBody(passage) || passage.block.rows.length > 0) continue;
    const { text } = passage.block;
    for (const { kind, start, end, cell } of provisionsIn(passage.block)) {
      if (kind !== 'requirement' || cell || text.slice(start, end) !== verb) continue;
      // A sentence that names a law may say 必须.
      if (!/[《》]|法律|法规/.test(text)) yield { passage, start, end };
    }
  }
}

function* otherVerb(subject: Subject, verb: string, other: string): Generator<Plant> {
  for (const { passage, start, end } of requirements(subject, verb)) yield replace(within(passage, start, end), other);
}

const HAN = '[\u4e00-\u9fff]';

function isProse(passage: Passage): boolean {
  return passage.role === 'paragraph' || passage.role === 'item' || passage.role === 'clause';
}

/** Replaces every match of a pattern in running text. */
function marks(
  name: string,
  rules: readonly string[],
  pattern: RegExp,
  other: string,
  where: (passage: Passage) => boolean = isProse,
): Mutator {
  return {
    name,
    rules,
    *plants(subject) {
      for (const { span } of matches(subject, pattern, where)) yield replace(span, other);
    },
  };
}

/** Where half-width marks are the habit of a document, one report stands for all of them. */
function halfWidth(name: string, pattern: RegExp, other: string): Mutator {
  const mutator = marks(name, ['half-width-mark'], pattern, other);
  return {
    ...mutator,
    plants: (subject) => {
      const all = subject.draft.passages.map(({ block }) => block.text).join('\n');
      const half = all.match(/(?<=[\u4e00-\u9fff])[,;:](?=\s?[\u4e00-\u9fff])/g)?.length ?? 0;
      return half < 8 ? mutator.plants(subject) : [];
    },
  };
}

export const WORD_MUTATORS: readonly Mutator[] = [
  {
    name: '“必须” for “应”',
    rules: ['forbidden-modal'],
    plants: (subject) => otherVerb(subject, '应', '必须'),
  },
  {
    name: '“不得” for “不应”',
    rules: ['forbidden-modal'],
    plants: (subject) => otherVerb(subject, '不应', '不得'),
  },
  {
    name: '“应当” for “应”',
    rules: ['modal-by-analogy'],
    plants: (subject) => otherVerb(subject, '应', '应当'),
  },
  {
    name: '“应尽量” for “应”',
    rules: ['softened-requirement'],
    plants: (subject) => otherVerb(subject, '应', '应尽量'),
  },
  {
    name: '“应该” for “应”',
    rules: ['equivalent-modal'],
    plants: (subject) => otherVerb(subject, '应', '应该'),
  },
  {
    name: '注中有要求 a requirement in a note',
    rules: ['provision-in-remark'],
    *plants(subject) {
      if (!isStandard(subject)) return;
      for (const { kind, passage, label } of subject.draft.remarks) {
        const { text } = passage.block;
        if (kind !== 'note' || !/。$/.test(text) || label.rest >= text.length || passage.block.rows.length > 0)
          continue;
        yield replace(within(passage, text.length), '使用前应检查外观。');
      }
    },
  },
  {
    name: '前言中有要求 a requirement in the foreword',
    rules: ['provision-in-foreword'],
    *plants({ draft }) {
      for (const passage of draft.passages) {
        const { text } = passage.block;
        if (passage.element !== 'foreword' || passage.role !== 'paragraph' || !/。$/.test(text)) continue;
        if (/起草单位|起草人/.test(text)) continue;
        yield replace(within(passage, text.length), '使用者应确认本文件的有效性。');
      }
    },
  },
  {
    name: '范围中有要求 a requirement in the scope',
    rules: ['provision-in-scope'],
    *plants({ draft }) {
      for (const passage of draft.passages) {
        const { text } = passage.block;
        if (passage.element !== 'scope' || passage.role !== 'paragraph' || !/。$/.test(text)) continue;
        yield replace(within(passage, text.length), '产品应符合国家标准的规定。');
      }
    },
  },
  {
    name: '“本标准” for “本文件”',
    rules: [
      'this-document',
      'scope-statement',
      'scope-application',
      'drafting-basis',
      'patent-statement',
      'responsible-body',
      'drafting-bodies',
      'references-lead-in',
      'terms-lead-in',
      'symbols-lead-in',
      'replacement-statement',
      'version-history',
    ],
    *plants(subject) {
      for (const { span, passage } of matches(subject, /本文件/g, isProse)) {
        if (isStandard(subject) && passage.element !== 'cover') yield replace(span, '本标准');
      }
    },
  },
  halfWidth('半角逗号 a half-width comma', new RegExp(`(?<=${HAN})，(?=${HAN})`, 'g'), ','),
  halfWidth('半角分号 a half-width semicolon', new RegExp(`(?<=${HAN})；`, 'g'), ';'),
  marks('重复的句号 two full stops', ['doubled-mark'], new RegExp(`(?<=${HAN})。`, 'g'), '。。'),
  marks(
    '“、等” a mark before 等',
    ['comma-before-deng'],
    new RegExp(`(?<=、${HAN}{2,4})(?=等(?:[，。、方]))`, 'g'),
    '、',
  ),
  marks(
    '三个点的省略号 three dots',
    ['ellipsis-form'],
    new RegExp(`(?<=${HAN})。$`, 'g'),
    '...',
    (passage) => isProse(passage) && passage.element !== 'cover',
  ),
  {
    name: '待填写的内容 a placeholder',
    rules: ['placeholder'],
    *plants(subject) {
      // A law is published, not drafted: crosses in it stand for anything, and the rule is silent.
      if (subject.draft.profile === 'law') return;
      for (const { span } of matches(
        subject,
        new RegExp(`(?<=由)${HAN}{4,12}(?=(?:提出|归口|负责|承担))`, 'g'),
        isProse,
      )) {
        yield replace(span, '××××');
      }
    },
  },
  {
    name: '错误的域 the error of a Word field',
    rules: ['field-error'],
    *plants(subject) {
      for (const { span } of matches(subject, /(?<=见)(?:表|图)\s?\d+/g, isProse))
        yield replace(span, '错误！未找到引用源。');
    },
  },
  {
    name: '编号中的字母O the letter O in a code',
    rules: ['glyph-confusion', 'code-form'],
    *plants(subject) {
      for (const { span } of matches(subject, /(?<=GB\/T \d{2,4}—2)0(?=\d\d)/g, isProse)) yield replace(span, 'O');
    },
  },
];
