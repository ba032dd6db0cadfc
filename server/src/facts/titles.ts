/** Whether two titles name the same subject: 外观 and 外观检查, 低温 and 低温试验. */
import { distance } from 'fastest-levenshtein';

/** What a title says of how its subject is dealt with, not of the subject. */
const TREATMENT = /(?:的)?(?:(?:试验|检验|测试|检测|测定|测量|检查|分析|评定|验证)(?:方法|要求)?|方法|要求|性能试验)$/;
const PUNCTUATION = /[\s\u3000、，,。；;：:·/－—-]|以及|[和及与的]/g;
const BRACKETS = /[（(][^（()）]{0,60}[）)]/g;
/** Share of the longer title's characters that may differ. */
const DIFFERENT = 0.34;
const LONGEST = 60;

/** What is left of 一般要求 is no subject. */
const GENERAL = /^(?:一般|通用|基本|总体|其他|其它|特殊|附加|技术|质量|产品)$/;

/** The subject of a title, for comparison: without marks, joints and words like 试验方法. Two equal ones are the same subject. */
export function subjectOf(title: string): string {
  const bare = title.slice(0, LONGEST).replace(PUNCTUATION, '');
  let subject = bare.replace(TREATMENT, '');
  // 温升试验方法的要求: twice is enough.
  subject = subject.replace(TREATMENT, '');
  return subject === '' || GENERAL.test(subject) ? bare : subject;
}

/** Whether two subjects are near: one holds the other, or they differ in few characters. */
export function isNear(one: string, other: string): boolean {
  const [a, b] = [withoutBrackets(one), withoutBrackets(other)];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 2) return false;
  return long.includes(short) || distance(short, long) <= long.length * DIFFERENT;
}

function withoutBrackets(subject: string): string {
  const bare = subject.replace(BRACKETS, '');
  return bare === '' ? subject : bare;
}
