/** `--format html`: one page that says everything, needs nothing else, and takes a hostile draft for text. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import '../setup.ts';
import type { CheckResult } from '../../server/src/lint/check.ts';
import { htmlReport } from '../../server/src/report/html.ts';
import { SCRIPT, SCRIPT_HASH } from '../../server/src/report/html-assets.ts';
import { checkFiles, FAULTS, FAULTY, RIGHT, withFindings } from './checked.ts';

const result = checkFiles({ 'draft.md': FAULTY }, FAULTS);

function pageOf(...results: readonly CheckResult[]): string {
  return htmlReport(results, 'zh', '1.2.3');
}

/** The text of each element that has the class, or the name. */
function textsOf(page: string, wanted: string): string[] {
  const texts: string[] = [];
  const open: (number | undefined)[] = [];
  const parser = new Parser({
    onopentag(name, { class: classes = '' }) {
      const is = name === wanted || classes.split(' ').includes(wanted);
      open.push(is ? texts.push('') - 1 : undefined);
    },
    ontext(text) {
      for (const index of open) if (index !== undefined) texts[index] += text;
    },
    onclosetag: () => void open.pop(),
  });
  parser.end(page);
  return texts.map((text) => text.trim());
}

/** Names and attributes of all elements. */
function elementsOf(page: string): { readonly name: string; readonly attributes: Record<string, string> }[] {
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  new Parser({ onopentag: (name, attributes) => void elements.push({ name, attributes }) }).end(page);
  return elements;
}

