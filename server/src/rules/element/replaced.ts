/** What the foreword says of the documents that this one replaces. */
import type { Passage } from '../../draft/draft.ts';
import type { CodeUse, Facts } from '../../facts/facts.ts';
import { once } from '../../source/per-block.ts';

/** 本文件代替GB/T 1.1—2009《…》，与…相比: the codes between the verb and 与, or the end of the sentence. */
const REPLACES = /本(?:文件|标准|部分|规范|规程|指导性技术文件)(?:部分)?(?:代替|替代)(?!的)/;
const END = /[，,]\s*与|。|；|相比/;

/** The codes that the foreword says are replaced, in the order of the text. */
export const replacedCodes: (facts: Facts) => readonly CodeUse[] = once((facts) => {
  const found: CodeUse[] = [];
  const ends = new Map<Passage, readonly [number, number]>();
  for (const use of facts.codes) {
    const { passage, start, cell } = use.span;
    if (cell || passage.element !== 'foreword') continue;
    let sentence = ends.get(passage);
    if (!sentence) {
      sentence = sentenceOf(passage.block.text);
      ends.set(passage, sentence);
    }
    if (start >= sentence[0] && start < sentence[1] && use.code.year !== '') found.push(use);
  }
  return found;
});

function sentenceOf(text: string): readonly [number, number] {
  const verb = REPLACES.exec(text);
  if (!verb) return [0, 0];
  const start = verb.index + verb[0].length;
  const end = END.exec(text.slice(start));
  return [start, end ? start + end.index : text.length];
}
