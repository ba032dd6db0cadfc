/** Unit symbols and their Chinese names, for statements such as 单位为毫米 and 单位为千米每小时（km/h）. */

const NAMES: Readonly<Record<string, string>> = {
  km: '千米',
  m: '米',
  dm: '分米',
  cm: '厘米',
  mm: '毫米',
  μm: '微米',
  nm: '纳米',
  'm²': '平方米',
  'cm²': '平方厘米',
  'mm²': '平方毫米',
  'm³': '立方米',
  'cm³': '立方厘米',
  'mm³': '立方毫米',
  L: '升',
  mL: '毫升',
  t: '吨',
  kg: '千克',
  g: '克',
  mg: '毫克',
  μg: '微克',
  d: '天',
  h: '小时',
  min: '分',
  s: '秒',
  ms: '毫秒',
  μs: '微秒',
  A: '安培',
  mA: '毫安',
  V: '伏特',
  mV: '毫伏',
  kV: '千伏',
  W: '瓦特',
  kW: '千瓦',
  MW: '兆瓦',
  Hz: '赫兹',
  kHz: '千赫',
  MHz: '兆赫',
  Pa: '帕斯卡',
  kPa: '千帕',
  MPa: '兆帕',
  N: '牛顿',
  kN: '千牛',
  N·m: '牛顿米',
  J: '焦耳',
  kJ: '千焦',
  K: '开尔文',
  '℃': '摄氏度',
  '°C': '摄氏度',
  Ω: '欧姆',
  MΩ: '兆欧',
  mol: '摩尔',
  lx: '勒克斯',
  dB: '分贝',
  'dB(A)': '分贝',
  'm/s': '米每秒',
  'm/s²': '米每二次方秒',
  'mm/s': '毫米每秒',
  'km/h': '千米每小时',
  'r/min': '转每分',
  'kg/m³': '千克每立方米',
  'g/cm³': '克每立方厘米',
  'kg/m': '千克每米',
  'mg/L': '毫克每升',
  'mg/kg': '毫克每千克',
  'mg/m³': '毫克每立方米',
  'g/m²': '克每平方米',
  'N/mm²': '牛顿每平方毫米',
  kW·h: '千瓦小时',
  'L/min': '升每分',
  'm³/h': '立方米每小时',
};

/** The symbol in its usual characters: m2 and m^2 as m², the micro sign as μ. */
function canonical(symbol: string): string {
  return symbol
    .replace(/\s/g, '')
    .replace(/\^?([23])$/, (_, power: string) => (power === '2' ? '²' : '³'))
    .replace(/µ/g, 'μ')
    .replace(/[.*•⋅∙]/g, '·')
    .replace('（A）', '(A)');
}

/** 毫米 for mm; undefined for what is no unit that we know. */
export function unitName(symbol: string): string | undefined {
  const key = canonical(symbol);
  return Object.hasOwn(NAMES, key) ? NAMES[key] : undefined;
}
