/**
 * The starting drafts in client/templates: each is recognised as the profile that it is named after, raises no finding
 * of any severity but for what is to be filled in, and says the fixed sentences of GB/T 1.1—2020 word for word.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { buildDraft } from '../server/src/draft/build.ts';
import { buildFacts } from '../server/src/facts/build.ts';
import { checkDraft } from '../server/src/lint/check.ts';
import { readSource } from '../server/src/source/read.ts';
import { root } from './house/imports.ts';

const FOLDER = join(root, 'client/templates');

/** Every profile that a drafter can start in. */
const NAMES = ['enterprise', 'group-standard', 'gb-t-1.1', 'industry', 'local', 'policy', 'zhejiang-made'];

/** GB/T 1.1—2020: D.1, 8.3 a), D.2, 8.6.2, 8.7.2, in the order in which a draft has them. */
const FIXED = [
  '在提交反馈意见时，请将您知道的相关专利连同支持性文件一并附上。',
  '本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。',
  '请注意本文件的某些内容可能涉及专利。本文件的发布机构不承担识别专利的责任。',
  '下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。其中，注日期的引用文件，仅该日期对应的版本适用于本文件；不注日期的引用文件，其最新版本（包括所有的修改单）适用于本文件。',
  '下列术语和定义适用于本文件。',
];

/** The chapters that T/ZZB standards have, in their order; 分类 may be left out. */
const ZHEJIANG_MADE = [
  '范围',
  '规范性引用文件',
  '术语和定义',
  '分类',
  '基本要求',
  '技术要求',
  '试验方法',
  '检验规则',
  '标志、包装、运输和贮存',
  '质量承诺',
];

const templates = readdirSync(FOLDER)
  .sort()
  .map((file) => {
    const text = readFileSync(join(FOLDER, file), 'utf8');
    return { file, name: basename(file, extname(file)), text, lines: text.split('\n') };
  });

const standards = templates.filter(({ file }) => file.endsWith('.md'));

function draftOf(file: string, text: string): ReturnType<typeof buildDraft> {
  return buildDraft([readSource(file, text)]);
}

describe('The templates', () => {
  it('are there for every profile that a drafter starts in', () =>
    assert.deepEqual(templates.map(({ name }) => name).sort(), [...NAMES].sort()));

  for (const { file, name, text } of templates) {
    it(`${file} is recognised as what it is`, () => {
      assert.equal(draftOf(file, text).profile, name);
    });

    it(`${file} gives no finding but what is to be filled in`, () => {
      const found = checkDraft(draftOf(file, text)).findings.map(
        ({ rule, place }) => `${rule}: ${text.slice(place.start, place.end)}`,
      );
      assert.ok(found.some((finding) => /^placeholder: .*×/.test(finding)));
      assert.deepEqual(
        found.filter((finding) => !/^placeholder: .*×/.test(finding)),
        [],
      );
    });
  }

  for (const { file, text, lines } of standards) {
    it(`${file} says the fixed sentences of GB/T 1.1—2020, in their order`, () => {
      assert.deepEqual(
        lines.filter((line) => FIXED.includes(line)),
        FIXED,
      );
    });

    it(`${file} guides the drafter in every chapter and annex`, () => {
      const parts = text.split(/^(?=# (?:前言|引言|参考文献|\d|附录))/m).slice(1);
      assert.deepEqual(
        parts.filter((part) => !part.includes('<!--')).map((part) => part.slice(0, part.indexOf('\n'))),
        [],
      );
    });

    it(`${file} refers to nothing that is not there`, () => {
      const { mentions } = buildFacts(draftOf(file, text));
      assert.ok(mentions.length > 5);
      assert.deepEqual(
        mentions.filter(({ resolution }) => resolution.to === 'nothing').map(({ span }) => span),
        [],
      );
    });

    it(`${file} shows a list, a table, a formula and both sorts of annexes`, () => {
      for (const form of [
        /^a\) .+[；：]$/m,
        /^1\) .+；$/m,
        /^表1　/m,
        /\\tag\{1\}/,
        /^# 附录A（规范性）/m,
        /^# 附录B（资料性）/m,
      ]) {
        assert.match(text, form);
      }
    });
  }

  it('zhejiang-made.md has the chapters of a T/ZZB standard', () => {
    const { lines } = standards.find(({ name }) => name === 'zhejiang-made') as (typeof standards)[number];
    assert.deepEqual(
      lines.flatMap((line) => /^# \d+　(.+)$/.exec(line)?.[1] ?? []),
      ZHEJIANG_MADE,
    );
    for (const line of ['本文件由浙江省质量协会提出并归口。', '本文件由××××有限公司牵头组织制定。']) {
      assert.ok(lines.includes(line), line);
    }
  });

  it('policy.txt keeps its guidance in 〔〕, apart from the text', () => {
    const { lines } = templates.find(({ name }) => name === 'policy') as (typeof templates)[number];
    const guidance = lines.filter((line) => /^〔.+。〕$/.test(line));
    assert.ok(guidance.length >= 5);
    // The year of a document's number is the only other use of these brackets.
    for (const line of lines) {
      if (!guidance.includes(line)) assert.doesNotMatch(line, /〔(?!\d{4}〕)/);
    }
  });
});
