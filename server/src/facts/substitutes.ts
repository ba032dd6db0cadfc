/**
 * Substitutes: the words that are written in place of the modal verbs of GB/T 1.1—2020, annex C: 必须 for 应, 不得 for
 * 不应, 应该 for 应. Words that only contain such a word are none; where a text can be read both ways, nothing is found.
 */
import { isQuoted } from './quotation.ts';

export interface Substitute {
  /**
   * - forbidden: annex C says that it is not used (必须, 不可, 不得, 禁止)
   * - unlisted: annex C does not have it (应当, 须, 严禁)
   * - equivalent: annex C has it for the cases in which the language forces it (应该, 可以)
   */
  readonly kind: 'forbidden' | 'unlisted' | 'equivalent';
  readonly start: number;
  readonly end: number;
  /** The verb of annex C. */
  readonly verb: '应' | '不应' | '宜' | '不宜' | '可' | '不必';
}

interface Word extends Pick<Substitute, 'kind' | 'verb'> {
  readonly pattern: RegExp;
  /** What stands before it in the sentence makes it another word, or something that is only told. */
  readonly unless?: RegExp;
}

/** The duty comes from elsewhere: 依据《消防法》, 按国家有关规定. Behind it 必须 and 不得 are right. */
const LAW =
  /法律|法规|条例|规章|法定|《[^》]*(?:法|办法|规定|令|决定)》|国家(?:的|有关|相关)*(?:规定|政策|要求)|主管(?:部门|机关)|强制性(?:国家)?标准|监管(?:部门|要求)/;

/** What somebody demands, promises or agrees upon: 要求其不得泄露. */
const TOLD = /(?:(?:要求|承诺|约定|声明|保证|告知|提示|警示|标明|注明|认为|建议)(?!的)|协议|合同)[^，。；,;]{0,10}$/;

/** The sentence says what a system does, or what is the case under some other verb: 系统应禁止, 则禁止, 已禁止. */
const GOVERNED =
  /[应宜可能会须需将已被则若当以用并且或和及与来让使][^，。；,;]{0,2}$|(?:决定|有权)$|(?:表示|指示|代表|标志|标识)[^，。；,;]{0,6}$|应(?!用)[^。；]*$/;

/** What 不可 forbids to do; with other verbs it says what is impossible: 不可修改, 不可见. */
const ACTS =
  '采用|使用(?=[\\u3400-\\u9fff]{2})|用于|用作|作为|倒置|兼任|应答|超过|低于|高于|少于|多于|大于|小于|短于|长于|进行|擅自|随意|任意|私自|混[用放装存]|代替|省略|有(?=[\\u3400-\\u9fff])|放置|堆放|与|在(?!线)|将(?!就)|把(?!握)|对(?![称抗外])|向(?![前后上下])';

/** What 禁止 forbids to do; with other words it is a noun or the name of a state: 禁止标志, 禁止上报. */
const BANNED =
  '使用|采用|在|用|将|把|对|向|与(?!否)|进行|任何|以|未经|非|倒置|倒放|抛[掷扔]|混[用放装存]|携带|拆[卸除开]|踩踏|滚动|翻滚|碰撞|摔|吸烟|明火|接触|靠近|擅自|随意|直接|带电|无关|露天|日晒|雨淋|出厂|入内|进入|销售|出售|转[让借包]|泄露|酒后|饮酒|[堆存停排]放|放置|遮挡|覆盖|触摸|超载|超速|动火|焊接|攀爬|跨越|倾倒|焚烧';

const HAN = '[\\u3400-\\u9fff]';

