/** Which rules of drafting a document follows: from its front matter, else from its number, else from its form. */
import { isEngineeringConstruction, type StandardCode } from '../../../grammar/standard-code.ts';
import { once } from '../source/per-block.ts';
import { blockColumn, filled } from './columns.ts';
import type { Metadata, ProfileId } from './draft.ts';
import { chapterElement } from './elements.ts';
import { blockHeads, type Head, type PassageInProgress } from './passages.ts';

export const PROFILES: readonly ProfileId[] = [
  'gb-t-1.1',
  'industry',
  'local',
  'group-standard',
  'zhejiang-made',
  'enterprise',
  'engineering',
  'policy',
  'law',
  'none',
];

export function isProfile(name: string): name is ProfileId {
  return (PROFILES as readonly string[]).includes(name);
}

/** `declared` is what the front matter says. */
export function detectProfile(passages: readonly PassageInProgress[], declared: string, metadata: Metadata): ProfileId {
  if (isProfile(declared)) return declared;
  const { code, number } = metadata;
  const byCode = code && profileOfCode(code);
  if (byCode) return byCode;
  const byForm = profileOfForm(passages);
  // 国办函〔2005〕57号: an official document, however it is divided.
  return byForm === 'none' && /号$/.test(number) ? 'policy' : byForm;
}

function profileOfCode(code: StandardCode): ProfileId | undefined {
  if (isEngineeringConstruction(code)) return 'engineering';
  switch (code.scope) {
    case 'national':
      return 'gb-t-1.1';
    case 'industry':
      return 'industry';
    case 'local':
      return 'local';
    case 'group':
      return code.prefix === 'T/ZZB' ? 'zhejiang-made' : 'group-standard';
    case 'enterprise':
      return 'enterprise';
    case 'engineering':
      return 'engineering';
    default:
      return undefined;
  }
}

/** The words on a cover that say what a document is. */
const COVER_WORDS: readonly (readonly [RegExp, ProfileId])[] = [
  [/^中华人民共和国国家标准$/, 'gb-t-1.1'],
  [/^团体标准$|^联盟规范$/, 'group-standard'],
  [/企业标准$/, 'enterprise'],
  [/^(?:中华人民共和国)?.{0,10}行业标准$/, 'industry'],
  [/地方标准$/, 'local'],
];

/** What part of a standard says somewhere, and a handbook or a README with numbered headings does not. */
const STANDARD_LANGUAGE = new RegExp(
  '[应宜](?:不|能|由|在|按|以|对|与|为|有|无|用(?![程户])|至少|符合|满足|采[用取]|具[有备]|包[括含]|设[置有]|提供|进行|支持|根据|保[证持]|' +
    '使|将|大于|小于|低于|高于)|本(?:文件|标准|部分|规范|规程)|规范性|资料性|附\\s?录\\s?[A-Z]|(?:GB|[A-Z]{2})(?:/[TZ])?\\s?\\d{3}|' +
    '[见按](?:第?\\d|[表图]\\s?\\d|[A-Z]\\.\\d)|^(?:表|图)\\s?(?:[A-Z]\\.)?\\d|' +
    '^[\\d.\\s\\u3000]*(?:总则|总体要求|技术要求|要求|试验方法|检验方法|检验规则|术语和定义|质量承诺|标志|包装|缩略语)',
);

const HANDBOOK_LANGUAGE =
  /[你您]|我们|安装|运行|下载|克隆|(?<![A-Za-z])(?:npm|pip|git|docker|README|TODO|FAQ)(?![A-Za-z])|待办|常见问题|^\[[ xX]\]/;

/** A README or a manual with numbered headings. */
function isHandbook(passages: readonly PassageInProgress[]): boolean {
  if (!handbookLanguage(passages).includes(true)) return false;
  return !passages.some(({ block }) => STANDARD_LANGUAGE.test(block.text));
}

const handbookLanguage = blockColumn((block) => block.kind === 'code' || HANDBOOK_LANGUAGE.test(block.text));

/** A cover is over by then. */
const HEAD = 60;
const HAN = /[\u3400-\u9fff]/;

/** Whether a number stands behind another one in an outline: 5.10 behind 5.9, 5.2.1 behind 5.2. */
function isBehind(path: readonly number[], other: readonly number[]): boolean {
  for (const [at, part] of path.entries()) {
    const before = other[at];
    if (before === undefined) return true;
    if (part !== before) return part > before;
  }
  return false;
}

/** What the labels and titles of a document say of its form. */
interface Form {
  readonly articles: number;
  readonly policy: number;
  /** A chapter 1 that is the scope. */
  readonly scope: boolean;
  /** Subclauses in headings that count up, as those of a draft do; a list of versions counts down. */
  readonly clauses: number;
  readonly descents: number;
  readonly titles: number;
  /** A heading of a chapter or an annex: a file of a draft may hold some chapters only. */
  readonly numbered: boolean;
}

/** Read once for a column: it stays the same as long as no edit touches a block that begins with something. */
const formOf = once((heads: readonly (Head | undefined)[]): Form => {
  const form = { articles: 0, policy: 0, scope: false, clauses: 0, descents: 0, titles: 0, numbered: false };
  let last: readonly number[] = [];
  for (const index of filled(heads)) {
    const { label, heading, block } = heads[index] as Head;
    if (!label) continue;
    if (label.kind === 'annex' && heading) form.numbered = true;
    if (label.kind === 'article') form.articles++;
    else if (label.kind === 'han' || label.kind === 'bracketed-han') form.policy++;
    else if (label.kind === 'clause' || label.kind === 'arabic') {
      const title = block.text.slice(label.rest);
      const chapter = label.path.length === 1;
      if (chapter && heading) form.numbered = true;
      if (chapter && label.path[0] === 1 && chapterElement(title) === 'scope') form.scope = true;
      if (!heading) continue;
      if (HAN.test(title)) form.titles++;
      else if (title !== '') continue;
      if (label.path.length < 2) continue;
      if (isBehind(label.path, last)) form.clauses++;
      else form.descents++;
      last = label.path;
    }
  }
  return form;
});

function profileOfForm(passages: readonly PassageInProgress[]): ProfileId {
  let cover: ProfileId | undefined;
  for (const { block } of passages.slice(0, HEAD)) {
    if (block.text.length > 30) continue;
    const name = block.text.replace(/\s+/g, '');
    cover ??= COVER_WORDS.find(([pattern]) => pattern.test(name))?.[1];
  }
  if (cover) return cover;
  const { articles, policy, scope, clauses, descents, titles, numbered } = formOf(blockHeads(passages));
  if (scope) return 'gb-t-1.1';
  if (articles >= 3 && articles > clauses) return 'law';
  if (policy >= 3 && policy > clauses) return 'policy';
  const numberedText = titles > 0 && clauses > descents && (clauses >= 3 || (numbered && clauses > 0));
  if (numberedText && !isHandbook(passages)) return 'gb-t-1.1';
  if (articles > 0 && articles >= policy) return 'law';
  if (policy > 0) return 'policy';
  return 'none';
}
