/** `docs/ci.md`: what people copy from it works, and is the same in both languages. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { root } from '../house/imports.ts';
import { type Folder, makeFolder, RIGHT } from './command.ts';

/** The code of a language in a page. */
function codeOf(page: string, language: string): string[] {
  const text = readFileSync(join(root, 'docs', page), 'utf8');
  return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)]
    .filter((match) => match[1] === language)
    .map((match) => match[2] as string);
}

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
}
interface Workflow {
  readonly jobs?: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

describe('The page on continuous integration', () => {
  const yaml = codeOf('ci.md', 'yaml').map((text) => parse(text) as unknown);

  it('has the same code in both languages', () => {
    for (const language of ['yaml', 'sh']) {
      assert.ok(codeOf('ci.md', language).length > 0);
      assert.deepEqual(codeOf('ci.zh-CN.md', language), codeOf('ci.md', language));
    }
  });

  it('gives the action inputs that it has', () => {
    const { inputs } = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as { readonly inputs: object };
    const steps = yaml.flatMap((one) => Object.values((one as Workflow).jobs ?? {}).flatMap((job) => job.steps));
    const ours = steps.filter(({ uses }) => uses?.startsWith('standards/zhunsheng@'));
    assert.equal(ours.length, 2);
    for (const step of ours) for (const name of Object.keys(step.with ?? {})) assert.ok(name in inputs, name);
  });

  it('names the version and the hook that there are', () => {
    const text = codeOf('ci.md', 'yaml').join('') + codeOf('ci.md', 'sh').join('');
    for (const [, version] of text.matchAll(/(?:zhunsheng@v|rev: v|zhunsheng-)(\d+\.\d+\.\d+)/g)) {
      assert.equal(version, manifest.version);
    }
    const [{ id }] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as [{ readonly id: string }];
    assert.match(text, new RegExp(`- id: ${id}\\n`));
  });

  it('has commands that run, and write the files that are collected', () => {
    const folder: Folder = makeFolder();
    try {
      folder.write('drafts/draft.md', RIGHT);
      const text = [...codeOf('ci.md', 'yaml'), ...codeOf('ci.md', 'sh')].join('');
      const commands = [...text.matchAll(/^(?: *- )?zhunsheng (lint [^|\n]*)/gm)].map((match) => match[1] as string);
      assert.equal(commands.length, 5);
      for (const command of commands) {
        const { status, stderr } = folder.run(command.trim().split(' '));
        assert.deepEqual([status, stderr], [0, ''], command);
      }
      for (const file of ['code-quality.json', 'junit.xml', 'report.html']) {
        assert.ok(text.includes(file) && existsSync(join(folder.path, file)), file);
      }
    } finally {
      folder.remove();
    }
  });
});