describe('The HTML report', () => {
  it('names the document, its kind, the rules and the counts', () => {
    const draft = `---\ntitle: 电动机\nnumber: T/ZZB 0001—2026\n---\n\n${FAULTY}`;
    const page = pageOf(checkFiles({ 'draft.md': draft }, FAULTS));
    assert.deepEqual(textsOf(page, 'h1'), ['电动机']);
    assert.deepEqual(textsOf(page, 'title'), ['电动机 — 草案检查报告']);
    const [facts] = textsOf(page, 'facts');
    assert.match(facts ?? '', /编号T\/ZZB 0001—2026文件类型国家标准文件draft\.md检查依据准绳 1\.2\.3，\d+条规则/);
    assert.deepEqual(
      textsOf(page, 'counts').map((text) => text.replace(/\s/g, '')),
      ['1错误1警告0提示'],
    );
  });

  it('shows each finding in its sentence with exactly the wrong characters marked', () => {
    const page = pageOf(result);
    assert.deepEqual(textsOf(page, 'mark'), ['3', '参见']);
    assert.deepEqual(textsOf(page, 'quotation'), ['3 要求', '𠮷符合A的规定，参见表1。']);
    assert.deepEqual(
      textsOf(page, 'message').map((text) => text.replace(/\s+/g, ' ')),
      ['1 错误 编号“3”不连续，此处应为“2”', '2 警告 “参见”改为“见”'],
    );
    assert.deepEqual(textsOf(page, 'h3'), ['3 要求']);
    const [, details] = textsOf(page, 'details');
    assert.match(details ?? '', /^修改改为“见”依据GB\/T 1\.1—2020, 9\.5\.5\.2 第7行第10列 see-verb$/);
  });

  it('explains the rules that found something, and links to them', () => {
    const page = pageOf(result);
    const ids = elementsOf(page).map(({ attributes }) => attributes.id);
    for (const { attributes } of elementsOf(page)) {
      if (attributes.href) assert.ok(ids.includes(attributes.href.slice(1)), attributes.href);
    }
    assert.deepEqual(textsOf(page, 'rules').length, 1);
    assert.match(textsOf(page, 'rules')[0] ?? '', /see-verb.*是2009年版的用法/s);
  });

  it('lists what the author put aside, with the reason', () => {
    const text = FAULTY.replace('𠮷', '<!-- zhunsheng-disable-next-line see-verb: 沿用 -->\n\n𠮷');
    const page = pageOf(checkFiles({ 'draft.md': text }, FAULTS));
    assert.deepEqual(textsOf(page, 'message').length, 1);
    const [table] = textsOf(page, 'suppressed');
    assert.match(table ?? '', /“参见”改为“见”3 要求𠮷符合A的规定，参见表1。沿用$/);
    assert.deepEqual(textsOf(pageOf(result), 'suppressed'), []);
  });

  it('is in English on request', () => {
    const page = htmlReport([checkFiles({ 'draft.md': '# 1 \n\n# 3 \n' }, FAULTS)], 'en', '1.2.3');
    assert.match(page, /<html lang="en">/);
    assert.match(textsOf(page, 'message')[0] ?? '', /error\s+number 3 is out of sequence; expected 2/);
    // What the rules say has Chinese terms in it, in English too.
    const body = page.slice(page.indexOf('<body>'), page.indexOf('<h2>The rules</h2>'));
    assert.doesNotMatch(body, /[\u4e00-\u9fff]/);
  });

  it('says that there is nothing to say, or that nothing was checked', () => {
    assert.match(textsOf(pageOf(checkFiles({ 'draft.md': RIGHT }, FAULTS)), 'draft')[0] ?? '', /没有发现问题。$/);
    assert.match(textsOf(pageOf(checkFiles({ 'a.md': '买牛奶。' }, FAULTS, 'none')), 'draft')[0] ?? '', /没有检查。$/);
  });

  it('has a table and a section for each of several files', () => {
    const page = pageOf(result, checkFiles({ 'b.md': RIGHT, 'c.md': '# 3 要求\n\n参见表1。\n' }, FAULTS));
    assert.deepEqual(textsOf(page, 'h1'), ['草案检查报告']);
    assert.deepEqual(textsOf(page, 'h2'), ['draft.md', 'b.md', 'c.md', '规则说明']);
    assert.deepEqual(textsOf(page, 'ordinal'), ['1', '2', '3', '4']);
  });

  it('loads nothing, and runs only its own script', () => {
    const page = pageOf(result);
    const elements = elementsOf(page);
    assert.equal(SCRIPT_HASH, `sha256-${createHash('sha256').update(SCRIPT).digest('base64')}`);
    const policy = elements.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    assert.equal(
      policy?.attributes.content,
      `default-src 'none'; style-src 'unsafe-inline'; script-src '${SCRIPT_HASH}'`,
    );
    assert.deepEqual(textsOf(page, 'script'), [SCRIPT.trim()]);
    for (const { name, attributes } of elements) {
      assert.ok(!['img', 'link', 'iframe', 'object', 'base'].includes(name), name);
      for (const [key, value] of Object.entries(attributes)) {
        assert.ok(!key.startsWith('on') && key !== 'src' && key !== 'style', key);
        if (key === 'href') assert.match(value, /^#/);
      }
    }
    assert.doesNotMatch(page, /https?:|url\(|@import/);
  });

  it('keeps the filter out of sight where scripts do not run', () => {
    const form = elementsOf(pageOf(result)).find(({ name }) => name === 'form');
    assert.equal(form?.attributes.hidden, '');
  });

  it('takes a hostile draft for text', () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>&lt;\u0000\u2028\u202e\ud800';
    const draft = `---\ntitle: '${evil.replaceAll("'", '').replace('\u0000', '')}'\n---\n\n# 1 范围\n\n# 3 ${evil}\n`;
    const hostile = checkFiles({ [`${evil}.md`]: draft }, ['clause-sequence']);
    const page = pageOf(withFindings(hostile, { message: { zh: evil, en: evil }, basis: evil, clause: evil }));
    assert.equal(elementsOf(page).filter(({ name }) => name === 'script').length, 1);
    assert.equal(elementsOf(page).filter(({ name }) => name === 'img').length, 0);
    assert.doesNotMatch(page, /[^\P{Cc}\n]|[\u2028\u202e]|\p{Cs}/u);
    assert.match(
      textsOf(page, 'message')[0] ?? '',
      /"><script>alert\(1\)<\/script><img src=x onerror=alert\(1\)>&lt;\ufffd{4}$/,
    );
  });
});
