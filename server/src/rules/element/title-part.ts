/** The name of a part: 第X部分：, with Arabic digits and a colon, and the number that the document has. */
import { parseLabel } from '../../../../grammar/numbering.ts';
import { followsEarlierEdition } from '../../facts/edition.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { inName, type Name, namesOf } from './names.ts';

export const titlePart: Rule = {
  id: 'title-part',
  category: 'element',
  title: say('部分的名称：“第X部分：”', 'The name of a part'),
  why: say(
    '分为部分的文件，每个部分的名称中包含“第X部分：”，X是阿拉伯数字，与文件编号中的部分编号相同，冒号之后是补充元素。',
    'The name of a part has 第X部分： with the number of the part in Arabic digits, the same as in the document number, a colon, and the complementary element.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '7.1.3' }],
  covers: ['NAM-06'],
  profiles: STANDARDS,
  bad: [
    {
      text: '---\ntitle: 社区食堂　第⟦一⟧部分：通用要求\n---\n\n# 1 范围\n',
      fixed: '---\ntitle: 社区食堂　第1部分：通用要求\n---\n\n# 1 范围\n',
    },
    {
      text: '# 社区食堂　第12部分⟦ ⟧通用要求\n\n# 前言\n\n# 1 范围\n',
      fixed: '# 社区食堂　第12部分：通用要求\n\n# 前言\n\n# 1 范围\n',
    },
    {
      text: '# 社区食堂　第⟦十二⟧部分⟦:⟧通用要求\n\n# 前言\n\n# 1 范围\n',
      fixed: '# 社区食堂　第12部分：通用要求\n\n# 前言\n\n# 1 范围\n',
    },
    { text: '---\nnumber: T/ABC 12.2—2026\ntitle: 社区食堂　第⟦3⟧部分：术语\n---\n\n# 1 范围\n' },
    { text: '---\nnumber: T/ABC 12.2—2026\ntitle: ⟦社区食堂术语⟧\n---\n\n# 1 范围\n' },
  ],
  good: [
    { text: '---\nnumber: T/ABC 12.2—2026\ntitle: 社区食堂　第2部分：术语\n---\n\n# 1 范围\n' },
    { text: '---\nnumber: T/ABC 12—2026\ntitle: 社区食堂术语\n---\n\n# 1 范围\n' },
    // An adopted series has the parts of its source in its names.
    {
      text: '---\nnumber: GB/T 2423.10—2008\ntitle: 环境试验　第2部分：试验方法　试验Fc：振动\n---\n\n# 1 范围\n',
    },
    { text: '---\ntitle: 家用电器　第2-1部分：电水壶的特殊要求\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 社区食堂　第 2 部分：术语\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 机械零件的第一部分加工\n---\n\n# 1 范围\n' },
    { text: '# 社区食堂\n\n# 第2部分：术语\n\n# 前言\n\n# 1 范围\n' },
  ],
  check(context: RuleContext): void {
    const names = namesOf(context.draft);
    for (const name of names) checkForm(name, context);
    checkNumber(names, context);
  },
};

const HAN_PART = /(?<=^|[\s　—–-])第([一二三四五六七八九十百]{1,5})部分(?=\s*[:：]|[\s　]|$)/;
const WRONG_COLON = /部分(\s*:\s*|[\s　]+(?=[\u3400-\u9fffA-Za-z]))/;
const PART = /第\s*([\d一二三四五六七八九十百]{1,5})\s*部分/;

function checkForm(name: Name, { report }: RuleContext): void {
  const han = HAN_PART.exec(name.text);
  const number = han && parseLabel(`第${han[1]}章`)?.path[0];
  if (han && number) {
    const at = inName(name, han.index + 1, han.index + 1 + (han[1] as string).length);
    report({
      at,
      message: say(`部分的编号用阿拉伯数字：“第${number}部分”`, `Arabic digits: 第${number}部分`),
      fixes: [
        { title: say(`改为“${number}”`, `Write ${number}`), kind: 'safe', edits: [{ at, text: String(number) }] },
      ],
    });
  }
  const part = PART.exec(name.text);
  const colon = part && WRONG_COLON.exec(name.text.slice(part.index));
  if (!part || !colon || part[0].length - 2 !== colon.index) return;
  const start = part.index + colon.index + 2;
  const at = inName(name, start, start + (colon[1] as string).length);
  report({
    at,
    message: say('“第X部分”之后用冒号“：”接补充元素', 'a full-width colon stands behind 第X部分'),
    fixes: [{ title: say('改为“：”', 'Write ：'), kind: 'safe', edits: [{ at, text: '：' }] }],
  });
}

/** The number of the part in the name and in the document's own number. */
function checkNumber(names: readonly Name[], { draft, facts, report }: RuleContext): void {
  const { code } = draft.metadata;
  if (!code || code.dual || !/^\d{1,3}$/.test(code.part) || followsEarlierEdition(facts)) return;
  const cover = names.filter(({ where }) => where !== 'first-page');
  const parts = cover.map((name) => PART.exec(name.text));
  for (const [index, part] of parts.entries()) {
    const name = cover[index] as Name;
    // 第2部分：试验方法　试验Fc：… is part 10 of its series: the name has parts of its own.
    const written = part?.[1] as string | undefined;
    if (!part || !written || !/^\d+$/.test(written) || written === code.part || /试验\s?[A-Z]/.test(name.text))
      continue;
    const start = part.index + part[0].indexOf(written);
    report({
      at: inName(name, start, start + written.length),
      severity: 'warning',
      message: say(
        `名称为第${written}部分，文件编号“${code.canonical}”为第${code.part}部分`,
        `the name says part ${written}, the number ${code.canonical} says part ${code.part}`,
      ),
    });
  }
  const [first] = cover;
  if (first?.where !== 'front-matter' || cover.some(({ text }) => /部分/.test(text))) return;
  report({
    at: first.at,
    severity: 'warning',
    message: say(
      `文件编号“${code.canonical}”为第${code.part}部分，名称中应包含“第${code.part}部分：”`,
      `${code.canonical} is part ${code.part}: the name has 第${code.part}部分：`,
    ),
  });
}
