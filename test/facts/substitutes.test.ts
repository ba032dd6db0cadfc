/** The words that stand for modal verbs, and what only looks like them. */
import assert from 'node:assert/strict';
import { findSubstitutes, type Substitute } from '../../server/src/facts/substitutes.ts';
import { mark, unmark } from '../rules/marked.ts';

/** The marked words, and no others, are substitutes of the kind. */
function substitutes(kind: Substitute['kind'], ...sentences: readonly string[]): void {
  for (const marked of sentences) {
    const { text } = unmark(marked);
    assert.equal(
      mark(
        text,
        findSubstitutes(text).filter((one) => one.kind === kind),
      ),
      marked,
    );
  }
}

function none(...sentences: readonly string[]): void {
  for (const text of sentences) assert.equal(mark(text, findSubstitutes(text)), text);
}

describe('Substitutes for modal verbs', () => {
  it('that annex C forbids are 必须, 不得, 不可 and 禁止', () =>
    substitutes(
      'forbidden',
      '每台电动机⟦必须⟧进行型式检验，⟦不得⟧有误动作',
      '管理员⟦不可⟧兼任；贮存时⟦不可⟧与酸碱混放；长度⟦不可⟧小于1.5 m',
      '从动站⟦必须⟧完成前一个请求的响应，⟦必须⟧纠正员工的行为',
      '系统⟦禁止⟧使用拨号访问服务',
      '装卸时⟦禁止⟧抛掷，不合格品⟦禁止⟧出厂',
      '⟦必须⟧提供合格的产品，⟦不得⟧有明显的划伤，⟦不得⟧使用过期的原料',
    ));
  it('that annex C does not list are 应当, 须, 务必, 严禁, 切勿, 不许 and 不允许', () =>
    substitutes(
      'unlisted',
      '模块⟦应当⟧上报，每台⟦须⟧经检验，通电前⟦务必⟧断开',
      '⟦严禁⟧抛掷，⟦切勿⟧触摸，⟦不许⟧改动，⟦不应当⟧遗漏',
      '试验后产品⟦不允许⟧损坏',
    ));
  it('that are equivalents are 应该, 可以, 无须, 建议', () =>
    substitutes('equivalent', '编号⟦应该⟧唯一，⟦可以⟧采用A法，⟦无须⟧标注，⟦建议⟧采用B法'));
  it('name the verb that they stand for', () =>
    assert.deepEqual(
      findSubstitutes('必须接地，不得混装，须检验，严禁烟火，可以采用').map(({ verb }) => verb),
      ['应', '不应', '应', '不应', '可'],
    ));
  it('are none in other words', () =>
    none(
      '用户不得不重启，不得已而停机，该项不得分',
      '不可逆、不可燃、不可见光、不可再生、不可抗力、不可或缺、必不可少、密不可分',
      '密钥不可导出，日志不可篡改，网络不可用，系统不可在线升级，危险部件应不可接近，密钥应不可用于其他用途',
      '禁止标志，设置禁止，参数为0时禁止上报',
      '无须、胡须、触须、须知、业务必需、一定要求、必须品',
    ));
  it('are none where a law obliges', () =>
    none(
      '依据职业病防治的法律规定，在这些环境中必须穿戴护目用具',
      '《电子商务法》第十八条规定，应当同时提供选项',
      '按国家有关规定必须持证',
    ));
  it('are none in what somebody else demands, and in quotations', () =>
    none('要求其不得泄露数据', '说明书应提示不得拆卸', '包装上印有“不得倒置”', '不用“必须”'));
  it('are none in a part of a noun', () =>
    none(
      '必须由专业人员操作的设备应加锁',
      '不得接触的部件',
      '必须的资料',
      '应当具备的条件',
      '人员必须上岛时，由甲方批准',
      '不允许使用的材料',
    ));
  it('are none where 禁止 is what a system does', () =>
    none('系统应禁止使用默认口令', '应开启认证，并且禁止使用WEP', '若超限，则禁止使用', '灯灭表示禁止进入'));
});
