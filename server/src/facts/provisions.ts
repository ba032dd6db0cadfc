/**
 * Provisions: the modal verbs that make a sentence of a standard a requirement, a recommendation, a permission or a
 * statement of capability (GB/T 1.1—2020, annex C). Words that only contain such a character are none; where a text
 * can be read both ways, nothing is found.
 */
import type { Block, Mark } from '../source/block.ts';
import type { Span } from './facts.ts';
import { isQuoted } from './quotation.ts';

export type ProvisionKind = 'requirement' | 'recommendation' | 'permission' | 'capability';

export interface Provision {
  readonly kind: ProvisionKind;
  /** The verb with its negation: 不应. UTF-16 code units of the text. */
  readonly start: number;
  readonly end: number;
}

/** A verb with the words that contain it. */
interface Verb {
  readonly kind: ProvisionKind;
  /** The verb, with its negation, between the words that it may not stand in. */
  readonly pattern: RegExp;
}

/** 应: 相应, 应用, 应力, 应对风险, 应用户要求, 应某公司的要求; 应检项目. */
const REQUIREMENT = new RegExp(
  '(?<![相响反适对供效感顺呼回])不?(?:应该|应(?!该)' +
    '(?![用急付邀届聘激运答税诉景]|季(?!度)|纳(?!入)|力(?!求|争)|变(?![更为化换成])|收(?![到集取缩回])|征(?![得求收集])|试(?![验用运行])|有的|[检测报到缴备交]的?(?:项目|参数|人[员数]|单位|数量|件数|台数)' +
    '|对(?:[，。；、）)]|$|期间|工作|处置|全球|外部|洪涝|灾害|疫情|措施|策略|预案|方案|能力|机制|风险|挑战|突发|危机|气候|变化|各[种类](?:风险|突发|挑战|危机|情况)|紧急)' +
    '|(?!符合|满足|达到|按|遵|执行|根据|依|向|由|经|征)[\\u3400-\\u9fff]{1,12}(?:公司|集团|协会|部门|政府|委员会|企业)的?(?:要求|请求|邀请|委托)' +
    '|(?:用户|顾客|客户|需方|供方|买方|卖方|甲方|乙方|订货方|委托方|对方)[^，。；]{0,6}(?:要求|请求|邀请)))' +
    '|只准许|(?<!只)不准许',
  'g',
);

/** Before 应对: 为应对, 有效应对. */
const COPING = /(?:为|以|有效|积极|妥善|共同|从容|及时|能力|措施|防范|预防|主动|事件|风险|在|如何)$/;

/** 宜: 适宜, 便宜, 宜居. 推荐 and 建议 are nouns as well. */
const RECOMMENDATION =
  /(?<![适便事权机相失制])不?宜(?![居昌兴宾春人都]|业(?!务))|不?(?:推荐|建议)(?=采用|使用|选用|采取|按照?|将|由|在)/g;

/** 可: 可靠, 可选, 可追溯性, 可更换的; 许可, 具有可供查阅的资料. */
const ADJECTIVES = [
  '[靠能燃见溶塑信疑逆锻望可乐]|口(?!头)|转位|编程|读(?![取出])|视(?![情为具])|焊(?!接)|控(?!制)|观(?![察测])',
  '追溯|再生|持续|移动|接受|重复|重现|穿戴|扩展标记|回收|降解|插拔|合理预见|行(?:[性风方措的、，。；）)]|$)|依(?![据照次法托])|循(?!环)',
  '选(?![择用取定配])|比[性价]|调[性节式]|变(?![更为化换])',
  '用(?:[性度率]|存储|资源|带宽|空间|容量|状态|时间|[，。；、）)]|$)',
  '[\\u3400-\\u9fff]{1,4}[性度率](?![能地先])',
  '(?![按由在以将对从经与为根通依参])[\\u3400-\\u9fff]{1,3}的',
];
const PERMISSION = new RegExp(
  `(?<![许认不尚应有可])可(?!${ADJECTIVES.join('|')}|即|否)(?:以不|以)?(?=[\\u3400-\\u9fffA-Za-z0-9])` +
    '|不必(?!要)|无须(?!有)|(?<!不)允许(?=采用|使用|在|有|将|按|不|以|存在)',
  'g',
);

/** 能: 功能, 性能, 能力, 能源. After 应, 宜 and 可 it is part of what is required. */
const CAPABILITY =
  /(?<![可功性智节职才动势电热万潜技效产官核氢赋使储蓄耗释体权械学阳应宜须失])不?(?:能够|能(?![够源力量耗效级见谱手人动否带愿及权]|工巧|增效|单位|设备|企业|用水))(?=[\u3400-\u9fffA-Za-z0-9（])/g;

const VERBS: readonly Verb[] = [
  { kind: 'requirement', pattern: REQUIREMENT },
  { kind: 'recommendation', pattern: RECOMMENDATION },
  { kind: 'permission', pattern: PERMISSION },
  { kind: 'capability', pattern: CAPABILITY },
];

/** In the order of their places; they do not overlap. Linear in the length of the text. */
export function findProvisions(text: string): Provision[] {
  const found: Provision[] = [];
  if (!/[应宜可能必须许荐议]/.test(text)) return found;
  for (const { kind, pattern } of VERBS) {
    for (const { 0: verb, index } of text.matchAll(pattern)) {
      if (isQuoted(text, index) || isWord(text, index, verb)) continue;
      found.push({ kind, start: index, end: index + verb.length });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** What the patterns cannot see: the word before. */
function isWord(text: string, at: number, verb: string): boolean {
  return verb === '应' && text[at + 1] === '对' && COPING.test(text.slice(Math.max(0, at - 2), at));
}

/** In the block's own text, or in a cell of a table. */
export interface PlacedProvision extends Provision {
  readonly cell: Span['cell'];
}

const provisionsOfBlock = new WeakMap<Block, readonly PlacedProvision[]>();

/** Formulas and code left out. Kept as long as the block is the same. */
export function provisionsIn(block: Block): readonly PlacedProvision[] {
  let provisions = provisionsOfBlock.get(block);
  if (!provisions) {
    provisions = [...collect(block)];
    provisionsOfBlock.set(block, provisions);
  }
  return provisions;
}

function* collect({ text, marks, rows }: Block): Generator<PlacedProvision> {
  yield* ofText(text, marks, undefined);
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) yield* ofText(cell.text, cell.marks, { row, column });
  }
}

function* ofText(text: string, marks: readonly Mark[], cell: Span['cell']): Generator<PlacedProvision> {
  for (const provision of findProvisions(text)) {
    if (!marks.some((mark) => isOther(mark, provision))) yield { ...provision, cell };
  }
}

function isOther({ kind, start, end }: Mark, provision: Provision): boolean {
  return (kind === 'code' || kind === 'math' || kind === 'struck') && start < provision.end && provision.start < end;
}
