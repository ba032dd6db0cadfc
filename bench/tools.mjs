/**
 * The checkers of the benchmark. Each loads itself when asked, so that a process pays for one tool only. Peers run with
 * what they recommend; textlint, which brings no rules, with one light stock rule.
 */

/**
 * @typedef {object} TextFile
 * @property {string} path
 * @property {string} text
 */

/** @typedef {(file: TextFile) => number | Promise<number>} Check - gives the number of findings */

/** @type {Readonly<Record<string, () => Promise<Check>>>} */
export const tools = {
  zhunsheng: async () => {
    const { checkZhunsheng } = await import(new URL('../dist/bench/engine.js', import.meta.url).href);
    return (file) => checkZhunsheng([file]);
  },

  markdownlint: async () => {
    const { lint } = await import('markdownlint/sync');
    return ({ path, text }) => lint({ strings: { [path]: text } })[path].length;
  },

  zhlint: async () => {
    const { run } = await import('zhlint');
    return ({ text }) => run(text, { rules: { preset: 'default' } }).validations.length;
  },

  'autocorrect-node': async () => {
    const { default: autocorrect } = await import('autocorrect-node');
    return ({ path, text }) => {
      const { lines, error } = autocorrect.lintFor(text, path);
      if (error !== '') throw new Error(error);
      return lines.length;
    };
  },

  'textlint (no-todo)': async () => {
    const { TextlintKernel } = await import('@textlint/kernel');
    const plugins = [
      { pluginId: 'markdown', plugin: defaultOf(await import('@textlint/textlint-plugin-markdown')) },
      { pluginId: 'text', plugin: defaultOf(await import('@textlint/textlint-plugin-text')) },
    ];
    const rules = [{ ruleId: 'no-todo', rule: defaultOf(await import('textlint-rule-no-todo')) }];
    const kernel = new TextlintKernel();
    return async ({ path, text }) => {
      const ext = path.slice(path.lastIndexOf('.'));
      return (await kernel.lintText(text, { ext, filePath: path, plugins, rules })).messages.length;
    };
  },
};

/** The default export of a CommonJS module that may carry the mark of a translated ES module. */
function defaultOf(module) {
  return module.default?.default ?? module.default;
}
