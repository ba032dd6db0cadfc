/** Why rows of the domain rules have no rule. */
import { type Bilingual, say } from '../../server/src/rules/rule.ts';

const LAYOUT = say('只涉及版式，文本中看不出', 'layout only, which the text does not show');
const HUMAN = say('要看懂内容，须由人判断', 'takes people who understand the content');
const PERMITTED = say('允许的做法，没有可报告的', 'permitted, so there is nothing to report');

export const REASONS: Readonly<Record<string, Bilingual>> = {
  'ELE-07': PERMITTED,
  'LST-13': LAYOUT,
  'SCP-05': HUMAN,
  'SCP-08': HUMAN,
  'REF-17': say('要有文件现行与否的目录，随目录一起检查', 'takes a catalogue of what is in force, and comes with it'),
  'REF-18': HUMAN,
  'TRM-14': HUMAN,
  'SYM-09': say('要有机构名称的目录', 'takes a list of the names of organisations'),
  'MOD-07': say('数值和单位，随指标一起检查', 'values and units, checked together with the indicators'),
  'CIT-12': HUMAN,
  'CIT-17': HUMAN,
  'ANX-10': LAYOUT,
  'FIG-07': say('图中的字母在图片里', 'the letters are inside the picture'),
  'TAB-15': PERMITTED,
  'FML-08': say('要看懂公式中各符号的含义', 'takes knowledge of what the symbols mean'),
  'FML-09': LAYOUT,
  'FML-10': LAYOUT,
  'OTH-04': say('标记与产品型号从文字上分不开', 'an item designation cannot be told from a model number'),
  'PRD-03': say('名称用哪个词取决于全部内容', 'which word fits depends on the whole content'),
  'PRD-07': say(
    '特性表与其他数值表从形式上分不开',
    'a table of characteristics cannot be told from other tables of values',
  ),
  'GRP-03': say('补零不是规定', 'padding is no rule'),
  'GRP-04': say('要与强制性国家标准比较技术内容', 'takes a comparison with the mandatory standards'),
  'GRP-05': say(
    '法律后果的说明；编号由 own-number、code-form 检查',
    'a legal consequence; own-number and code-form check the numbers',
  ),
  'GRP-06': say('书目信息', 'a fact about a document'),
  'GRP-08': say('条件是否具备由审查会议确认', 'whether the conditions hold is for the review meeting'),
  'ZZB-17': say('另附的材料，不在草案之内', 'papers beside the draft, not in it'),
  'POL-10': LAYOUT,
};

/** Whole families. */
export const FAMILY_REASONS: Readonly<Record<string, Bilingual>> = {
  NUM: say('数值，随指标一起检查', 'numbers, checked together with the indicators'),
  UNT: say('计量单位，随指标一起检查', 'units, checked together with the indicators'),
};