const WORDS: readonly Word[] = [
  {
    kind: 'forbidden',
    verb: '应',
    pattern: new RegExp(
      `(?<![非不是为否所/／的“「])必须(?=(?:${HAN}|[A-Za-z0-9])${HAN}?|(?<=${HAN}{3}|，..)[：:]$)(?![的性项品]|字段|条件|指出|强调|承认|看到)`,
      'g',
    ),
  },
  {
    kind: 'forbidden',
    verb: '不应',
    pattern: new RegExp(
      `(?<![舍怪由顾使见了巴恨免要来算记])不得(?=${HAN}|[A-Za-z0-9]|(?<=${HAN}{3}|，..)[：:]$)(?![不已而法劲力当益]|分(?!包|装|[开离散解割])|\\d+\\s?分|人心|要领|其[法所]|[一二两三]?体)`,
      'g',
    ),
  },
  {
    kind: 'forbidden',
    verb: '不应',
    pattern: new RegExp(`(?<![必密从又了应])不可(?=${ACTS})(?![^，。；,;]{0,8}的)`, 'g'),
    unless: /(?:导致|造成|为|使|是|状态|能力|否则)[^，。；,;]{0,4}$/,
  },
  {
    kind: 'forbidden',
    verb: '不应',
    pattern: new RegExp(
      `(?<![/／、“「的])禁止(?=${BANNED})(?!${HAN}{2}的|[^，。；,;]{0,8}(?:标[志识]|清单|名录|目录|功能|命令|指令))`,
      'g',
    ),
    unless: GOVERNED,
  },
  { kind: 'unlisted', verb: '应', pattern: /(?<!不)应当(?!指出|强调|承认|看到)/g },
  { kind: 'unlisted', verb: '不应', pattern: /不应当/g },
  {
    kind: 'unlisted',
    verb: '应',
    pattern: new RegExp(`(?<![必无毋勿不触胡根莫]|[急终])须(?=${HAN})(?![知要弥眉臾发后毛根])`, 'g'),
  },
  { kind: 'unlisted', verb: '应', pattern: /(?<![业任服义财商事职税公])务必(?![须需要])/g },
  { kind: 'unlisted', verb: '应', pattern: /一定要(?![求素件领点闻])/g },
  { kind: 'unlisted', verb: '不应', pattern: /严禁(?!令)|切勿|不许(?!可)/g, unless: GOVERNED },
  {
    kind: 'unlisted',
    verb: '不应',
    pattern: /不允许(?=有|出现|存在|损坏|使用|采用|超过|产生|发生|混|在)(?![^，。；,;]{0,8}的)/g,
    unless: /(?:[应宜可能会须需将已被则若当以用并且或和及与来让使时][^，。；,;]{0,2}|应(?!用)[^。；]*)$/,
  },
  { kind: 'equivalent', verb: '不应', pattern: /不应该(?=[\u3400-\u9fff])(?!.{0,4}“)/g },
  {
    kind: 'equivalent',
    verb: '应',
    pattern: /(?<![不相对响反适供效])应该(?=[\u3400-\u9fff])(?!.{0,4}“)/g,
  },
  { kind: 'equivalent', verb: '不必', pattern: /可以不(?=采用|使用|进行|标注|考虑|设置|检验|试验)/g },
  { kind: 'equivalent', verb: '不必', pattern: /无须(?=采用|使用|进行|标注|考虑|设置|检验|试验)/g },
  {
    kind: 'equivalent',
    verb: '可',
    pattern: /可以(?=采用|使用|选用|选择|省略|代替|用(?!来|于|户|途))/g,
    unless: /[所都均就才]$/,
  },
  { kind: 'equivalent', verb: '可', pattern: /(?<!不)允许(?=采用|用)(?![^，。；,;]{0,8}的)/g, unless: GOVERNED },
  {
    kind: 'equivalent',
    verb: '宜',
    pattern:
      /(?<![不的])(?:推荐|建议)(?=采用|使用|选用)(?![^，。；,;]{0,3}的|使用(?:期|年限|值|温|条件|范围|量|剂|浓|时间|寿命|方法))/g,
  },
  {
    kind: 'equivalent',
    verb: '不宜',
    pattern:
      /不(?:推荐|建议)(?=采用|使用|选用)(?![^，。；,;]{0,3}的|使用(?:期|年限|值|温|条件|范围|量|剂|浓|时间|寿命|方法))/g,
  },
];

/** In the order of their places; they do not overlap. Linear in the length of the sentence. */
export function findSubstitutes(sentence: string): Substitute[] {
  const found: Substitute[] = [];
  if (!/[须得可止当务要禁勿许该荐议]/.test(sentence)) return found;
  for (const { kind, verb, pattern, unless } of WORDS) {
    for (const { 0: word, index } of sentence.matchAll(pattern)) {
      const before = sentence.slice(Math.max(0, index - LONGEST_LOOK), index);
      const behind = sentence.slice(index + word.length, index + word.length + LONGEST_LOOK);
      if (isQuoted(sentence, index) || unless?.test(before) || ATTRIBUTE.test(behind)) continue;
      if (kind !== 'equivalent' && (LAW.test(before) || TOLD.test(before))) continue;
      found.push({ kind, start: index, end: index + word.length, verb });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * It is a part of a noun or of a condition: 必须由专业人员操作的设备应加锁, 不得接触的部件, 必须上岛时，. In 不得使用过期的原料 and 不得有明显的划伤 it is none.
 */
const ATTRIBUTE =
  /^(?:(?![有含为是])[\u3400-\u9fff]{2}的[\u3400-\u9fff]|[\u3400-\u9fff]{1,6}(?<!小|[同定及临实按准随])时，|[^，。；,;：的]{1,20}的[^，。；,;：的]{1,12}?(?:(?<![相响反适对供效感顺呼])应(?![用力变急答])|(?<![适便])宜|可(?![靠能见燃])|必须|不得|(?<![意可常])见|包括|(?<![行认作成以因称视设定改])为|(?<![但也还])是))/;

/** What makes a word another one stands no further before it. */
const LONGEST_LOOK = 80;
