/** How the text mentions an annex agrees with what the annex says of itself: normative or informative. */
import type { Clause, Draft } from '../../draft/draft.ts';
import { isWholeStandard } from '../../facts/chapters.ts';
import { followsEarlierEdition } from '../../facts/edition.ts';
import type { Labelled, Mention, Span } from '../../facts/facts.ts';
import { thingOf } from '../../facts/labels.ts';
import { textOf } from '../../facts/place.ts';
import { findProvisions } from '../../facts/provisions.ts';
import { isQuoted } from '../../facts/quotation.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';

export const annexNature: Rule = {
  id: 'annex-nature',
  category: 'reference',
  title: say('附录的作用应与提及的方式一致', 'The nature of an annex agrees with how it is mentioned'),
  why: say(
    '由要求型或指示型条款指明的附录（“应符合附录A的规定”）是规范性附录；其他表述形式指明的（“见附录D”）是资料性附录。附录标明的作用应与提及它的方式一致。',
    'An annex that a requirement or an instruction names (应符合附录A的规定) is normative; one that is mentioned otherwise (见附录D) is informative. What stands below its number has to agree with that.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.6.1.2' }],
  covers: ['ANX-05'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 4 要求\n\n装置应符合⟦附录A⟧的规定。\n\n# 附录A（资料性）装置\n\n装置由支架组成。\n',
      fixed: '# 4 要求\n\n装置应符合附录A的规定。\n\n# 附录A（规范性）装置\n\n装置由支架组成。\n',
    },
    {
      text: '# 5 试验方法\n\n恒温偏差应按⟦附录B⟧测定，记录应按照附录B填写。\n\n# 附录B\n\n（资料性）\n\n# 测定\n\n加水。\n',
    },
    // By a table of the annex.
    {
      text: '# 4 要求\n\n限值应符合⟦表A.1⟧的规定。\n\n# 附录A（资料性）限值\n\n表A.1 限值\n\n| 项目 | 值 |\n| --- | --- |\n| a | 1 |\n',
    },
    // The other way round: a warning.
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n# 3 术语和定义\n\n本文件没有需要界定的术语和定义。\n\n# 4 要求\n\n装置的组成见⟦附录A⟧。\n\n# 附录A（规范性）装置\n\n装置应由支架组成。\n',
    },
  ],
  good: [
    {
      text: '# 4 要求\n\n装置应符合附录A的规定，示例见附录B。\n\n# 附录A（规范性）装置\n\n装置应由支架组成。\n\n# 附录B（资料性）示例\n\n示例如下。\n',
    },
    // A recommendation, a permission, a note, a quotation.
    {
      text: '# 4 要求\n\n装置宜按照附录A制作，可符合附录A，应注明是否采用附录A，对应附录A的装置见图1。\n\n注：按附录A制作时，装置应固定。\n\n不写“应符合附录A的规定”。\n\n# 附录A（资料性）装置\n\n装置由支架组成。\n',
    },
    // In the sentence of a requirement 见 may still bind; so may another mention.
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\n无。\n\n# 4 要求\n\n装置应固定（见附录A），支架见附录B，支架应符合B.1的规定。\n\n# 附录A（规范性）固定\n\n用螺栓固定。\n\n# 附录B（规范性）支架\n\n## B.1 高度\n\n高度为1 m。\n',
    },
    // The 2009 edition wrote 见附录A for normative annexes.
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\n无。\n\n# 4 要求\n\n装置的组成见附录A。\n\n# 附录A（规范性附录）装置\n\n装置应由支架组成。\n',
    },
    // An excerpt: elsewhere the annex may be required.
    { text: '# 4 要求\n\n装置的组成见附录A。\n\n# 附录A（规范性）装置\n\n装置应由支架组成。\n' },
    {
      text: '# 前言\n\n本标准按照GB/T 1.1—2009给出的规则起草。\n\n# 1 范围\n\n本标准规定了要求。\n\n# 2 术语和定义\n\n无。\n\n# 4 要求\n\n装置的组成见附录A。\n\n# 附录A（规范性附录）装置\n\n装置应由支架组成。\n',
    },
    { text: '# 4 要求\n\n如采用附录A的装置，应符合4.2。\n\n# 附录A（资料性）装置\n\n装置由支架组成。\n' },
  ],
  check(context: RuleContext): void {
    const { draft, facts } = context;
    const mentions = mentionsByAnnex(draft, facts.mentions);
    // Elsewhere in an excerpt the annex may be required.
    const judged = isWholeStandard(draft) && !followsEarlierEdition(facts);
    for (const [annex, outside] of mentions) {
      if (annex.nature === 'informative') {
        const binding = outside.find(isBinding);
        if (binding) reportBinding(annex, binding, context);
      } else if (annex.nature === 'normative' && judged && outside.every(isPointer)) {
        const whole = outside.find(({ span: at }) => /^附/.test(textOf(at).slice(at.start)));
        if (whole && !isEarlierForm(annex, draft)) reportPointer(annex, whole, context);
      }
    }
  },
};

