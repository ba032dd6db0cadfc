/**
 * The families of standard codes, as data: which letters open a code, whose they are, and what the number after them
 * looks like. Add a family here; the grammar reads these tables once, when it is loaded.
 */

export type CodeScope =
  | 'national'
  | 'industry'
  | 'local'
  | 'group'
  | 'enterprise'
  | 'military'
  | 'metrology'
  | 'engineering'
  | 'special'
  | 'international'
  | 'foreign';

/** Industry codes and the field each stands for. */
const INDUSTRIES: Readonly<Record<string, string>> = {
  AQ: '安全生产',
  BB: '包装',
  CB: '船舶',
  CH: '测绘',
  CJ: '城镇建设',
  CY: '新闻出版',
  DA: '档案',
  DB: '地震',
  DL: '电力',
  DY: '电影',
  DZ: '地质矿产',
  EJ: '核工业',
  FZ: '纺织',
  GA: '公共安全',
  GC: '国家物资储备',
  GF: '国防工业',
  GH: '供销合作',
  GM: '密码',
  GY: '广播电视',
  HB: '航空',
  HG: '化工',
  HJ: '环境保护',
  HS: '海关',
  HY: '海洋',
  JB: '机械',
  JC: '建材',
  JG: '建筑工程',
  JR: '金融',
  JS: '机关事务',
  JT: '交通',
  JY: '教育',
  KA: '矿山安全',
  LB: '旅游',
  LD: '劳动和劳动安全',
  LS: '粮食',
  LY: '林业',
  MH: '民用航空',
  MR: '市场监管',
  MT: '煤炭',
  MZ: '民政',
  NB: '能源',
  NY: '农业',
  QB: '轻工',
  QC: '汽车',
  QJ: '航天',
  QX: '气象',
  RB: '认证认可',
  RF: '人民防空',
  SB: '国内贸易',
  SC: '水产',
  SF: '司法',
  SH: '石油化工',
  SJ: '电子',
  SL: '水利',
  SN: '出入境检验检疫',
  SW: '税务',
  SY: '石油天然气',
  TB: '铁路运输',
  TD: '土地管理',
  TY: '体育',
  WB: '物资管理',
  WH: '文化',
  WJ: '兵工民品',
  WM: '外经贸',
  WS: '卫生',
  WW: '文物保护',
  XB: '稀土',
  XF: '消防救援',
  YB: '黑色冶金',
  YC: '烟草',
  YD: '通信',
  YJ: '减灾救灾与综合性应急管理',
  YS: '有色金属',
  YY: '医药',
  YZ: '邮政',
  ZY: '中医药',
};

/** The first two digits of the codes of administrative divisions, as local standards use them (DB33 is 浙江). */
export const PROVINCES: Readonly<Record<string, string>> = {
  11: '北京',
  12: '天津',
  13: '河北',
  14: '山西',
  15: '内蒙古',
  21: '辽宁',
  22: '吉林',
  23: '黑龙江',
  31: '上海',
  32: '江苏',
  33: '浙江',
  34: '安徽',
  35: '福建',
  36: '江西',
  37: '山东',
  41: '河南',
  42: '湖北',
  43: '湖南',
  44: '广东',
  45: '广西',
  46: '海南',
  50: '重庆',
  51: '四川',
  52: '贵州',
  53: '云南',
  54: '西藏',
  61: '陕西',
  62: '甘肃',
  63: '青海',
  64: '宁夏',
  65: '新疆',
  71: '台湾',
  81: '香港',
  82: '澳门',
};

/** A family whose codes are written the Chinese way: `GB/T 2423.10—2008`. */
export interface ChineseFamily {
  readonly head: string;
  readonly scope: CodeScope;
  /** The number may open with a class letter and hold hyphens or slashes of its own: `TSG D0001`, `JTG F80/1`. */
  readonly structured: boolean;
  /** A capital letter for the edition may end the number: `GJB 150.1A`. */
  readonly edition: boolean;
  /** A colon before the year is (or was) this family's own form: `CECS 220:2007`. */
  readonly colon: boolean;
}

function chinese(scope: CodeScope, heads: string, traits: Partial<ChineseFamily> = {}): ChineseFamily[] {
  const plain = { structured: false, edition: false, colon: false };
  return heads.split(' ').map((head) => ({ ...plain, ...traits, head, scope }));
}

const CHINESE = [
  ...chinese('national', 'GB GBZ GBn GHZB GWPB GWKB'),
  ...chinese('national', 'GSB', { structured: true }),
  ...chinese('military', 'GJB', { edition: true }),
  ...chinese('metrology', 'JJF JJG'),
  ...chinese('special', 'TSG', { structured: true }),
  ...chinese('engineering', 'GBJ JGJ CJJ HGJ SHJ'),
  ...chinese('engineering', 'JTG JTJ JTS DBJ', { structured: true }),
  ...chinese('engineering', 'CECS', { colon: true }),
  ...chinese('industry', Object.keys(INDUSTRIES).join(' '), { edition: true }),
  // 天津 writes DB/T 29-123 for its local standards of construction.
  ...chinese('industry', 'DB', { structured: true }),
];

