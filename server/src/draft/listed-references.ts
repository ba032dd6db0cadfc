/** The entries of 规范性引用文件 and 参考文献. */
import { findStandardCodes } from '../../../grammar/standard-code.ts';
import { perBlock } from '../source/per-block.ts';
import type { ListedReference } from './draft.ts';
import { blockLabel, type PassageInProgress } from './passages.ts';

/** The sentences that introduce the list, of any edition, and the ones that say that there is none. */
const LEAD_IN = /下列文件|下列引用|以下文件|凡是|注日期|本(?:文件|标准|部分|规范)|没有|文献/;
/** What may stand before the code of an entry: a bullet, a serial number, a quotation mark. */
const BEFORE_CODE = /^[\s\u3000]*(?:[-—·•●*]+|\[\d+\]|［\d+］|\d+[.、)）]|[（(]\d+[）)]|[a-z][)）])?[\s\u3000]*[《]?$/;
const LONGEST_MARK = 12;

/** Gives the entries their role, and returns them in order. */
export function readReferences(passages: readonly PassageInProgress[]): ListedReference[] {
  const references: ListedReference[] = [];
  for (const passage of passages) {
    const list = listOf(passage);
    if (!list) continue;
    const entry = entryOf(passage, list);
    if (!entry) continue;
    passage.role = list === 'normative' ? 'reference' : 'bibliography';
    references.push(entry);
  }
  return references;
}

const firstCode = perBlock((block) => findStandardCodes(block.text)[0]);

function listOf(passage: PassageInProgress): ListedReference['list'] | undefined {
  if (passage.role !== 'paragraph' && passage.role !== 'item') return undefined;
  if (passage.block.footnote || passage.block.text === '') return undefined;
  if (passage.element === 'normative-references') return 'normative';
  return passage.element === 'bibliography' ? 'bibliography' : undefined;
}

function entryOf(passage: PassageInProgress, list: ListedReference['list']): ListedReference | undefined {
  const { text } = passage.block;
  const code = firstCode(passage.block);
  if (code && code.start <= LONGEST_MARK && BEFORE_CODE.test(text.slice(0, code.start))) {
    const titleStart = code.end + (/^[\s\u3000]*/.exec(text.slice(code.end)) as RegExpExecArray)[0].length;
    return { passage, list, code, codeStart: code.start, codeEnd: code.end, title: text.slice(titleStart), titleStart };
  }
  const label = blockLabel(passage.block);
  const marked = passage.role === 'item' || label !== undefined;
  if (!marked && LEAD_IN.test(text)) return undefined;
  if (!marked && /[：:]$/.test(text)) return undefined;
  const titleStart = label?.rest ?? 0;
  return { passage, list, code: undefined, codeStart: 0, codeEnd: 0, title: text.slice(titleStart), titleStart };
}
