/** A configuration with all that it builds on, and what it means for a draft. */
import assert from 'node:assert/strict';
import { configKey, holdsConfig, parseConfig } from '../../server/src/lint/config.ts';
import { buildConfiguredDraft, settingsFor } from '../../server/src/lint/configured-draft.ts';
import { type LoadedConfig, type Loading, loadConfig } from '../../server/src/lint/load-config.ts';
import { settingOf } from '../../server/src/lint/settings.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { readSource } from '../../server/src/source/read.ts';

type Texts = Readonly<Record<string, unknown>>;

/** Loads `zhunsheng.json` from files in memory; an object is written as JSON. */
async function load(texts: Texts, name = 'zhunsheng.json'): Promise<Loading> {
  const text = (file: string): string | undefined => {
    const found = texts[file];
    return found === undefined || typeof found === 'string' ? found : JSON.stringify(found);
  };
  return loadConfig(name, text(name) ?? '', { resolve: (_from, path) => path, read: async (file) => text(file) });
}

async function loaded(texts: Texts): Promise<LoadedConfig> {
  const { config, files } = await load(texts);
  assert.deepEqual(
    files.flatMap(({ errors }) => errors),
    [],
  );
  return config;
}

/** `file:line:column message` of everything that is wrong. */
async function wrong(texts: Texts): Promise<string[]> {
  const { files } = await load(texts);
  return files.flatMap(({ file, errors }) =>
    errors.map(({ line, column, message }) => `${file}:${line}:${column} ${message.zh}`),
  );
}

const RULE = RULES.find(({ id }) => id === 'clause-sequence');
assert.ok(RULE);

const BODY = '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 要求\n';

/** What holds for `clause-sequence` in the draft, and which profile the draft has. */
function means(config: LoadedConfig, path: string, head = ''): { severity: string; profile: string; stage: string } {
  const { draft, layers } = buildConfiguredDraft([readSource(path, head + BODY)], settingsFor(config, path));
  const { severity } = settingOf(RULE as (typeof RULES)[number], draft.profile, draft.stage, layers);
  return { severity, profile: draft.profile, stage: draft.stage ?? '' };
}

describe('A configuration that extends others', () => {
  it('is stronger than they are, and the last of them is the strongest', async () => {
    const config = await loaded({
      'zhunsheng.json': { extends: ['a.json', 'b.json'], rules: { 'table-sequence': 'off' } },
      'a.json': { profile: 'local', rules: { 'clause-sequence': 'info' } },
      'b.json': { rules: { 'clause-sequence': 'warning', 'table-sequence': 'info' } },
    });
    assert.deepEqual(means(config, 'x.md'), { severity: 'warning', profile: 'local', stage: '' });
    const { severity } = settingOf({ id: 'table-sequence', severity: 'error' }, 'local', undefined, config.layers);
    assert.equal(severity, 'off');
  });

  it('has their profiles and overrides, but not their documents', async () => {
    const config = await loaded({
      'zhunsheng.json': { extends: 'base.json', profile: 'zsxh' },
      'base.json': {
        profiles: ['zsxh.json'],
        overrides: [{ files: ['old/**'], rules: { 'clause-sequence': 'off' } }],
        documents: [{ files: ['x.md'] }],
      },
      'zsxh.json': { id: 'zsxh', extends: 'group-standard', rules: { 'clause-sequence': 'info' } },
    });
    assert.equal(config.own.documents.length, 0);
    assert.deepEqual(means(config, 'new/x.md'), { severity: 'info', profile: 'group-standard', stage: '' });
    assert.deepEqual(means(config, 'old/x.md'), { severity: 'off', profile: 'group-standard', stage: '' });
  });

  it('may not extend itself, or what cannot be read', async () => {
    assert.deepEqual(
      await wrong({ 'zhunsheng.json': '{\n  "extends": "a.json"\n}', 'a.json': '{ "extends": "zhunsheng.json" }' }),
      ['a.json:1:14 “zhunsheng.json”又扩展了本文件'],
    );
    assert.deepEqual(await wrong({ 'zhunsheng.json': '{\n  "extends": "b.json"\n}' }), [
      'zhunsheng.json:2:14 无法读取“b.json”',
    ]);
  });

  it('is empty where one of them is wrong, and says which one', async () => {
    const texts = { 'zhunsheng.json': '{ "extends": "a.json", "profile": "local" }', 'a.json': '{\n "rulez": {} }' };
    assert.deepEqual(await wrong(texts), ['a.json:2:2 没有名为“rulez”的设置项，是否是“rules”？']);
    assert.deepEqual((await load(texts)).config.layers, []);
  });
});

