/**
 * What stands around a reference: the verb before it, the words after it, the edition it belongs to. It decides whether
 * a bare number is a place, a quantity or a label.
 */
import { parseChineseNumeral } from './numeral.ts';
import type { Target } from './reference-target.ts';

const SEE = '参见|參見|详见|詳見|另见|又见|(?<![意看遇听望瞧碰预常少罕偏可])[见見]';
const STRONG_LEAD = `${SEE}|按照|依照|依据|根据|遵循|遵照|遵守|执行|参照|违反|符合|基于|按|依`;
const WEAK_LEAD = '(?<![不相共合等一])同|满足|参考|引用|采用|适用|属于|结合|(?<![例比诸假])如';
const WEAK = /^(?:同|满足|参考|引用|采用|适用|属于|结合|如)$/;
export const SELF =
  '本(?:文件|标准|部分|规范|规程|指南|指导性技术文件|法|条例|办法|规定|细则|意见|方案|预案|规划|规则|章程|决定)';
/** "见〔原4.2〕和5.3": the mark of what was deleted, blanked out, with the word that joins it to what follows. */
const DELETED = '(?:\\u0001{4,}\\s?(?:[、，,～~和与及或至]|以及)\\s?)*';
const BEFORE = new RegExp(
  `(?:(?<lead>${STRONG_LEAD}|${WEAK_LEAD})(?:了)?\\s{0,4}(?:[（(]\\s?)?)?` +
    `(?:(?<self>${SELF})(?:中的|的|中)?\\s{0,2})?(?:(?<edition>(?:19|20)\\d\\d)\\s?年?版(?:本)?(?:中的|的|中)?\\s{0,2})?${DELETED}$`,
);

/** With these before it, 表 or 图 ends another word (代表, 附表, 企图): the number names no table or figure of the document. */
const OTHER_TABLE =
  /(?:[代报仪发列钟手外附续秒水电气热燃量度]|电[压流能]|压力|流量|功率|万用|登记|申请|统计|对照|调查|汇总|明细|一览|评分|时间|报告|意见)$/;
