/** How notes and examples are numbered alike: none for a single one, from 1 for several. */
import type { Remark } from '../../draft/draft.ts';
import { type RuleContext, type Severity, say, span } from '../rule.ts';
import { numberOf, type RemarkGroup, remarkGroups } from './remark-groups.ts';

interface Words {
  readonly zh: string;
  readonly en: string;
  /** Of a group of several without numbers. */
  readonly unnumbered: Severity;
  /** What numbering is for several of them: a requirement or a recommendation. */
  readonly modal: string;
  readonly owners: string;
}

const WORDS: Readonly<Record<Remark['kind'], Words>> = {
  note: { zh: '注', en: 'note', unnumbered: 'error', modal: '应', owners: '章、条、条目、图或表' },
  example: { zh: '示例', en: 'example', unnumbered: 'warning', modal: '宜', owners: '章、条或条目' },
};

export function checkRemarks(kind: Remark['kind'], context: RuleContext): void {
  for (const group of remarkGroups(context.draft, kind)) checkGroup(group, WORDS[kind], context);
}

function checkGroup(group: RemarkGroup, words: Words, context: RuleContext): void {
  const { remarks, certain } = group;
  const [first] = remarks as readonly [Remark];
  if (remarks.length === 1) {
    if (certain && numberOf(first) === 1) reportAlone(first, words, context);
    return;
  }
  if (remarks.every((remark) => numberOf(remark) === 0)) {
    reportUnnumbered(remarks, words, context);
    return;
  }
  // The first number of a group behind a table may go on from one that the table holds.
  let expected = certain || numberOf(first) < 2 ? 1 : numberOf(first);
  for (const remark of remarks) {
    const number = numberOf(remark);
    if (number !== expected) reportNumber(remark, expected, words, context);
    expected = (number === 0 ? expected : number) + 1;
  }
}

/** The place of the number, or of the word where there is none. */
function numberSpan({ passage, label }: Remark) {
  return label.numberEnd > label.numberStart
    ? span(passage, label.numberStart, label.numberEnd)
    : span(passage, 0, passage.block.text.slice(0, label.end).trimEnd().length - 1);
}

function reportAlone(remark: Remark, { zh, en }: Words, { report }: RuleContext): void {
  const { passage, label } = remark;
  const word = passage.block.text.slice(0, label.numberStart).trimEnd();
  const colon = label.end - 1;
  report({
    at: numberSpan(remark),
    message: say(`只有一个${zh}时不编号，应标明“${zh}：”`, `a single ${en} has no number: ${zh}：`),
    fixes: [
      {
        title: say(`改为“${zh}：”`, `Change to ${zh}：`),
        kind: 'safe',
        edits: [{ at: span(passage, word.length, colon), text: '' }],
      },
    ],
  });
}

function reportUnnumbered(remarks: readonly Remark[], words: Words, { report }: RuleContext): void {
  const { zh, en, unnumbered, modal, owners } = words;
  const [first, ...others] = remarks as [Remark, ...Remark[]];
  report({
    at: numberSpan(first),
    severity: unnumbered,
    message: say(
      `同一${owners}中有${remarks.length}个${zh}，${modal}编号为“${zh}1：”“${zh}2：”……`,
      `several (${remarks.length}) are numbered ${zh}1：, ${zh}2： … within their clause (${en})`,
    ),
    related: others.map((other) => ({ at: numberSpan(other), message: say(`另一个${zh}`, `another ${en}`) })),
    fixes: [
      {
        title: say(`编号为“${zh}1：”“${zh}2：”……`, `Number them ${zh}1：, ${zh}2： …`),
        kind: 'safe',
        edits: remarks.map((remark, at) => ({ at: numberPlace(remark), text: String(at + 1) })),
      },
    ],
  });
}

/** The gap between the word and the colon, which a number replaces. */
function numberPlace({ passage, label }: Remark) {
  const colon = label.end - 1;
  return span(passage, passage.block.text.slice(0, colon).trimEnd().length, colon);
}

function reportNumber(remark: Remark, expected: number, { zh, en }: Words, { report }: RuleContext): void {
  const number = numberOf(remark);
  report({
    at: numberSpan(remark),
    message:
      number === 0
        ? say(
            `有多个${zh}时均应编号，此处应为“${zh}${expected}：”`,
            `one of several: this ${en} should be ${zh}${expected}：`,
          )
        : say(
            `“${zh}${number}”${number === expected - 1 ? '重复' : '不连续'}，此处应为“${zh}${expected}”`,
            `${en} ${number} is out of sequence; expected ${zh}${expected}`,
          ),
  });
}
