/** 必须, 不得, 不可 and 禁止 do not stand for 应 and 不应. */
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { substitutesIn, verbFix } from './words.ts';
import { spanIn } from './zones.ts';

export const forbiddenModal: Rule = {
  id: 'forbidden-modal',
  category: 'provision',
  title: say(
    '要求用“应”“不应”，不用“必须”“不得”“不可”“禁止”',
    'Requirements say 应 or 不应, not 必须, 不得, 不可 or 禁止',
  ),
  why: say(
    '文件的要求用“应”“不应”表示。“必须”只用来指出法律法规等外部约束（“依据……法律规定，……必须……”）；表示禁止时用“不应”，不用“不可”“不得”“禁止”。这样，使用者才能区分哪些是文件的要求，哪些是文件之外的约束。所在的句子提到法律法规时，本规则不作提示。',
    'The requirements of a document are expressed by 应 and 不应. 必须 only points out an obligation from outside, such as a law; 不可, 不得 and 禁止 do not replace 不应. So readers can tell the requirements of the document from other obligations. Sentences that name a law are left alone.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '表C.1' }],
  covers: ['MOD-01', 'MOD-02'],
  profiles: STANDARDS,
  bad: [
    { text: '# 9 标志\n\n每台电动机⟦必须⟧进行型式检验。\n', fixed: '# 9 标志\n\n每台电动机应进行型式检验。\n' },
    {
      text: '# 6 要求\n\n试验期间和试验后，电动机⟦不得⟧有误动作；铭牌⟦不得⟧脱落。\n',
      fixed: '# 6 要求\n\n试验期间和试验后，电动机不应有误动作；铭牌不应脱落。\n',
    },
    {
      text: '# 6 要求\n\na) 应配备专职安全管理员，⟦不可⟧兼任。\n\nb) 库房内⟦禁止⟧使用明火。\n',
      fixed: '# 6 要求\n\na) 应配备专职安全管理员，不应兼任。\n\nb) 库房内不应使用明火。\n',
    },
    {
      text: '# 6 要求\n\na）受委托者⟦必须⟧：\n\n1）如实记录；\n\n2）及时报告。\n\nb）车辆制造商声明的最大横向加速度⟦不得⟧大于3 m/s²。\n',
      fixed:
        '# 6 要求\n\na）受委托者应：\n\n1）如实记录；\n\n2）及时报告。\n\nb）车辆制造商声明的最大横向加速度不应大于3 m/s²。\n',
    },
    { text: '# 6 要求\n\n## 6.1 部件⟦必须⟧用软布擦拭。\n' },
    { text: '# 6 要求\n\n| 项目 | 要求 |\n| --- | --- |\n| 外观 | ⟦不得⟧有裂纹 |\n' },
  ],
  good: [
    { text: '# 6 要求\n\n依据职业病防治的法律规定，在这些环境中必须穿戴不透明的护目用具。\n' },
    { text: '# 6 要求\n\n按国家有关规定必须办理许可的，应在出厂前办理。\n' },
    { text: '# 6 要求\n\n用户不得不重启时，应保存数据。反应不可逆，部件必不可少。日志应为不可更改的记录。\n' },
    {
      text: '# 6 要求\n\n应设禁止标志和“禁止使用”字样。不写“必须”“不得”。系统应禁止使用默认口令，并禁止任何未授权的访问。\n',
    },
    { text: '# 6 要求\n\n应签署保密协议，要求其不得泄露数据。\n' },
    {
      text: '# 6 要求\n\n必须的资料见表2，非必须项可省略。\n\n| 参数 | 属性 |\n| --- | --- |\n| A | 必须 |\n| B | 禁止/允许上报 |\n',
    },
    { text: '# 6 要求\n\n失效时系统不可用，应发出不可用提示。系统可不完全记录，其他不可移动文物应标出。\n' },
    { text: '# 附录A（资料性）条款示例\n\n您必须提供准确的信息，不得转让账户。\n' },
    { text: '# 6 要求\n\n示例：\n\n产品必须合格。\n' },
    { text: '# 6 禁止使用的材料\n\n`必须`是关键字。\n' },
  ],
  check({ draft, report }: RuleContext): void {
    for (const found of substitutesIn(draft, 'forbidden')) {
      const { spoken, substitute, word } = found;
      const { start, end, verb } = substitute;
      report({
        at: spanIn(spoken, start, end),
        message:
          word === '必须'
            ? say('“必须”改为“应”；“必须”只用来指出法律等外部约束', 'write 应; 必须 only points out a legal obligation')
            : say(`“${word}”改为“${verb}”`, `write ${verb} instead of ${word}`),
        ...verbFix(found),
      });
    }
  },
};