const OTHER_FIGURE = /(?:[企意试地蓝版力妄贪截制绘附续视]|示意|流程|结构|框|原理|曲线|分布|拓扑)$/;
const FORMULA_BEFORE = /(?:[按由见据照如和与及至到～~、，,；（(\s公]|利用|采用|使用|代入|^)$/;
const CHINESE_CAPTION_BEFORE = /(?:[见按如照据在和与及、（(]|附录[A-Z])$/;
const CAPTION_CITED = /^\s?(?:所[示列]|中[的所]?|给出|规定|的|计算)/;

const CITES_RULE =
  /^\s?(?:中|的|所|中所)?\s?(?:规定|给出|描述|列出|叙述|所述|述及|所[列示给]|条款|所规定|约定|对应\s?[A-Z]{2})/;
const CITES_PLACE = new RegExp(
  '^\\s?(?:中|的|所)?(?:的|所)?\\s?(?:规定|要求|描述|给出|列出|叙述|定义|所述|说明|约定|内容|方法|程序|步骤|条件|试验|测试|检验|' +
    '检查|进行|执行|操作|注|示例|列项|表\\s?\\d|图\\s?\\d|公式|条|段|外(?!部|形|观|界|壳)|以外|之外|一致|相[同符]|所)',
);
/** "6.3～6.6中各项目的检测能力", "6.1、6.8和6.11中有一项不符合" */
const CITES_PARTS = /^\s?中的?(?:各|所有|全部|任[一何]|有任?[一两二三何]项)/;
const CITES_LOOSELY = /^(?:的|中|\s?中(?=[的，,、所]))/;
const REFERENCE_BEFORE =
  /(?:(?:检验|试验|检测|检查|测试)的?项目(?:应?为|包括|应?包括|有|是|[：:])\s?|上述|前述|下列|涉及|(?:[—–-]\d{4}|（所有部分）)\s?(?:中的|的|中)?\s?|\d\s?中)$/;
const OTHER_NUMBER_BEFORE =
  /(?:[A-Za-z]\s?|版本?[号为]?[：:\s]{0,2}|[Vv]er(?:sion)?\.?\s?|(?:IP|地址|端口|电话)[：:为是\s]{0,3})$/i;
/** pH值按6.9控制 */
const VALUE_BEFORE = /(?:值|系数|比例|浓度|pH)(?:[应可宜])?按\s?$/;
/** 附录C 3.3.1 */
const ANNEX_BEFORE = /附[录錄]\s?[A-Z]\s?$/;
const CALCULATED = /^\s?(?:计(?!量)|取(?!样)|考虑|折|缩|放大|设|加权|估|约|换算)/;
/** The far end of a range, a tolerance or a product: the number before it is a quantity too. */
const QUANTITY_AFTER = /^\s?(?:[~～〜∼±×*^/－–—-]\s?[\d.]|至\s?\d)/;
const LINE_BEFORE = /(?:^|[\r\n])[\s#>*|]*$/;
const CAPTION_AFTER = /^(?:[\s：:]|[（(](?:续|规范性|资料性)|$)/;
const STATEMENT_AFTER =
  /^[ \t\u00a0\u3000]*(?:给出|规定|列出|所|中|的|为(?!了)|是|表[示明]|描述|说明|[和与及、至～~或应不]|分别|适用)/;

/** 条 also counts records and roads: alone it is an article only after a law's name or before what articles do. */
const ARTICLE_BEFORE = /[》法例则定释程]\s?$/;
const ARTICLE_AFTER = /^\s?(?:规定|所|的|中|[和与及或至、，。；）)]|有关|关于|情形|等|要求|之|作出|列举|$)/;

/** From a place to the next one of an enumeration, with what the first is cited for between them. */
const JOINED_TO_PLACE = /^\s?中?的?[^，,。；;：:（()）\d\n]{1,28}(?:、|和|及|与)\s?$/;

/** How far around a reference the evidence may stand, in code units. */
const CONTEXT = 32;

export interface Evidence {
  readonly lead: string;
  readonly leadStart: number;
  readonly edition: string;
  readonly self: boolean;
  readonly certain: boolean;
}

/** Judges a reference by its surroundings from its first target on; `undefined` when that target is none. */
export function judge(text: string, targets: readonly Target[]): Evidence | undefined {
  const first = targets[0] as Target;
  const end = (targets[targets.length - 1] as Target).end;
  const compound = targets.length > 1 || first.path.length > 0;
  const before = text.slice(Math.max(0, first.start - CONTEXT), first.start);
  const after = text.slice(end, end + CONTEXT);
  const match = BEFORE.exec(before);
  const lead = match?.groups?.lead ?? '';
  const edition = match?.groups?.edition ?? '';
  const self = match?.groups?.self !== undefined;
  const leadStart = lead === '' ? first.start : first.start - before.length + (match?.index ?? 0);
  const evidence = { lead, leadStart, edition, self, compound };
  const certain =
    first.kind === 'clause' && first.key.includes('.')
      ? judgeNumber(text, first, before, after, evidence)
      : judgeLabel(text, first, before, after, evidence);
  return certain === undefined ? undefined : { lead, leadStart, edition, self, certain };
}

interface Surroundings extends Omit<Evidence, 'certain'> {
  /** More than one target, or a path into the only one: no label looks like that. */
  readonly compound: boolean;
}

/** 第5章, 附录A, 表3 …: certain unless the word or the place says otherwise. */
function judgeLabel(
  text: string,
  first: Target,
  before: string,
  after: string,
  evidence: Surroundings,
): boolean | undefined {
  const written = text.slice(first.start, first.end);
  const number = text.slice(first.numberStart, first.numberEnd);
  if (first.kind === 'table' && OTHER_TABLE.test(before)) return undefined;
  if (first.kind === 'figure' && OTHER_FIGURE.test(before)) return undefined;
  if (first.kind === 'formula' && written.startsWith('式') && !FORMULA_BEFORE.test(before)) return undefined;
  const cited = evidence.lead !== '' || evidence.self || CAPTION_CITED.test(after);
  // 附录24 and 公式29 without more are a title and its page in a list of contents.
  if (first.kind === 'annex' && /^\d/.test(first.key) && !cited) return undefined;
  if (first.kind === 'formula' && !/[)）]/.test(written)) return cited;
  const captioned = first.kind === 'table' || first.kind === 'figure';
  if (captioned && parseChineseNumeral(number) !== undefined && !/^\d/.test(number)) {
    if (!CHINESE_CAPTION_BEFORE.test(before) && !CAPTION_CITED.test(after)) return undefined;
  }
  if (first.kind === 'clause' && !written.startsWith('第') && evidence.lead === '' && !evidence.self) return undefined;
  const pointed = evidence.lead !== '' || evidence.self || evidence.edition !== '';
  if (!pointed && !evidence.compound && LINE_BEFORE.test(before)) {
    if (/^(?:[\r\n]|$)/.test(after)) return captioned || first.start === 0 ? false : undefined;
    if (CAPTION_AFTER.test(after)) {
      return captioned && STATEMENT_AFTER.test(after) ? true : undefined;
    }
    if (captioned && !STATEMENT_AFTER.test(after)) return false;
  }
  if (first.kind === 'article' && !pointed && !evidence.compound) {
    return ARTICLE_BEFORE.test(before) || ARTICLE_AFTER.test(after);
  }
  return !(captioned && /\d-\d/.test(first.key));
}

/** 5.2, 5.2.1, A.1: a place only when the words around it say so. */
function judgeNumber(
  text: string,
  first: Target,
  before: string,
  after: string,
  evidence: Surroundings,
): boolean | undefined {
  const written = text.slice(first.start, first.end);
  const labelled = !/^[A-Z\d]/.test(written) || /[章条节款]$/.test(written) || first.path.length > 0;
  if (evidence.edition !== '' || evidence.self) return true;
  const letter = /^[A-Z]/.test(first.key);
  const deep = first.key.split('.').length > 2 || letter;
  if (!deep && !labelled && (QUANTITY_AFTER.test(after) || /^\s?计(?![算量时数])/.test(after))) return undefined;
  if (evidence.lead !== '') return deep || labelled || judgeShallow(first, before, after, evidence.lead);
  if (REFERENCE_BEFORE.test(before) || (/除\s?$/.test(before) && /^\s?(?:[之以]外|外)/.test(after))) return true;
  if (OTHER_NUMBER_BEFORE.test(before) && !ANNEX_BEFORE.test(before)) return undefined;
  if (LINE_BEFORE.test(before)) return judgeAtLineStart(text, first, after, deep, labelled, evidence.compound);
  if (labelled && (deep || first.path.length > 0 || !/[条章款]$/.test(written))) return true;
  if (CITES_RULE.test(after)) return true;
  if (CITES_PLACE.test(after)) return deep;
  if (CITES_PARTS.test(after) && !first.key.startsWith('0.')) return deep || evidence.compound;
  if (!deep)
    return labelled || (/[\u4e00-\u9fff][（(]\s?$/.test(before) && /^\s?[)）]/.test(after)) ? false : undefined;
  if (/[（(]\s?$/.test(before) && /^\s?[)）]/.test(after)) return true;
  // Nothing else than a subclause of an annex looks like A.2.1.9.
  if (letter && first.key.split('.').length > 3) return true;
  const model = letter && first.key.split('.').length === 2;
  if (CITES_LOOSELY.test(after)) return !model || !after.startsWith('的');
  return model ? undefined : false;
}

/** "4.2、4.4中的菌落总数和大肠菌群、4.5": what is joined to a place, and is followed by nothing, may be one too. */
export function joinsPlace(text: string, place: Target, target: Target): boolean {
  if (place.kind !== 'clause' || target.kind !== 'clause' || target.start - place.end > CONTEXT) return false;
  if (target.start <= place.end || target.key.startsWith('0.')) return false;
  const between = text.slice(place.end, target.start);
  const after = text.slice(target.end, target.end + 4);
  return JOINED_TO_PLACE.test(between) && /^\s?(?:[、，,。；;）)]|中的|的[要规]|规定|要求|$)/.test(after);
}

/** At the start of a line a number is the label of that line, unless it is more than a label or a sentence goes on. */
function judgeAtLineStart(
  text: string,
  first: Target,
  after: string,
  deep: boolean,
  labelled: boolean,
  compound: boolean,
): boolean | undefined {
  if (/\s[条节]$/.test(text.slice(first.start, first.end))) return undefined;
  if (/^\s*$/.test(after)) {
    if (labelled || (deep && compound)) return true;
    return text.trimStart().startsWith(text.slice(first.start, first.end)) ? false : undefined;
  }
  if (labelled || compound) return /^\s/.test(after) && !compound ? undefined : deep || labelled;
  return deep && /^(?:的|中)/.test(after) ? true : undefined;
}

/** A number with one dot after a lead: "见5.2" and "按5.3，" are places, "按1.5计" is not known to be one. */
function judgeShallow(first: Target, before: string, after: string, lead: string): boolean | undefined {
  if (/见|見/.test(lead)) return true;
  if (CALCULATED.test(after)) return first.key.startsWith('0.') ? undefined : false;
  if (CITES_PLACE.test(after) || CITES_LOOSELY.test(after)) return !first.key.startsWith('0.');
  return !first.key.startsWith('0.') && !WEAK.test(lead) && !VALUE_BEFORE.test(before);
}
