/** The name of the standard, wherever it stands, and the elements that it consists of. */
import { findStandardCodes } from '../../../../grammar/standard-code.ts';
import type { Draft, Passage } from '../../draft/draft.ts';
import type { Span } from '../../facts/facts.ts';
import { once } from '../../source/per-block.ts';
import { span } from '../rule.ts';
import { coverPassages, frontMatter } from './cover.ts';

export interface Name {
  readonly text: string;
  readonly at: Span;
  readonly where: 'front-matter' | 'cover' | 'first-page';
}

const HAN = /[\u3400-\u9fff]/;
/** What a cover says besides the name, in a heading of its own. */
const LEVEL =
  /^(?:中华人民共和国)?.{0,20}(?:国家标准|行业标准|地方标准|团体标准|企业标准|联盟标准|联盟规范|技术文件)$|稿[）)]?$|^(?:编制说明|目次|目录)$/;
/** Not names, but placeholders of a draft that has none yet: ××××, XX. */
const PLACEHOLDER = /[×xX＊*]{2,}|[×＊]/;

/** Where the name stands, in the order of the draft; names that wait to be filled in are left out. */
export const namesOf: (draft: Draft) => readonly Name[] = once((draft) => {
  const names: Name[] = [];
  const title = frontMatter(draft)?.data.get('title');
  if (title?.text) names.push({ text: title.text, at: title.at, where: 'front-matter' });
  for (const passage of coverPassages(draft)) {
    const name = passage.role === 'title' ? nameIn(passage, 'cover') : undefined;
    if (name) names.push(name);
  }
  for (const passage of firstPageTitles(draft)) {
    const name = nameIn(passage, 'first-page');
    if (name) names.push(name);
  }
  return names.filter(({ text }) => !PLACEHOLDER.test(text));
});

/** The headings without number right above the first chapter. */
export function firstPageTitles(draft: Draft): readonly Passage[] {
  const chapter = draft.roots.find(({ kind }) => kind === 'clause');
  const titles: Passage[] = [];
  for (let at = (chapter?.first ?? 0) - 1; at >= 0; at--) {
    const passage = draft.passages[at] as Passage;
    if (passage.role === 'layout' || passage.role === 'comment') continue;
    if (passage.role !== 'title' || passage.element === 'cover') break;
    titles.unshift(passage);
  }
  return titles;
}

function nameIn(passage: Passage, where: Name['where']): Name | undefined {
  const { text } = passage.block;
  const code = findStandardCodes(text)[0];
  let start = code?.start === 0 ? code.end : 0;
  while (start < text.length && /\s/.test(text[start] as string)) start++;
  const name = text.slice(start);
  if (!HAN.test(name) || name.length > 80 || LEVEL.test(name.replace(/\s/g, ''))) return undefined;
  return { text: name, at: span(passage, start, text.length), where };
}

/** Elements stand apart by a gap between Chinese characters; a gap beside Latin letters only sets them off. */
const GAP = /\u3000+|(?<=[\u3400-\u9fff）)：:]) +(?=[\u3400-\u9fff（(])/g;

/** The elements of a name, in its order: 引导元素, 主体元素, 补充元素. */
export function nameElements(name: string): readonly string[] {
  return name.split(GAP).filter((element) => element !== '');
}

/** The stretch [start, end) of a name. */
export function inName({ at }: Name, start: number, end: number): Span {
  return span(at.passage, at.start + start, at.start + end);
}
