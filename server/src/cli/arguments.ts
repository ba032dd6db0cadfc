/** The command line's arguments: which there are, and what is wrong with the given ones. */
import { parseArgs } from 'node:util';
import type { Stage } from '../draft/draft.ts';
import { PROFILES } from '../draft/profile.ts';
import { STAGES, stageOf } from '../draft/stage.ts';
import { unknown } from '../lint/names.ts';
import type { Locale } from '../report/summary.ts';
import type { Bilingual, Severity } from '../rules/rule.ts';
import { say } from '../rules/rule.ts';

const COMMANDS = ['lint', 'fix', 'renumber', 'outline', 'references', 'rules', 'lsp', 'help'] as const;
export type Command = (typeof COMMANDS)[number];

/** The first two are of every command, the others of `lint`. */
const FORMATS = ['text', 'json', 'lines', 'html', 'sarif', 'junit', 'github', 'gitlab', 'rdjson'] as const;
export type Format = (typeof FORMATS)[number];

export interface Arguments {
  readonly command: Command;
  readonly paths: readonly string[];
  readonly format: Format;
  readonly output: string | undefined;
  /** The name of a built-in profile, or of one of the configuration. */
  readonly profile: string | undefined;
  readonly stage: Stage | undefined;
  readonly config: string | undefined;
  readonly failOn: Severity | 'never';
  readonly locale: Locale;
  readonly color: boolean | undefined;
  readonly version: boolean;
  /** Of `renumber`: end with status 1 when something is to be done; write the files; the table's file; the version before. */
  readonly check: boolean;
  /** Of `lint`: the file of findings that do not count; bring it up to date; take new findings in. */
  readonly baseline: string | undefined;
  readonly updateBaseline: boolean;
  readonly acceptNew: boolean;
  /** Of `fix`: only show the changes; also those that the author has to decide about. */
  readonly dryRun: boolean;
  readonly meaning: boolean;
  readonly write: boolean;
  readonly table: string | undefined;
  readonly since: string | undefined;
}

/** Something that the user has to change before the command can run. */
export class UsageError extends Error {
  readonly text: Bilingual;
  constructor(text: Bilingual) {
    super(text.en);
    this.text = text;
  }
}

const OPTIONS = {
  format: { type: 'string' },
  output: { type: 'string', short: 'o' },
  profile: { type: 'string' },
  stage: { type: 'string' },
  config: { type: 'string' },
  'fail-on': { type: 'string' },
  locale: { type: 'string' },
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  version: { type: 'boolean', short: 'v' },
  help: { type: 'boolean', short: 'h' },
  stdio: { type: 'boolean' },
  check: { type: 'boolean' },
  baseline: { type: 'string' },
  'update-baseline': { type: 'boolean' },
  'accept-new': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  meaning: { type: 'boolean' },
  write: { type: 'boolean' },
  table: { type: 'string' },
  since: { type: 'string' },
} as const;

type OptionName = keyof typeof OPTIONS;
const OPTION_NAMES = Object.keys(OPTIONS).map((option) => `--${option}`);

export const HELP: Bilingual = say(
  `准绳：检查中国标准和政策文件草案

用法：zhunsheng <命令> [选项] [路径...]

命令：
  lint         检查文件，列出发现的问题
  fix          修复可以自动修复的问题
  renumber     重新编号：消除空号和重号，各处引用随之更新；不加 --write 只列出改动
  outline      列出文件的结构：要素、章条、附录、图、表
  references   列出文件中的引用：提及处、所指之处、引用的标准
  rules [名称] 列出全部规则，或说明一条规则
  lsp          启动语言服务器（标准输入输出）

路径：文件、文件夹、通配符，或 -（标准输入）。文件夹中查找 .md、.markdown、.txt 文件。

选项：
  --format 格式                        报告格式：text（默认）、json；仅用于 lint 的有 html（会议用的网页）、
                                       lines（编辑器）、sarif、junit、github、gitlab、rdjson
  -o, --output 文件                    把报告写入文件
  --profile 类型                       文件类型：${PROFILES.join('、')}
  --stage 阶段                         草案、征求意见稿、送审稿、报批稿、正式稿，默认由文件识别
  --config 文件                        配置文件，默认向上查找 zhunsheng.json
  --fail-on error|warning|info|never   从哪一级起以状态1结束，默认 error
  --locale zh|en                       报告语言，默认 zh
  --color, --no-color                  强制或禁止颜色

lint 的选项：
  --baseline 文件                      只报告基线以外的问题
  --update-baseline                    从基线中去掉已消除的问题；基线不存在时建立
  --accept-new                         更新时把新增的问题也记入基线

fix 的选项：
  --dry-run                            只显示改动（unified diff），不写入文件
  --check                              需要改动时以状态1结束，不写入文件
  --meaning                            也作影响含义的修改，修改后应逐处复核

renumber 的选项：
  --write                              写入文件
  --check                              需要改动时以状态1结束
  --since 路径                         修改前的文件或文件夹：编号只随这次修改顺延，引用的含义以修改前为准
  --table 文件                         新旧编号对照表（.md 或 .csv）

  -v, --version    -h, --help

结束状态：0 没有达到 --fail-on 的问题；1 有；2 无法运行或有文件无法读取。`,
  `Zhunsheng: checks drafts of Chinese standards and policy documents

usage: zhunsheng <command> [options] [path...]

commands:
  lint         check files and list the findings
  fix          repair what can be repaired
  renumber     close gaps and duplicates, all references follow; only shown without --write
  outline      list the structure: elements, clauses, annexes, figures, tables
  references   list the references: mentions, their targets, the standards cited
  rules [id]   list all rules, or explain one
  lsp          start the language server on standard input and output

paths: files, folders, globs, or - (standard input). In folders, .md, .markdown and .txt files are checked.

options:
  --format FORMAT                      text (default), json; of lint only: html (a page for meetings), lines (for editors),
                                       sarif, junit, github, gitlab, rdjson
  -o, --output FILE                    write the report to a file
  --profile ID                         ${PROFILES.join(', ')}
  --stage ID                           ${STAGES.join(', ')}; default: as the draft says
  --config FILE                        configuration; default: zhunsheng.json in the folder or above
  --fail-on error|warning|info|never   end with status 1 from this severity on; default error
  --locale zh|en                       language of the report; default zh
  --color, --no-color                  force or forbid colours

options of lint:
  --baseline FILE                      report only what is not in the baseline
  --update-baseline                    take out of the baseline what is gone; make it where there is none
  --accept-new                         take new findings in as well

options of fix:
  --dry-run                            only show the changes, as a unified diff
  --check                              end with status 1 when something is to be changed, and write nothing
  --meaning                            also make the changes that the author has to decide about

options of renumber:
  --write                              write the files
  --check                              end with status 1 when something is to be changed
  --since PATH                         the file or folder before the edit: numbers only follow the edit, and references
                                       mean what they meant there
  --table FILE                         the table old number, new number (.md or .csv)

  -v, --version    -h, --help

exit status: 0 no finding at or above --fail-on; 1 there is one; 2 it could not run, or a file could not be read.`,
);

