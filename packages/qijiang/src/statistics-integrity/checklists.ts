import { type ChecklistDefinition, checklist, type Limit, type Point } from '@zhengling/work';
import { criticism } from './criticism.ts';
import { NUMBER } from './document.ts';

const circulated: Limit = { type: 'to-be-set', words: '应予通报，限期改正', by: '区统计局' };

/** How one judges each of the nine situations that `statistics-integrity/criticism` takes, in the order of the article. */
const judged: readonly (readonly [id: string, judge: string, measure: string])[] = [
  ['not-implemented', '对照上级部署和统计机构的安排查落实记录', '逐项落实'],
  ['no-system', '查责任制、问责制和定期听取、研究部署的会议记录', '建立制度，定期研究'],
  ['no-reporting', '查举报、查处、处分建议、双随机抽查、信用五样制度', '补建缺的制度'],
  ['concealed-cases', '对照举报和案件台账，看有没有不报、压案、追责不到位', '如实报告，依法查处'],
  ['transferred-cases', '查转交线索和交办案件的办理情况', '限期核查办理，支持查处'],
  ['widespread-fraud', '看数据质量检查和干预记录，连续或大面积造假而不纠正的算', '纠正数据，落实干预记录'],
  ['took-part', '查修改痕迹、原始凭证，问统计人员', '立案查处'],
  ['retaliation', '查人事变动和投诉，问执法人员', '停止并追究责任'],
  ['other', '其他没有严格履行责任制的，写清事实', '改正'],
];
const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const situations = criticism.inputs.situations?.labels ?? {};

const points = judged.map(
  ([id, judge, measure], index): Point => ({
    id,
    text: `没有这种情形：${situations[id] ?? id}`,
    fault: situations[id] ?? id,
    clause: `第十一条第一款第${ORDINALS[index] ?? ''}项`,
    judge,
    measure: `应予通报；${measure}`,
    limit: circulated,
    major: 'never',
    photo: false,
  }),
);

const leadership = checklist({
  id: 'statistics-integrity/leadership',
  slug: 'statistics-integrity',
  title: '领导班子防范统计造假责任检查',
  document: NUMBER,
  clause: '第十一条',
  subject: 'body',
  inspectors: ['区统计局'],
  repeatMonths: 24,
  groups: [
    { title: '部署和制度', points: points.slice(0, 3) },
    { title: '查处', points: points.slice(3, 6) },
    { title: '造假和报复', points: points.slice(6) },
  ],
});

export const checklists: readonly ChecklistDefinition[] = [leadership];
