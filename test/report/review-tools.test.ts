/** `--format github`, `gitlab` and `rdjson`: what the platforms where drafts are reviewed read. */
import assert from 'node:assert/strict';
import '../setup.ts';
import type { CheckResult } from '../../server/src/lint/check.ts';
import { githubReport } from '../../server/src/report/github.ts';
import { gitlabReport } from '../../server/src/report/gitlab.ts';
import { rdjsonReport } from '../../server/src/report/rdjson.ts';
import type { Edit } from '../../server/src/rules/rule.ts';
import { checkFiles, FAULTS, FAULTY, withFindings } from './checked.ts';

const result = checkFiles({ 'draft.md': FAULTY }, FAULTS);

describe('The report for GitHub Actions', () => {
  it('is one command a finding, with the place and the rule', () =>
    assert.equal(
      githubReport([withFindings(result, {})], 'zh'),
      '::error file=draft.md,line=5,endLine=5,col=3,endColumn=4,title=章条编号应连续并与上一层次一致 (clause-sequence)::编号“3”不连续，此处应为“2”（依据：GB/T 1.1—2020, 7.2; GB/T 1.1—2020, 7.3.2）\n',
    ));
  it('says what to do on a line of its own', () =>
    assert.match(
      githubReport([result], 'zh'),
      /^::warning .*::“参见”改为“见”（依据：GB\/T 1\.1—2020, 9\.5\.5\.2）%0A改为“见”$/m,
    ));
  it('knows errors, warnings and notices', () => {
    const all = withFindings(result, { severity: 'error' }, { severity: 'warning' }, { severity: 'info' });
    assert.deepEqual(githubReport([all], 'en').match(/^::\w+/gm), ['::error', '::warning', '::notice']);
  });
  it('escapes what would end the command or a property', () => {
    const path = 'a:b,c%d.md';
    const text = '100%\r\n::error::x, y: z';
    const hostile = withFindings(checkFiles({ [path]: FAULTY }, FAULTS), {
      message: { zh: text, en: text },
      fixes: [],
    });
    const report = githubReport([hostile], 'zh');
    assert.equal(report.split('\n').length, 2);
    assert.match(report, /^::error file=a%3Ab%2Cc%25d\.md,line=5,/);
    assert.match(report, /::100%25%0D%0A::error::x, y: z（依据/);
  });
  it('leaves the columns out for a place of several lines, which the runner refuses', () => {
    const place = { document: 0, start: 0, end: FAULTY.indexOf('# 3') };
    assert.match(
      githubReport([withFindings(result, { place })], 'zh'),
      /^::error file=draft\.md,line=1,endLine=5,title=/,
    );
  });
  it('is empty without findings', () => assert.equal(githubReport([], 'zh'), ''));
});

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end: number } };
}

function issuesOf(...results: readonly CheckResult[]): readonly Issue[] {
  return JSON.parse(gitlabReport(results, 'zh')) as readonly Issue[];
}

describe('The Code Quality report for GitLab', () => {
  it('gives what GitLab asks for', () => {
    const [, verb] = issuesOf(result);
    assert.deepEqual(
      { ...verb, fingerprint: '' },
      {
        description: '“参见”改为“见”（依据：GB/T 1.1—2020, 9.5.5.2）',
        check_name: 'see-verb',
        fingerprint: '',
        severity: 'minor',
        location: { path: 'draft.md', lines: { begin: 7, end: 7 } },
      },
    );
  });
  it('has severities of GitLab', () => {
    const all = withFindings(result, { severity: 'error' }, { severity: 'warning' }, { severity: 'info' });
    assert.deepEqual(
      issuesOf(all).map(({ severity }) => severity),
      ['major', 'minor', 'info'],
    );
  });
  it('has another fingerprint for every finding, also in files that are alike', () => {
    const prints = issuesOf(result, checkFiles({ 'copy.md': FAULTY }, FAULTS)).map(({ fingerprint }) => fingerprint);
    assert.equal(prints.length, 4);
    assert.equal(new Set(prints).size, 4);
  });
  it('keeps a fingerprint when text is put in before it', () => {
    const later = checkFiles({ 'draft.md': FAULTY.replace('。\n', '。\n\n其他。\n') }, FAULTS);
    const prints = (of: CheckResult): string[] => issuesOf(of).map(({ fingerprint }) => fingerprint);
    assert.deepEqual(prints(later), prints(result));
  });
  it('is an empty list without findings', () => assert.deepEqual(issuesOf(), []));
});