/** From the text and the other annexes; what stands in the foreword, the introduction or the index tells nothing. */
function mentionsByAnnex(draft: Draft, mentions: readonly Mention[]): ReadonlyMap<Clause, readonly Mention[]> {
  const byAnnex = new Map<Clause, Mention[]>();
  if (!draft.roots.some(({ kind }) => kind === 'annex')) return byAnnex;
  for (const mention of mentions) {
    const { resolution, span: at } = mention;
    if (resolution.to !== 'label' || SILENT.has(at.passage.element)) continue;
    const annex = annexOf(resolution.labelled);
    if (!annex || rootOf(at.passage.clause) === annex) continue;
    const known = byAnnex.get(annex);
    if (known) known.push(mention);
    else byAnnex.set(annex, [mention]);
  }
  return byAnnex;
}

const SILENT: ReadonlySet<string> = new Set(['foreword', 'introduction', 'contents', 'cover', 'index', 'bibliography']);

function annexOf(labelled: Labelled): Clause | undefined {
  const thing = thingOf(labelled);
  const root = rootOf('heading' in thing ? thing : thing.passage.clause);
  return root?.kind === 'annex' ? root : undefined;
}

function rootOf(clause: Clause | undefined): Clause | undefined {
  let root = clause;
  while (root?.parent) root = root.parent;
  return root;
}

const BINDING = /^(?:符合|按|按照|依照|遵守|遵循|满足|执行)$/;
/** 应 with nothing but an adverb between it and the lead. */
const SHALL = /(?:^|[^相对供适反响感效回顺])(?:应(?:当|该)?|不应|必须)(?:均|都|严格|同时|分别|全部|完全|至少)?$/;

/** 应符合附录A, in running text. */
function isBinding({ reference, span: at }: Mention): boolean {
  const { role } = at.passage;
  if (at.cell || role === 'note' || role === 'example' || role === 'footnote' || role === 'code') return false;
  if (!BINDING.test(reference.lead)) return false;
  const text = textOf(at);
  const before = text.slice(Math.max(0, reference.leadStart - 8), reference.leadStart);
  return SHALL.test(before) && !isQuoted(text, at.start);
}

/** What a sentence demands is looked for so far on either side. */
const HALF_SENTENCE = 200;

/** 见附录A, in a sentence that demands nothing. */
function isPointer({ reference, span: at }: Mention): boolean {
  if (at.cell || !/^[参详]?见$/.test(reference.lead)) return false;
  const text = textOf(at);
  const before = text.slice(Math.max(0, at.start - HALF_SENTENCE), at.start);
  const behind = text.slice(at.end, at.end + HALF_SENTENCE);
  const from = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1;
  const stop = behind.search(/[。；]/);
  const sentence = before.slice(from) + text.slice(at.start, at.end) + (stop < 0 ? behind : behind.slice(0, stop));
  return findProvisions(sentence).length === 0 && !/必须|按|要求/.test(sentence);
}

function reportBinding(annex: Clause, { span: at }: Mention, { draft, report }: RuleContext): void {
  const nature = natureSpan(annex, draft);
  const name = textOf(at).slice(at.start, at.end);
  report({
    at,
    message: say(
      `应符合“${name}”，附录${annex.key}却标明是资料性：改为规范性附录，或改变提及的方式`,
      `${name} is required, but annex ${annex.key} calls itself informative: make it normative, or mention it otherwise`,
    ),
    ...(nature && {
      related: [{ at: nature, message: say('附录标明的作用', 'what the annex says') }],
      fixes: [
        {
          title: say(`附录${annex.key}改为规范性`, `make annex ${annex.key} normative`),
          kind: 'meaning' as const,
          edits: [{ at: nature, text: '规范性' }],
        },
      ],
    }),
  });
}

function reportPointer(annex: Clause, { span: at }: Mention, { draft, report }: RuleContext): void {
  const nature = natureSpan(annex, draft);
  report({
    at,
    severity: 'warning',
    message: say(
      `附录${annex.key}是规范性的，文中却只以“见”提及：写“应符合附录${annex.key}的规定”等，或改为资料性附录`,
      `annex ${annex.key} is normative, but only pointed at with 见: write 应符合附录${annex.key}的规定, or make it informative`,
    ),
    ...(nature && { related: [{ at: nature, message: say('附录标明的作用', 'what the annex says') }] }),
  });
}

/** （规范性附录）: a document of an earlier edition, whatever it says elsewhere. */
function isEarlierForm(annex: Clause, draft: Draft): boolean {
  const at = natureSpan(annex, draft);
  return at !== undefined && /^\s*附录/.test(textOf(at).slice(at.end));
}

/** 资料性 or 规范性 below the annex's number. */
function natureSpan({ first, end, heading }: Clause, { passages }: Draft): Span | undefined {
  for (const passage of passages.slice(first, Math.min(end, first + 6))) {
    if (passage !== heading && passage.role !== 'annex-nature') continue;
    const found = /[（(]\s*(规范性|资料性)/.exec(passage.block.text.slice(0, 60));
    if (found) return span(passage, found.index + found[0].length - 3, found.index + found[0].length);
  }
  return undefined;
}
