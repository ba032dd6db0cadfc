/** The data of the cover, from the front matter or from where the text gives them. */
import { parse as parseYaml } from 'yaml';
import { findStandardCodes, parseStandardCode, type StandardCode } from '../../../grammar/standard-code.ts';
import { perBlock } from '../source/per-block.ts';
import { blockColumn } from './columns.ts';
import type { Metadata, Passage } from './draft.ts';

/** The cover and the head of a document are over by then. */
const HEAD = 60;
const DOCUMENT_NUMBER = /^[\u4e00-\u9fff]{2,12}[〔[［【（(]\s*(?:19|20)\d{2}\s*[〕\]］】）)]\s*第?\s*\d+\s*号$/;

const NUMBER_KEYS = ['number', 'standard-number', 'document-identifier', '编号', '标准编号', '文件编号'];
const TITLE_KEYS = ['title', '标题', '名称'];
const PROFILE_KEYS = ['profile', '类型'];
const DATE_KEYS = ['publication-date', 'date', '发布日期'];
const STAGE_KEYS = ['stage', '阶段'];
const FUNCTION_KEYS = ['function-type', '功能类型'];
const OBJECT_KEYS = ['object-type', '对象类型'];

export interface FrontMatter {
  readonly number: string;
  /** The number, where it is a standard code. */
  readonly code: StandardCode | undefined;
  readonly title: string;
  readonly profile: string;
  readonly date: string;
  readonly stage: string;
  readonly functionType: string;
  readonly objectType: string;
  /** All of its keys and values, for rules on the data of the cover; empty where it is no mapping. */
  readonly data: Readonly<Record<string, unknown>>;
}

const NO_FRONT_MATTER: FrontMatter = {
  number: '',
  code: undefined,
  title: '',
  profile: '',
  date: '',
  stage: '',
  functionType: '',
  objectType: '',
  data: {},
};

/** The first front matter; empty strings for what it does not say or says in a way that cannot be read. */
export function readFrontMatter(passages: readonly Passage[]): FrontMatter {
  return frontMatters(passages).find((data) => data !== undefined) ?? NO_FRONT_MATTER;
}

const frontMatters = blockColumn(({ kind, text }) => (kind === 'front-matter' ? parseFrontMatter(text) : undefined));

function parseFrontMatter(text: string): FrontMatter {
  let data: unknown;
  try {
    data = parseYaml(text.replace(/\r\n?/g, '\n'));
  } catch {
    data = undefined; // YAML that cannot be read says nothing; its own rule would be another issue
  }
  const mapping = typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
  const value = (keys: readonly string[]): string => {
    for (const key of keys) {
      const found = mapping[key];
      if (typeof found === 'string' || typeof found === 'number') return String(found).trim();
    }
    return '';
  };
  const number = value(NUMBER_KEYS);
  return {
    number,
    code: number ? parseStandardCode(number) : undefined,
    title: value(TITLE_KEYS),
    profile: value(PROFILE_KEYS),
    date: value(DATE_KEYS),
    stage: value(STAGE_KEYS),
    functionType: value(FUNCTION_KEYS),
    objectType: value(OBJECT_KEYS),
    data: mapping,
  };
}

export function readMetadata(passages: readonly Passage[], front: FrontMatter): Metadata {
  const code = front.number ? front.code : ownCode(passages);
  const number = front.number || (code?.canonical ?? documentNumber(passages));
  return {
    title: front.title || titleOf(passages),
    number,
    code,
    declaredProfile: front.profile,
    year: yearOf(code, front.date || publicationDate(passages), number),
  };
}

/** The document's own code: the first block of the head that is a code, or begins with one as its heading. */
function ownCode(passages: readonly Passage[]): StandardCode | undefined {
  for (const { block } of passages.slice(0, HEAD)) {
    if (block.kind !== 'heading' && block.kind !== 'paragraph' && block.kind !== 'furniture') continue;
    if (block.text.length > 100) continue;
    const code = leadingCode(block);
    if (code) return code;
    if (/^(?:前|目)[\s\u3000]*(?:言|次|录)$/.test(block.text)) return undefined;
  }
  return undefined;
}

/** The dated code that a text of the head is, or that its heading begins with. */
const leadingCode = perBlock(({ kind, text }) => {
  const whole = parseStandardCode(text.trim());
  if (whole?.year) return whole;
  const first = kind === 'heading' ? findStandardCodes(text)[0] : undefined;
  return first?.year && first.start === 0 ? first : undefined;
});

function documentNumber(passages: readonly Passage[]): string {
  const found = passages.slice(0, HEAD).find(({ block }) => DOCUMENT_NUMBER.test(block.text.trim()));
  return found?.block.text.trim() ?? '';
}

function titleOf(passages: readonly Passage[]): string {
  const head = passages.slice(0, HEAD);
  const heading = head.find(({ role, block }) => role === 'title' && block.text !== '');
  if (heading) return heading.block.text;
  const first = head.findIndex(
    ({ role, block }) =>
      role === 'paragraph' && block.text !== '' && !OFFICE_DATA.test(block.text) && !DOCUMENT_NUMBER.test(block.text),
  );
  return first < 0 ? '' : joinedTitle(head.slice(first));
}

/** What stands above the title: data of a web page, a letterhead. */
const OFFICE_DATA =
  /^(?:索\s*引\s*号|来源|发布(?:日期|时间|机构)|发文(?:机关|字号)|成文日期|主题(?:分类|词)|文\s*号|字体|浏览次数|当前位置)|文\s*件$/;
/** The word that the title of an official document ends with. */
const SORT =
  /(?:意见|通知|方案|决定|批复|复函|函|答复|通报|规则|规定|办法|条例|细则|纲要|规划|计划|公告|报告|命令|预案|思路|讲话|致辞|纪要|章程|解释|决议|解读|措施)$/;
const LONGEST_TITLE = 100;

/** An official document's title is often broken over lines: they are joined up to the word that says what it is. */
function joinedTitle(lines: readonly Passage[]): string {
  let title = '';
  for (const { block } of lines.slice(0, 4)) {
    if (block.text.length > LONGEST_TITLE || /[。；：]$/.test(block.text)) break;
    if (title !== '' && OFFICE_DATA.test(block.text)) break;
    title += block.text.replace(/^标\s*题\s*[:：]\s*/, '');
    if (SORT.test(block.text)) return title;
  }
  const first = (lines[0] as Passage).block.text;
  return first.length <= LONGEST_TITLE && !/[。；：]$/.test(first) ? first : '';
}

/** 2025-12-01发布, 2025-XX-XX 发布 on a cover; '' where there is none. */
function publicationDate(passages: readonly Passage[]): string {
  const date = /^\s*((?:19|20)\d{2})-[\dX×]{1,2}-[\dX×]{1,2}\s*发布\s*$/i;
  return passages.slice(0, HEAD).find(({ block }) => date.test(block.text))?.block.text ?? '';
}

function yearOf(code: StandardCode | undefined, date: string, number: string): number {
  const year = code?.year || /(?:19|20)\d{2}/.exec(date)?.[0] || /[〔[［]((?:19|20)\d{2})[〕\]］]/.exec(number)?.[1];
  return year ? Number(year) : 0;
}