interface Position {
  readonly line: number;
  readonly column: number;
}
interface Diagnostic {
  readonly message: string;
  readonly location: { readonly path: string; readonly range: { readonly start: Position; readonly end: Position } };
  readonly severity: string;
  readonly code: { readonly value: string };
  readonly suggestions?: readonly {
    readonly range: { readonly start: Position; readonly end: Position };
    readonly text: string;
  }[];
}

function diagnosticsOf(of: CheckResult): readonly Diagnostic[] {
  const report = JSON.parse(rdjsonReport([of], 'zh')) as {
    readonly source: { readonly name: string };
    readonly diagnostics: readonly Diagnostic[];
  };
  assert.equal(report.source.name, 'zhunsheng');
  return report.diagnostics;
}

/** The text after a suggestion, whose columns count bytes. */
function suggested(text: string, { range, text: inserted }: NonNullable<Diagnostic['suggestions']>[number]): string {
  const lines = text.split('\n');
  const offset = ({ line, column }: Position): number =>
    Buffer.byteLength(
      lines
        .slice(0, line - 1)
        .map((one) => `${one}\n`)
        .join(''),
    ) +
    column -
    1;
  const bytes = Buffer.from(text);
  return Buffer.concat([
    bytes.subarray(0, offset(range.start)),
    Buffer.from(inserted),
    bytes.subarray(offset(range.end)),
  ]).toString();
}

describe('The report for reviewdog', () => {
  it('counts columns in bytes of UTF-8', () => {
    const [, verb] = diagnosticsOf(result);
    // 𠮷 has four bytes, A one, the other seven characters before 参见 three each.
    assert.deepEqual(verb?.location, {
      path: 'draft.md',
      range: { start: { line: 7, column: 24 }, end: { line: 7, column: 30 } },
    });
    assert.equal(Buffer.byteLength('𠮷符合A的规定，'), 23);
    assert.deepEqual([verb.severity, verb.code.value], ['WARNING', 'see-verb']);
    assert.equal(verb.message, '“参见”改为“见”（依据：GB/T 1.1—2020, 9.5.5.2）');
  });
  it('suggests the fix', () => {
    const [, verb] = diagnosticsOf(result);
    const [suggestion] = verb?.suggestions ?? [];
    assert.ok(suggestion);
    assert.equal(suggested(FAULTY, suggestion), FAULTY.replace('参见', '见'));
  });

  const at = FAULTY.indexOf('符合');
  const edit = (start: number, end: number, text: string): Edit => ({ place: { document: 0, start, end }, text });
  const withEdits = (...edits: readonly Edit[]): CheckResult =>
    withFindings(result, {
      place: { document: 0, start: at, end: at + 2 },
      fixes: [{ title: { zh: '改', en: 'change' }, kind: 'meaning', edits }],
    });
  it('puts several edits of a line together, in whatever order they come', () => {
    const [diagnostic] = diagnosticsOf(withEdits(edit(at + 3, at + 4, ''), edit(at, at + 2, '满足')));
    const [suggestion] = diagnostic?.suggestions ?? [];
    assert.ok(suggestion);
    assert.equal(suggested(FAULTY, suggestion), FAULTY.replace('符合A的', '满足A'));
  });
  it('does not suggest what reaches into other lines', () => {
    const [diagnostic] = diagnosticsOf(withEdits(edit(0, 1, '##'), edit(at, at + 2, '满足')));
    assert.equal(diagnostic?.suggestions, undefined);
  });
  it('does not suggest what reaches into other files', () => {
    const [diagnostic] = diagnosticsOf(withEdits({ place: { document: 1, start: at, end: at }, text: '' }));
    assert.equal(diagnostic?.suggestions, undefined);
  });
});
