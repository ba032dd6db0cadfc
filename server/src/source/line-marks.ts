/**
 * Which line goes on with the sentence of the line before it, and which begins something of its own.
 *
 * The marks are the ones that drafts use: clause numbers, list item labels, captions, notes, articles. A number that
 * may as well be a quantity or the end of a reference is not taken for a mark: the line is then joined.
 */
const SENTENCE_END = /[。；：！？;:!?][”’」』）)]?$/;
/** A leader of dots in front of a page number: a line of a table of contents. */
const LEADER = /(?:…|\.{3}|·{3}|—{4}|-{4})[\s.…·—-]*[0-9ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVX]{0,5}$/;
/** Behind these a number belongs to the sentence: a reference, a range or an enumeration goes on. */
const EXPECTS_MORE =
  /[见按照据合与和及或、第至～~（(《〈“‘〔在于为从向将由表图录附条章节款项-]$|(?:^|[公按由见如和与及至到、，（(])式$|\d[—–]$/;

const ALWAYS =
  /^(?:——|—|―|–\s|·|•|●|■|◆|[①-⑳⑴-⒇]|注\s*\d*\s*[：:]|示例\s*\d*\s*(?:[：:]|$)|[a-z][)）](?!的|中|和|、)|式中\s*(?:[：:，,]|$))/;
const NUMBERED = new RegExp(
  [
    '\\d{1,2}[)）](?![的中和、])',
    '[(（]\\d{1,2}[)）](?![的中和、])',
    '[（(][一二三四五六七八九十百]{1,5}[)）](?![的中和、项])',
    '[一二三四五六七八九十百]{1,5}、(?![一二三四五六七八九十]{1,3}[、级类等项章条款是要])',
    '\\d{1,2}[.．](?!\\d)(?=[\\s\\u3000]*[^\\s\\d])',
    '\\d{1,2}、(?!\\d)',
    '\\[\\d{1,3}\\](?=[\\s\\u3000A-Z])',
    '第[一二三四五六七八九十百千零〇\\d]{1,6}[章节条编篇](?:[\\s\\u3000]|$)',
    '附\\s?录\\s?[A-Z](?=$|[\\s\\u3000]*[（(]|[\\s\\u3000]+(?![的中给规和与或、]))',
    '[表图][\\s\\u3000]?(?:[A-Z]\\.)?\\d{1,3}(?=$|[\\s\\u3000]+(?![的中给规和与或所、]))',
  ]
    .map((source) => `(?:${source})`)
    .join('|')
    .replace(/^/, '^(?:')
    .replace(/$/, ')'),
);

/** Lines of their own at the head and the end of an official document: its number, its date, an enclosure. */
const OFFICIAL =
  /^(?:(?:19|20)\d{2}年(?:\d{1,2}月\d{1,2}日|第\d{1,4}号)|[\u3400-\u9fff×]{2,12}〔\d{4}〕\d{1,5}号|附[ \u3000]?件[ \u3000]?\d{0,2}[：:]?)$/;
/** Behind these they belong to a sentence. A title may end with 意见. */
const LEADS_ON = /(?:[据照按合由自至到于从和与及或、，（(《]|(?<!意)见)$/;
/** Behind these 一、 is no number of a form, a clause or an item: 申报表 may be a title. */
const TABLE_WORD = /[式表图录附]$/;
const CLAUSE = /^(?:[A-Z]\.)?\d{1,3}(?:\.\d{1,3}){1,6}(?![\d.])/;
/** What may not follow a clause number at the head of its clause: the sentence of a reference goes on so. */
const REFERENCE_TAIL = /^[\s\u3000]*[的中和与及或至到～~、，,)）规给所—–-]/;
/** An entry of a list of references: a code, a gap, and a name; two such lines below one another are such a list. */
const LISTED_CODE = new RegExp(
  '^[A-Z]{1,6}\\d{0,4}(?:/[A-Z]{1,7})?[\\s\\u3000]?(?:[A-Z]{1,2}[\\s\\u3000]?)?\\d[\\d.]{0,12}(?:[—–:-]\\d{1,4}){0,4}' +
    '(?:[\\s\\u3000]?[（(](?:所有部分|(?:19|20)\\d\\d\\s?年?版)[）)])?' +
    '[\\s\\u3000]+(?![的和与及或给规]|中[的规所给表图附第\\d])[\\u3400-\\u9fffA-Z《（(]',
);
/** "3  型号", the number and title of a chapter, and nothing else on the line. */
const CHAPTER = /^\d{1,2}[ \t\u3000]+([\u3400-\u9fff][\u3400-\u9fff、（）() \u3000]{1,28})$/;
/** The number of a term entry or an untitled subclause on a line of its own. */
const LONE_NUMBER = /^(?:[A-Z]\.)?\d{1,2}(?:\.\d{1,3}){1,5}$/;
/** Chinese units: a number with one decimal place in front of them is a quantity. */
const CHINESE_UNIT = /^[倍个年月日万亿元米秒分小时度台次人千百克吨升毫厘公伏安瓦级成位名家项]/;

/**
 * Whether `line` goes on with the sentence that `previous`, the physical line before it, left open. Both are trimmed
 * plain text; `bold` counts the characters at the start of `line` that are in bold type.
 */
export function continuesLine(previous: string, line: string, bold: number): boolean {
  const tail = previous.slice(-24);
  if (SENTENCE_END.test(tail) || LEADER.test(tail) || isLoneNumber(previous)) return false;
  const head = line.slice(0, 40);
  if (isOfficial(previous) || (isOfficial(line) && !LEADS_ON.test(tail))) return false;
  if (TABLE_WORD.test(tail) && /^[一二三四五六七八九十]{1,3}、/.test(head)) return false;
  if (ALWAYS.test(head) || LEADER.test(line.slice(-24))) return false;
  if (LISTED_CODE.test(head) && LISTED_CODE.test(previous.slice(0, 40))) return false;
  if (isClauseNumber(head, bold)) return bold === 0 && EXPECTS_MORE.test(tail);
  return !(NUMBERED.test(head) || isChapterTitle(line)) || EXPECTS_MORE.test(tail);
}

function isChapterTitle(line: string): boolean {
  const title = line.length < 40 ? CHAPTER.exec(line)?.[1] : undefined;
  return title !== undefined && !CHINESE_UNIT.test(title) && !/^[的和与及或至到件组只台]/.test(title);
}

/** Whether a line is nothing but a clause number: what follows is the term or the text that it numbers. */
export function isLoneNumber(line: string): boolean {
  return line.length < 20 && LONE_NUMBER.test(line);
}

function isOfficial(line: string): boolean {
  return line.length < 30 && OFFICIAL.test(line);
}

/** Whether a line begins with a mark of its own, whatever stands before it. Takes trimmed plain text. */
export function hasOwnMark(line: string): boolean {
  const head = line.slice(0, 40);
  return ALWAYS.test(head) || isClauseNumber(head, 0) || NUMBERED.test(head) || isChapterTitle(line);
}

/** Whether a line ends a sentence, a list item or an entry of a table of contents. Takes trimmed plain text. */
export function endsSentence(line: string): boolean {
  const tail = line.slice(-24);
  return SENTENCE_END.test(tail) || LEADER.test(tail);
}

function isClauseNumber(head: string, bold: number): boolean {
  const number = CLAUSE.exec(head)?.[0];
  if (number === undefined) return false;
  if (bold >= number.length) return true;
  const rest = head.slice(number.length);
  if (rest === '') return number.split('.').length > 2;
  if (REFERENCE_TAIL.test(rest)) return false;
  const spaced = /^[\s\u3000]+/.exec(rest)?.[0].length ?? 0;
  const next = rest.slice(spaced);
  const chinese = /^[\u3400-\u9fff《“（(]/.test(next);
  if (number.split('.').length > 2) return spaced > 0 || chinese;
  return spaced > 0 && chinese && !CHINESE_UNIT.test(next);
}
