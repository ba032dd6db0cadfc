/** The name does not list one aspect after the other. */
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { inName, nameElements, namesOf } from './names.ts';

export const titleAspects: Rule = {
  id: 'title-aspects',
  category: 'element',
  title: say('名称不一一列举各个方面', 'A name does not list aspects'),
  why: say(
    '文件包含标准化对象两个以上但不是全部的方面时，名称的补充元素用“技术要求”“技术规范”等一般性的词语概括，不一一列举；包含所有必要方面时，省略补充元素。',
    'Where a standard deals with more than two aspects of its subject, its name uses a general word such as 技术要求 or 技术规范; where it deals with all of them, there is no complementary element.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '6.1.2.2' }],
  covers: ['NAM-10'],
  profiles: STANDARDS,
  bad: [
    { text: '---\ntitle: 咖啡研磨机　⟦术语、符号、材料、尺寸、机械性能、额定值、试验方法、包装⟧\n---\n\n# 1 范围\n' },
    { text: '# 电水壶 ⟦技术要求、试验方法、检验规则和包装⟧\n\n# 前言\n\n# 1 范围\n' },
    { text: '---\ntitle: 电水壶⟦分类、要求、试验方法及标志⟧\n---\n\n# 1 范围\n' },
  ],
  good: [
    { text: '---\ntitle: 咖啡研磨机\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 公共安全视频监控联网系统　信息传输、交换、控制技术要求\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 电水壶　术语和分类\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 果蔬、肉类、水产和蛋类冷链物流　包装、标志、运输和储存\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 铜、铅、锌、镉的测定　原子吸收法\n---\n\n# 1 范围\n' },
  ],
  check({ draft, report }: RuleContext): void {
    for (const name of namesOf(draft)) {
      let from = 0;
      for (const element of nameElements(name.text)) {
        const start = name.text.indexOf(element, from);
        from = start + element.length;
        const list = LIST.exec(element);
        if (!list) continue;
        const aspects = list[0].split(/[、和及与]/);
        // 包装、标志、运输和储存 is one subject of its own.
        if (aspects.length < FEWEST || aspects.every((aspect) => LOGISTICS.test(aspect))) continue;
        report({
          at: inName(name, start + list.index, start + list.index + list[0].length),
          message: say(
            '名称中不一一列举各个方面：用“技术要求”“技术规范”等概括，或省略补充元素',
            'a name does not list aspects: use a general word, or leave them out',
          ),
        });
      }
    }
  },
};

const FEWEST = 4;
const LOGISTICS = /包装|标志|标识|标签|运输|贮存|储存/;
const ASPECT =
  '(?:(?:基本|技术|性能|安全|通用|质量)?要求|术语(?:和定义)?|定义|符号|缩略语|材料|尺寸|(?:机械)?性能|额定值|参数|型号|' +
  '(?:产品)?分类|命名|(?:试验|检验|检测|测试)方法|检验规则|标志|标识|标签|包装|运输|贮存|储存)';
const LIST = new RegExp(`${ASPECT}(?:[、和及与]${ASPECT}){2,}$`);
