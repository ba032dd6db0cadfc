/** The chapters that the profile asks for are there, and in their order. */
import type { Clause } from '../../draft/draft.ts';
import { chaptersOf, isWholeStandard } from '../../facts/chapters.ts';
import { misplaced, nameOf, nameSpan } from '../product/order.ts';
import { type Bilingual, type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { isListed, type ListedChapter, readChapterList } from './chapter-list.ts';

const START = '# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n';
const END = '# 8 标志、包装、运输和贮存\n\n# 9 质量承诺\n';

export const requiredChapters: Rule = {
  id: 'required-chapters',
  category: 'element',
  title: say('应有的章齐全，次序正确', 'The chapters that the profile asks for are all there, in their order'),
  why: say(
    '社会团体对标准的章目往往有自己的要求，用选项chapters列出，通常写在类型文件里。“浙江制造”标准的章目是内置的：在技术要求之前有“基本要求”（设计、材料、工艺装备、检验能力），其后依次是技术要求、试验方法、检验规则、标志包装运输贮存，最后一章是“质量承诺”。这一做法归纳自已发布的T/ZZB标准。',
    'Associations often have chapters of their own; the option `chapters` lists them, as a rule in a profile file. Those of 浙江制造 standards are built in: 基本要求 (design, materials, processes, inspection capability) before 技术要求, then 试验方法, 检验规则, 标志、包装、运输和贮存, and 质量承诺 as its last chapter. The order is drawn from published T/ZZB standards.',
  ),
  severity: 'error',
  options: [
    {
      name: 'chapters',
      title: say(
        '章的标题，按次序；同一章的不同写法用“|”隔开，可以没有的章在末尾加“?”，最后一项应是最后一章',
        'The titles of the chapters in their order: other titles for the same chapter behind “|”, “?” at the end of a chapter that may be left out; the last one has to be the last chapter',
      ),
      default: [],
    },
  ],
  basis: [{ document: '已发布的T/ZZB标准', clause: '' }],
  covers: ['ZZB-01', 'ZZB-02', 'ZZB-03', 'ZZB-04', 'ZZB-05', 'ZZB-06', 'ZZB-07'],
  // The list of 浙江制造 stands in the built-in profile; the others have none of their own.
  profiles: ['zhejiang-made', ...STANDARDS.filter((profile) => profile !== 'zhejiang-made')],
  bad: [
    {
      text: `# 1 范围\n\n# 2 规范性引用文件\n\n# ⟦3 术语和定义⟧\n\n# 5 技术要求\n\n# 6 试验方法\n\n# 7 检验规则\n\n${END}`,
    },
    // Two that are missing at the same place are one finding.
    { text: `${START}# 4 基本要求\n\n# ⟦5 技术要求⟧\n\n# 6 标志、包装、运输和贮存\n\n# 7 质量承诺\n` },
    { text: `${START}# 4 基本要求\n\n# 5 技术要求\n\n# 6 试验方法\n\n# 7 检验规则\n\n# ⟦8 标识、包装、贮存、运输⟧\n` },
    { text: `${START}# 4 技术要求\n\n# ⟦5 基本要求⟧\n\n# 6 试验方法\n\n# 7 检验规则\n\n${END}` },
    { text: `${START}# 4 基本要求\n\n# 5 技术要求\n\n# 6 检验规则\n\n# ⟦7 试验方法⟧\n\n${END}` },
    // Nothing comes behind 质量承诺.
    {
      text: `${START}# 4 基本要求\n\n# 5 技术要求\n\n# 6 试验方法\n\n# 7 检验规则\n\n# 8 标志、包装、运输和贮存\n\n# ⟦9 质量承诺⟧\n\n# 10 附则\n`,
    },
    {
      text: '# 1 范围\n\n# 2 技术要求\n\n# ⟦3 验收⟧\n',
      options: { chapters: ['范围', '技术要求|要求', '验收', '追溯'] },
    },
  ],
  good: [
    { text: `${START}# 4 基本要求\n\n# 5 技术要求\n\n# 6 试验方法\n\n# 7 检验规则\n\n${END}` },
    // What classifies the product has many titles, and may be left out; so may the terms.
    {
      text: `# 1 范围\n\n# 2 规范性引用文件\n\n# 3 型号和基本参数\n\n# 4 基本要求\n\n# 5 技术要求\n\n# 6 检验方法\n\n# 7 检验规则\n\n# 8 标识、包装、贮存、运输\n\n# 9 质量承诺\n`,
    },
    {
      text: `${START}# 4 基本要求\n\n# 5 要求\n\n# 6 试验方法\n\n# 7 检验规则\n\n# 8 标志、标签和使用说明\n\n# 9 包装、运输、储存及保质期\n\n# 10 质量与服务承诺\n\n# 附录A（规范性）试验装置\n\n见6。\n`,
    },
    {
      text: `${START}# 4 结构\n\n# 5 基本要求\n\n# 6 技术要求\n\n# 7 安全要求\n\n# 8 试验方法\n\n# 9 检验规则\n\n# 10 产品标志、包装、运输、贮存\n\n# 11 质量承诺\n`,
    },
    { text: `${START}# 4 技术要求\n\n# 5 检验规则\n`, profile: 'group-standard' },
    // An excerpt.
    { text: '# 6 技术要求\n\n# 7 试验方法\n\n# 8 检验规则\n' },
    { text: '# 1 范围\n\n# 2 技术要求\n\n# 3 验收\n', options: { chapters: ['技术要求|要求', '验收'] } },
  ],
  check({ draft, options, report }: RuleContext): void {
    if (!isWholeStandard(draft)) return;
    const chapters = chaptersOf(draft);
    const places = placesOf(readChapterList(options.chapters as readonly string[]), chapters);
    for (const { behind, missing } of gapsOf(places)) {
      const after = behind ?? (chapters[0] as Clause);
      const names = missing.map(({ title }) => `“${title}”`).join('');
      report({
        at: nameSpan(after),
        message: say(
          `缺少${names}一章，通常在“${nameOf(after)}”之后`,
          `${names} is missing; it usually stands behind ${nameOf(after)}`,
        ),
      });
    }
    const found = places.filter(isFound);
    const wrong = misplaced([...found].sort(byPosition), ({ rank }) => rank);
    const last = found.at(-1);
    // What nothing may come behind is out of place behind the list's other chapters too.
    if (last && last.rank === places.length - 1 && last.clause !== chapters.at(-1) && !wrong.includes(last)) {
      wrong.push(last);
    }
    for (const { clause, rank } of wrong) {
      const others = found.filter((other) => !wrong.includes(other));
      const before = others.filter((other) => other.rank < rank).at(-1)?.clause;
      const behind = others.find((other) => other.rank > rank)?.clause;
      const message =
        rank === places.length - 1
          ? say(`“${nameOf(clause)}”应是最后一章`, `${nameOf(clause)} should be the last chapter`)
          : where(nameOf(clause), before && nameOf(before), behind && nameOf(behind));
      report({ at: nameSpan(clause), message });
    }
  },
};

function where(name: string, before: string | undefined, behind: string | undefined): Bilingual {
  const bounds = [before && `“${before}”之后`, behind && `“${behind}”之前`].filter((bound) => bound !== undefined);
  const limits = [before && `behind ${before}`, behind && `before ${behind}`].filter((limit) => limit !== undefined);
  return say(`“${name}”的位置不对：应在${bounds.join('、')}`, `${name} should stand ${limits.join(' and ')}`);
}

/** A chapter of the list with the chapter of the draft that it is. */
interface ChapterPlace {
  readonly rank: number;
  readonly listed: ListedChapter;
  readonly clause: Clause | undefined;
}

type FoundPlace = ChapterPlace & { readonly clause: Clause };

function isFound(place: ChapterPlace): place is FoundPlace {
  return place.clause !== undefined;
}

function byPosition(a: FoundPlace, b: FoundPlace): number {
  return a.clause.first - b.clause.first;
}

function placesOf(list: readonly ListedChapter[], chapters: readonly Clause[]): ChapterPlace[] {
  return list.map((listed, rank) => ({ rank, listed, clause: chapters.find((clause) => isListed(listed, clause)) }));
}

/** What is missing, together where nothing of the list stands between. */
function gapsOf(
  places: readonly ChapterPlace[],
): { readonly behind: Clause | undefined; readonly missing: ListedChapter[] }[] {
  const gaps: { behind: Clause | undefined; missing: ListedChapter[] }[] = [];
  let behind: Clause | undefined;
  for (const { listed, clause } of places) {
    if (clause) behind = clause;
    else if (!listed.optional) {
      const gap = gaps.at(-1);
      if (gap && gap.behind === behind) gap.missing.push(listed);
      else gaps.push({ behind, missing: [listed] });
    }
  }
  return gaps;
}
