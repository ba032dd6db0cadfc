/** The draft that the journeys work on: it is right as it stands, and 5.2 is mentioned in every way. */

export const DRAFT = `# 前言

本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。

请注意本文件的某些内容可能涉及专利。本文件的发布机构不承担识别专利的责任。

本文件由示例市标准化协会提出并归口。

本文件起草单位：示例市电器研究所。

本文件主要起草人：张明、李华。

# 1 范围

本文件规定了电水壶的要求，描述了试验方法。

本文件适用于家用电水壶。

# 2 规范性引用文件

下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。其中，注日期的引用文件，仅该日期对应的版本适用于本文件；不注日期的引用文件，其最新版本（包括所有的修改单）适用于本文件。

GB/T 7345—2008　控制电机基本技术要求

# 3 术语和定义

本文件没有需要界定的术语和定义。

# 4 分类

电水壶按用途分为家用和商用。

# 5 要求

## 5.1 外观

外观应光洁。

## 5.2 容量

容量偏差应符合下列要求：

a) 额定容量不大于1 L的，不大于5%；

b) 额定容量大于1 L的，不大于3%。

## 5.3 耐热

耐热试验后，容量偏差应仍符合5.2的规定。

# 6 试验方法

## 6.1 外观

目视检查，应符合5.1的规定。

## 6.2 容量

按GB/T 7345—2008中5.2描述的方法测量，应符合5.2 a)和5.2 b)的规定。

## 6.3 耐热

在高温箱中放置2 h后，见5.2和5.3。
`;

/** What `DRAFT` becomes by the replacements, each of which must be possible once. */
export function changed(...replacements: readonly (readonly [from: string, to: string])[]): string {
  let text = DRAFT;
  for (const [from, to] of replacements) {
    if (text.split(from).length !== 2) throw new Error(`not once in the draft: ${from}`);
    text = text.replace(from, to);
  }
  return text;
}