describe('Overrides', () => {
  const config = {
    stage: '征求意见稿',
    overrides: [
      { files: ['final/**'], stage: '报批稿', stages: { 报批稿: { 'clause-sequence': 'info' } } },
      { files: ['**/*.txt'], profile: 'enterprise' },
    ],
  };

  it('hold for the files that they name', async () => {
    const read = await loaded({ 'zhunsheng.json': config });
    assert.deepEqual(means(read, 'final/x.md'), { severity: 'info', profile: 'gb-t-1.1', stage: 'approval' });
    assert.deepEqual(means(read, 'other/x.md'), { severity: 'error', profile: 'gb-t-1.1', stage: 'comment' });
    assert.equal(settingsFor(read, 'final/x.txt').kinds.profile, 'enterprise');
  });

  it('give the same settings for the same file, so that nothing is worked out twice', async () => {
    const read = await loaded({ 'zhunsheng.json': config });
    assert.equal(settingsFor(read, 'final/x.md'), settingsFor(read, 'final/x.md'));
  });
});

describe('A profile file', () => {
  const texts = {
    'zhunsheng.json': { profiles: ['zsxh.json'] },
    'zsxh.json': {
      id: 'zsxh',
      extends: 'zhejiang-made',
      codes: ['T/ZSXH'],
      rules: { 'clause-sequence': 'info' },
      stages: { 报批稿: { 'clause-sequence': 'warning' } },
    },
  };

  it('holds for drafts with its codes', async () => {
    const config = await loaded(texts);
    const found = means(config, 'x.md', '---\nnumber: T/ZSXH 0001—2026\n---\n\n');
    assert.deepEqual(found, { severity: 'info', profile: 'zhejiang-made', stage: '' });
    assert.equal(means(config, 'x.md', '---\nnumber: T/ZSXA 0001—2026\n---\n\n').profile, 'group-standard');
  });

  it('holds for drafts that name it, and a draft may name another one', async () => {
    const config = await loaded(texts);
    const named = means(config, 'x.md', '---\nprofile: zsxh\nstage: 报批稿\n---\n\n');
    assert.deepEqual(named, { severity: 'warning', profile: 'zhejiang-made', stage: 'approval' });
    const other = means(config, 'x.md', '---\nnumber: T/ZSXH 0001—2026\nprofile: group-standard\n---\n\n');
    assert.deepEqual(other, { severity: 'error', profile: 'group-standard', stage: '' });
  });

  it('is weaker than the configuration', async () => {
    const config = await loaded({
      ...texts,
      'zhunsheng.json': { profiles: ['zsxh.json'], profile: 'zsxh', rules: { 'clause-sequence': 'off' } },
    });
    assert.equal(means(config, 'x.md').severity, 'off');
  });

  it('has a name of its own, and extends a built-in profile', async () => {
    const profile = async (text: string): Promise<string[]> =>
      wrong({ 'zhunsheng.json': { profiles: ['p.json'] }, 'p.json': text });
    assert.deepEqual(await profile('{ "id": "local", "extends": "local" }'), ['p.json:1:9 “local”是内置类型的名称']);
    assert.match((await profile('{ "id": "x" }'))[0] ?? '', /^p\.json:1:1 缺少“extends”/);
    assert.match((await profile('{ "id": "x", "extends": "y" }'))[0] ?? '', /^p\.json:1:25 没有名为“y”的文件类型/);
    assert.match((await profile('{ "id": "", "extends": "local" }'))[0] ?? '', /^p\.json:1:9 “id”应是/);
  });

  it('has to be there when it is named', async () => {
    assert.deepEqual(await wrong({ 'zhunsheng.json': '{\n  "profile": "zsxx"\n}' }), [
      'zhunsheng.json:2:14 没有名为“zsxx”的文件类型，可用的有：gb-t-1.1、industry、local、group-standard、zhejiang-made、enterprise、engineering、policy、law、none',
    ]);
    const near = await wrong({ ...texts, 'zhunsheng.json': '{ "profiles": ["zsxh.json"], "profile": "zsxx" }' });
    assert.deepEqual(near, ['zhunsheng.json:1:41 没有名为“zsxx”的文件类型，是否是“zsxh”？']);
  });
});

describe('A package.json', () => {
  it('holds a configuration under its key `zhunsheng`, and only there', () => {
    const key = configKey('package.json');
    assert.ok(key);
    assert.ok(holdsConfig('{ "name": "x", "zhunsheng": {} }', key));
    assert.ok(!holdsConfig('{ "name": "x", "rules": {} }', key));
    assert.ok(!holdsConfig('{ broken', key));
  });

  it('has its errors at their places', () => {
    const result = parseConfig('{ "name": "x",\n  "zhunsheng": { "profil": "local" } }', 'zhunsheng');
    assert.ok('errors' in result);
    assert.deepEqual(
      result.errors.map(({ line, column, message }) => [line, column, message.zh]),
      [[2, 18, '没有名为“profil”的设置项，是否是“profile”？']],
    );
  });
});
