/** `--format junit`: suites and cases, and text that XML can hold. */
import assert from 'node:assert/strict';
import { Parser } from 'htmlparser2';
import '../setup.ts';
import type { CheckResult } from '../../server/src/lint/check.ts';
import { junitReport } from '../../server/src/report/junit.ts';
import { checkFiles, FAULTS, FAULTY, RIGHT, withFindings } from './checked.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The root of the report. */
function parsed(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: Element = { name, attributes, children: [], text: '' };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(text) {
        const element = open.at(-1);
        if (element) element.text += text;
      },
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  assert.equal(open.length, 1);
  return root.children.at(-1) as Element;
}

function suitesOf(...results: readonly CheckResult[]): readonly Element[] {
  return parsed(junitReport(results, 'zh')).children;
}

/** A finding whose message is the text given. */
function saying(text: string): CheckResult {
  return withFindings(checkFiles({ 'draft.md': FAULTY }, FAULTS), { message: { zh: text, en: text } });
}

describe('The JUnit report', () => {
  it('has a suite for each file, and a failing case for each rule that found something', () => {
    const [suite] = suitesOf(checkFiles({ 'draft.md': FAULTY }, FAULTS));
    assert.deepEqual(suite?.attributes, { name: 'draft.md', tests: '2', failures: '2', errors: '0', skipped: '0' });
    const [sequence] = suite.children;
    assert.deepEqual(sequence?.attributes, {
      classname: 'draft.md',
      name: 'clause-sequence 章条编号应连续并与上一层次一致',
      file: 'draft.md',
    });
    const [failure] = sequence.children;
    assert.deepEqual(failure?.attributes, { type: 'error', message: '编号“3”不连续，此处应为“2”' });
    assert.equal(
      failure.text,
      'draft.md:5:3: 错误: 编号“3”不连续，此处应为“2”（依据：GB/T 1.1—2020, 7.2; GB/T 1.1—2020, 7.3.2）',
    );
  });

  it('gives all findings of a rule in one case, and says how many', () => {
    const text = FAULTY.replace('参见表1', '参见表1，参见表1');
    const [suite] = suitesOf(checkFiles({ 'draft.md': text }, ['see-verb']));
    assert.equal(suite?.children.length, 1);
    const [failure] = suite.children[0]?.children ?? [];
    assert.match(failure?.attributes.message ?? '', /\(2\)$/);
    assert.equal(failure?.text.split('\n').length, 2);
  });

  it('has one case that passes for a file without findings', () => {
    const [suite] = suitesOf(checkFiles({ 'draft.md': RIGHT }, FAULTS));
    assert.deepEqual(suite?.attributes, { name: 'draft.md', tests: '1', failures: '0', errors: '0', skipped: '0' });
    assert.deepEqual(
      suite.children.map(({ name, children }) => [name, children.length]),
      [['testcase', 0]],
    );
  });

  it('skips a file that was not checked', () => {
    const [suite] = suitesOf(checkFiles({ 'notes.md': '买牛奶。\n' }, FAULTS, 'none'));
    assert.equal(suite?.attributes.skipped, '1');
    assert.equal(suite.children[0]?.children[0]?.name, 'skipped');
  });

  it('does not fail for information', () => {
    const info = withFindings(checkFiles({ 'draft.md': FAULTY }, FAULTS), { severity: 'info' });
    const [suite] = suitesOf(info);
    assert.equal(suite?.attributes.failures, '0');
    const [output] = suite.children[0]?.children ?? [];
    assert.equal(output?.name, 'system-out');
    assert.match(output.text, /^draft\.md:5:3: 提示: /);
  });

  it('counts over all files of a draft', () => {
    const results = [
      checkFiles({ 'a.md': RIGHT, 'b.md': '# 3 要求\n\n略。\n' }, FAULTS),
      checkFiles({ 'c.md': FAULTY }, FAULTS),
    ];
    const root = parsed(junitReport(results, 'zh'));
    assert.deepEqual(root.attributes, { name: 'zhunsheng', tests: '4', failures: '3', errors: '0' });
    assert.deepEqual(
      root.children.map(({ attributes }) => attributes.name),
      ['a.md', 'b.md', 'c.md'],
    );
  });

  it('brings markup, quotation marks and line ends back as they were', () => {
    const text = '<script>"\'&amp;]]>\n\t\r\u2028结束';
    const [suite] = suitesOf(saying(text));
    assert.equal(suite?.children[0]?.children[0]?.attributes.message, text);
    const [named] = suitesOf(checkFiles({ 'a"<&>\n.md': FAULTY }, FAULTS));
    assert.equal(named?.attributes.name, 'a"<&>\n.md');
  });

  it('replaces what XML cannot hold', () => {
    const xml = junitReport([saying('a\u0000\u0007\u001b\u007f\ud800-\udfff\ufffe\uffff𠮷z')], 'zh');
    assert.match(xml, /a\ufffd{3}\u007f\ufffd-\ufffd{3}𠮷z/);
    // Char of XML 1.0, section 2.2.
    assert.match(xml, /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
  });
});