/** Chinese families by head in upper case. */
export const CHINESE_FAMILIES: ReadonlyMap<string, ChineseFamily> = new Map(
  CHINESE.map((family) => [family.head.toUpperCase(), family]),
);

/** A family of another country or of an international organisation. */
export interface ForeignFamily {
  readonly head: string;
  readonly scope: 'international' | 'foreign';
  /** Class letters before the digits: `ASTM D638`, `JIS G 3101`. */
  readonly letters: 'never' | 'maybe' | 'always';
  /** Dots belong to the number: `IEEE 802.3`, `ASME B16.5`. */
  readonly dots: boolean;
  /** Letters may end the number: `API 5L`, `IEEE 802.11ac`. */
  readonly suffix: boolean;
  /** What stands before the year in this family's own form. */
  readonly yearMark: ':' | '-';
  /** The fewest digits of an undated number that is surely a code; `Infinity`: only a dated one is. */
  readonly sureDigits: number;
}

function foreign(scope: ForeignFamily['scope'], heads: string, traits: Partial<ForeignFamily> = {}): ForeignFamily[] {
  const plain = { letters: 'never', dots: false, suffix: false, yearMark: ':', sureDigits: 2 } as const;
  return heads.split(' ').map((head) => ({ ...plain, ...traits, head, scope }));
}

const FOREIGN = [
  ...foreign('international', 'ISO IEC CISPR'),
  ...foreign('international', 'IWA', { sureDigits: 1 }),
  ...foreign('international', 'OIML', { letters: 'always', sureDigits: 1 }),
  ...foreign('international', 'CIE', { letters: 'maybe' }),
  ...foreign('international', 'RFC', { sureDigits: 3 }),
  ...foreign('foreign', 'EN', { sureDigits: 3 }),
  ...foreign('foreign', 'DIN', { sureDigits: 3 }),
  ...foreign('foreign', 'CWA OHSAS IATF VDE'),
  ...foreign('foreign', 'BS', { sureDigits: 4 }),
  ...foreign('foreign', 'NF', { letters: 'maybe', sureDigits: Infinity }),
  ...foreign('foreign', 'ASTM', { letters: 'always', suffix: true, yearMark: '-' }),
  ...foreign('foreign', 'ASME', { letters: 'always', dots: true, suffix: true, yearMark: '-', sureDigits: 1 }),
  ...foreign('foreign', 'ANSI', { letters: 'maybe', dots: true, yearMark: '-', sureDigits: Infinity }),
  ...foreign('foreign', 'IEEE', { letters: 'maybe', dots: true, suffix: true, yearMark: '-', sureDigits: 3 }),
  ...foreign('foreign', 'NFPA FIPS NIST AATCC', { suffix: true, yearMark: '-' }),
  ...foreign('foreign', 'UL', { yearMark: '-', sureDigits: 3 }),
  ...foreign('foreign', 'API', { suffix: true, yearMark: '-', sureDigits: Infinity }),
  ...foreign('foreign', 'SAE', { letters: 'always', suffix: true, yearMark: '-' }),
  ...foreign('foreign', 'JIS', { letters: 'always' }),
  ...foreign('foreign', 'GOST', { dots: true, yearMark: '-', sureDigits: 3 }),
];

/** Foreign and international families by head. */
export const FOREIGN_FAMILIES: ReadonlyMap<string, ForeignFamily> = new Map(
  FOREIGN.map((family) => [family.head, family]),
);

/** Words between the organisation and the number that say what kind of document it is: `IEC TS`, `API Spec`. */
export const DOCUMENT_KINDS = [
  'TS',
  'TR',
  'PAS',
  'SRD',
  'Guide',
  'GUIDE',
  'FDIS',
  'DIS',
  'CD',
  'R',
  'Std',
  'STD',
  'Spec',
  'SPEC',
  'RP',
  'PUB',
  'SP',
] as const;

/** Letters that stand before dated numbers and open no standard code. */
export const NOT_A_FAMILY: ReadonlySet<string> = new Set([
  'NO',
  'TEL',
  'FAX',
  'ISBN',
  'ISSN',
  'CN',
  'ICS',
  'CCS',
  'DOI',
  'VOL',
  'IP',
  'PM',
  'SAC',
  'FY',
  'QQ',
  'CAS',
]);

/** ISO numbers that are far more often the sensitivity of a camera. */
export const CAMERA_SENSITIVITIES: ReadonlySet<string> = new Set([
  '50',
  '64',
  '80',
  '100',
  '125',
  '160',
  '200',
  '250',
  '320',
  '400',
  '500',
  '640',
  '800',
  '1000',
  '1600',
  '3200',
  '6400',
  '12800',
  '25600',
  '51200',
  '102400',
]);
