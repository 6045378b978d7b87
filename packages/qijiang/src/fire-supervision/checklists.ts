import { type ChecklistDefinition, checklist, type Limit, type Point } from '@zhengling/work';
import { NUMBER } from './document.ts';
import { supervise } from './supervise.ts';

const asNoticed: Limit = { type: 'to-be-set', words: '按督办通知书的时限', by: '区消防安全委员会办公室' };
const circumstances = supervise.inputs.circumstances?.labels ?? {};

/** The situations of 第三条第一款 under the names that `fire-supervision/supervise` gives them. */
const situations: readonly (readonly [id: string, item: string, judge: string])[] = [
  ['planning', '一', '查城乡消防规划的编制和实施'],
  ['layout', '一', '看易燃易爆场所、站点的布局'],
  ['facilities', '一', '对照规划看消防站、消火栓、装备'],
  ['widespread', '二', '抽查同一区域、行业的单位，隐患相同且多发'],
  ['overdue', '三', '查重大火灾隐患台账的期限和进度'],
  ['repeated', '四', '查火灾统计'],
  ['superior', '五', '查批示和督导意见的落实情况'],
  ['other', '六', '其他需要督办的，写清事实'],
];

const point = (
  draft: Pick<Point, 'id' | 'text' | 'clause' | 'judge' | 'measure'> & Partial<Point>,
): Point => ({
  limit: asNoticed,
  major: 'never',
  photo: false,
  ...draft,
});

const town = checklist({
  id: 'fire-supervision/body',
  slug: 'fire-supervision',
  title: '消防工作督办情形检查',
  document: NUMBER,
  clause: '第三条',
  subject: 'body',
  inspectors: ['区消防安全委员会办公室', '区消防安全委员会成员单位'],
  repeatMonths: 12,
  groups: [
    {
      title: '应当督办的情形',
      points: situations.map(([id, item, judge]) =>
        point({
          id,
          text: `没有这种情形：${circumstances[id] ?? id}`,
          fault: circumstances[id] ?? id,
          clause: `第三条第一款第${item}项`,
          judge,
          measure: '下发《督办通知书》，制订整改方案，落实责任人和时限，按期书面报告',
        }),
      ),
    },
    {
      title: '督办以后',
      points: [
        point({
          id: 'plan',
          text: '整改方案、责任人、时限、书面报告四样都做到',
          clause: '第四条',
          judge: '可用“督办事项的整改要求是否都做到”核对；没有被督办的选不适用',
          measure: '补齐缺的一样；整改不力的约谈',
        }),
      ],
    },
  ],
});

export const checklists: readonly ChecklistDefinition[] = [town];
