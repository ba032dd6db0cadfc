/** `zhunsheng lint --format lines`, and the problem matcher that the extension brings for it. */
import assert from 'node:assert/strict';
import manifest from '../../package.json' with { type: 'json' };
import { FAULTY, type Folder, makeFolder, onlyRules } from './command.ts';

describe('The line report', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = makeFolder();
  });
  afterEach(() => folder.remove());

  it('gives a line for each finding, which the problem matcher reads', () => {
    folder.write('zhunsheng.json', JSON.stringify({ rules: onlyRules(folder, { 'clause-sequence': 'warning' }) }));
    folder.write('草案: 一.md', FAULTY);
    const { stdout } = folder.run(['lint', '草案: 一.md', '--format', 'lines']);
    assert.equal(
      stdout,
      '草案: 一.md:5:3: warning: 编号“3”不连续，此处应为“2”（GB/T 1.1—2020, 7.2; GB/T 1.1—2020, 7.3.2） [clause-sequence]\n',
    );
    const [matcher] = manifest.contributes.problemMatchers;
    assert.ok(matcher);
    const { regexp, file, line, column, severity, code } = matcher.pattern;
    const found = new RegExp(regexp).exec(stdout.trimEnd());
    assert.deepEqual(
      [file, line, column, severity, code].map((group) => found?.[group]),
      ['草案: 一.md', '5', '3', 'warning', 'clause-sequence'],
    );
  });
  it('is empty where there is nothing to say', () => {
    folder.write('draft.md', FAULTY.replace('# 3', '# 2'));
    assert.equal(folder.run(['lint', 'draft.md', '--format', 'lines']).stdout, '');
  });
});