/** @throws UsageError for anything that is not understood; it names the nearest right word. */
export function readArguments(argv: readonly string[]): Arguments {
  const { tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<OptionName, string | true>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const name = token.name as OptionName;
    if (!(name in OPTIONS)) {
      throw new UsageError(unknown('选项', 'option', token.rawName, OPTION_NAMES));
    }
    const takesValue = OPTIONS[name].type === 'string';
    // `--output --locale en` has lost its file name; it does not mean a file called --locale.
    const swallowed = !token.inlineValue && token.value?.startsWith('--') === true;
    if (takesValue && (token.value === undefined || token.value === '' || swallowed)) {
      throw new UsageError(say(`选项“${token.rawName}”需要一个值`, `option ${token.rawName} needs a value`));
    }
    if (!takesValue && token.value !== undefined) {
      throw new UsageError(say(`选项“${token.rawName}”不带值`, `option ${token.rawName} takes no value`));
    }
    values.set(name, takesValue ? (token.value as string) : true);
  }
  const text = (name: OptionName): string | undefined => values.get(name) as string | undefined;
  const command = values.has('help') ? 'help' : positionals.shift();
  if (command !== undefined && !(COMMANDS as readonly string[]).includes(command)) {
    throw new UsageError(unknownCommand(command));
  }
  const stageName = text('stage');
  const stage = stageName === undefined ? undefined : stageOf(stageName);
  if (stageName !== undefined && !stage) throw new UsageError(unknown('阶段', 'stage', stageName, STAGES));
  return {
    command: (command ?? 'help') as Command,
    paths: positionals,
    format: formatOf(text('format') ?? 'text', command ?? 'help'),
    output: text('output'),
    profile: text('profile'),
    stage,
    config: text('config'),
    failOn: choice('fail-on', text('fail-on') ?? 'error', ['error', 'warning', 'info', 'never']),
    locale: choice('locale', text('locale') ?? 'zh', ['zh', 'en']),
    color: values.has('no-color') ? false : values.has('color') ? true : undefined,
    version: values.has('version'),
    check: values.has('check'),
    baseline: text('baseline'),
    updateBaseline: values.has('update-baseline'),
    acceptNew: values.has('accept-new'),
    dryRun: values.has('dry-run'),
    meaning: values.has('meaning'),
    write: values.has('write'),
    table: text('table'),
    since: text('since'),
  };
}

function formatOf(value: string, command: string): Format {
  const format = choice('format', value, FORMATS);
  if (command === 'lint' || command === 'help' || format === 'text' || format === 'json') return format;
  throw new UsageError(
    say(
      `--format ${format} 仅用于 lint，${command} 用 text 或 json`,
      `--format ${format} is of lint only; ${command} has text and json`,
    ),
  );
}

function unknownCommand(word: string): Bilingual {
  if (!/[./\\*]/.test(word)) return unknown('命令', 'command', word, COMMANDS);
  return say(
    `“${word}”不是命令；检查文件请用：zhunsheng lint ${word}`,
    `"${word}" is no command; to check a file: zhunsheng lint ${word}`,
  );
}

function choice<Word extends string>(option: OptionName, value: string, words: readonly Word[]): Word {
  if ((words as readonly string[]).includes(value)) return value as Word;
  throw new UsageError(unknown(`--${option}的值`, `value of --${option}`, value, words));
}
