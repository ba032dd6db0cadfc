/** The name of the standard stands on the cover and above the first page of the text, and is the same in both places. */
import { isWholeStandard } from '../../facts/chapters.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { firstPageTitles, type Name, namesOf } from './names.ts';

export const titleRepeated: Rule = {
  id: 'title-repeated',
  category: 'element',
  title: say('正文首页的名称应与封面一致', 'The name above the text is that of the cover'),
  why: say(
    '任何文件都有名称，它置于封面中和正文首页（第1章之上）的最上方，两处应完全相同。改名之后应两处一起改。',
    'Every document has a name, which stands on the cover and again at the top of the first page of the text, above chapter 1. Both are the same; change them together.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '6.1.1' }],
  covers: ['NAM-01'],
  profiles: STANDARDS,
  bad: [
    {
      text: '---\nnumber: T/ABC 1—2026\ntitle: 电水壶\n---\n\n# 前言\n\n# ⟦智能电水壶⟧\n\n# 1 范围\n\n# 2 规范性引用文件\n',
      fixed: '---\nnumber: T/ABC 1—2026\ntitle: 电水壶\n---\n\n# 前言\n\n# 电水壶\n\n# 1 范围\n\n# 2 规范性引用文件\n',
    },
    {
      text: '---\ntitle: 社区食堂　第1部分：通则\n---\n\n# 前言\n\n# ⟦社区食堂　第2部分：通则⟧\n\n# 1 范围\n',
    },
    {
      text: '# 计量系统 接口协议\n\n# 目次\n\n# 前言\n\n本文件由协会提出。\n\n# ⟦计量自动化系统 接口协议⟧\n\n# 1 范围\n',
    },
    // The name is missing above the text.
    {
      text: '---\ntitle: 电水壶\n---\n\n# 前言\n\n# ⟦1⟧ 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 要求\n',
    },
  ],
  good: [
    { text: '---\ntitle: 社区食堂　第1部分：通则\n---\n\n# 前言\n\n# 社区食堂 第1部分: 通则\n\n# 1 范围\n' },
    { text: '---\ntitle: 社区食堂　第1部分：通则\n---\n\n# 前言\n\n# 社区食堂\n\n# 第1部分：通则\n\n# 1 范围\n' },
    { text: '# T/ABC 1—2026 电水壶\n\n# 前言\n\n# 电水壶\n\n# 1 范围\n' },
    { text: '---\ntitle: 电水壶\n---\n\n# 1 范围\n\n# 2 要求\n' },
    {
      text: '---\ntitle: 电水壶　第1部分：通则\n---\n\n**前言**\n\n本文件由协会提出。\n\n**电水壶　第1部分：通则**\n\n**1 范围**\n\n**2 规范性引用文件**\n\n**3 术语和定义**\n\n**4 要求**\n',
    },
    // A name that waits to be filled in, and a heading that is none.
    { text: '---\ntitle: ××××规范\n---\n\n# 前言\n\n# ××××规程\n\n# 1 范围\n' },
    { text: '---\ntitle: 电水壶\n---\n\n# 前言\n\n# 电水壶\n\n## 使用说明 / Usage\n\n# 1 范围\n' },
    { text: '---\ntitle: 电水壶\n---\n\n# 前言\n\n# 电水壶（征求意见稿）\n\n# 1 范围\n' },
  ],
  check(context: RuleContext): void {
    const { draft } = context;
    const names = namesOf(draft);
    const cover = names.filter(({ where }) => where !== 'first-page');
    const first = names.filter(({ where }) => where === 'first-page');
    const [given] = cover;
    if (!given) return;
    if (firstPageTitles(draft).length === 0) {
      reportMissing(given, context);
      return;
    }
    const [wrong] = first;
    if (!wrong || agrees(cover, first)) return;
    context.report({
      at: wrong.at,
      message: say(
        `正文首页的名称与封面的“${given.text}”不一致`,
        `not the name on the cover, which is “${given.text}”`,
      ),
      related: [{ at: given.at, message: say('封面的名称', 'the name on the cover') }],
      fixes:
        given.where === 'front-matter' && first.length === 1
          ? [
              {
                title: say('改为封面的名称', 'Write the name of the cover'),
                kind: 'meaning',
                edits: [{ at: wrong.at, text: given.text }],
              },
            ]
          : [],
    });
  },
};

/** Whether the name above the text, in one heading or in several, is one of the cover's, or all of them together. */
function agrees(cover: readonly Name[], first: readonly Name[]): boolean {
  const whole = (names: readonly Name[]) => plain(names.map(({ text }) => text).join(''));
  const given = new Set([...cover.map(({ text }) => plain(text)), whole(cover)]);
  return given.has(whole(first)) || first.some(({ text }) => given.has(plain(text)));
}

/** Without what is a matter of typesetting, and the stage in brackets behind the name. */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\([^()]{0,12}稿\)$/, '')
    .replace(/[\s*—–―‐-]+/g, '')
    .toLowerCase();
}

/** The name and what may stand between it and chapter 1. */
const LINES_ABOVE = 6;

/** Only said where the draft has what comes before and behind the name. */
function reportMissing(given: Name, { draft, report }: RuleContext): void {
  const chapter = draft.roots.find(({ kind }) => kind === 'clause');
  const before = draft.roots.some(({ element }) => element === 'foreword');
  if (given.where !== 'front-matter' || !chapter?.label || !before || !isWholeStandard(draft)) return;
  if (chapter.heading.document !== given.at.passage.document) return;
  // The name may be a paragraph of its own, or of several lines.
  const above = draft.passages.slice(Math.max(given.at.passage.index + 1, chapter.first - LINES_ABOVE), chapter.first);
  if (plain(above.map(({ block }) => block.text.slice(0, 200)).join('')).includes(plain(given.text))) return;
  report({
    at: span(chapter.heading, chapter.label.numberStart, chapter.label.numberEnd),
    severity: 'info',
    message: say(
      `正文首页的最上方（第1章之前）应有文件名称“${given.text}”`,
      `the name “${given.text}” is missing at the top of the text, above chapter 1`,
    ),
    related: [{ at: given.at, message: say('封面的名称', 'the name on the cover') }],
  });
}
