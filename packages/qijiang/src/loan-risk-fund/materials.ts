import { choices, options, output, rule, step, yesNo } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const FILING = {
  application: '备案申请',
  profile: '企业基本信息及市场、前景、技术、竞争力情况',
  licence: '营业执照复印件',
  identity: '法定代表人身份证复印件',
  statements: '最近两年经审计的财务报表',
  taxes: '最近两年的纳税凭证复印件',
  security: '抵质押担保措施资料复印件',
  approval: '银行授信审批书复印件',
  draft: '拟签贷款合同样本',
  contract: '借款合同、放款凭证复印件和资金监管材料',
} as const;

const filed = choices('filed', '已提交的备案材料', FILING, { hint: '都没有就一项也不选' });
const disbursed = yesNo('disbursed', '银行已放款', { default: false });
const filingLacking = options(FILING);

export const filingMaterials = rule({
  id: 'loan-risk-fund/filing-materials',
  title: '备案材料是否齐全',
  summary: '银行申报备案的材料缺哪几项；最后一项在放款以后提交。',
  document: NUMBER,
  clause: '第十四条',
  validity,
  inputs: [filed, disbursed],
  outputs: {
    complete: output(
      '材料齐全',
      step(
        '材料齐全',
        '第十四条',
        filed
          .include('application')
          .and(
            filed.include('profile'),
            filed.include('licence'),
            filed.include('identity'),
            filed.include('statements'),
            filed.include('taxes'),
            filed.include('security'),
            filed.include('approval'),
            filed.include('draft'),
            step(
              '借款合同等材料已提交或尚不需要',
              { clause: '第十四条第一款第十项', note: '放款后提交' },
              filed.include('contract').or(disbursed.not()),
            ),
          ),
      ),
    ),
    lacking: output(
      '尚缺的材料',
      filingLacking.collect(
        ['application', filed.include('application').not()],
        ['profile', filed.include('profile').not()],
        ['licence', filed.include('licence').not()],
        ['identity', filed.include('identity').not()],
        ['statements', filed.include('statements').not()],
        ['taxes', filed.include('taxes').not()],
        ['security', filed.include('security').not()],
        ['approval', filed.include('approval').not()],
        ['draft', filed.include('draft').not()],
        ['contract', disbursed.and(filed.include('contract').not())],
      ),
    ),
  },
});

const CLAIM = {
  report: '申请启动补偿的报告',
  overdue: '逾期贷款情况印证材料',
  collection: '催收情况的报告及印证材料',
  disposal: '抵质押物等处置情况印证材料',
  loss: '认定最终损失的印证材料',
  ruling: '仲裁文书或民事判决书（含执行终结或终止的文书）',
} as const;

const submitted = choices('submitted', '已提交的补偿申请材料', CLAIM, { hint: '都没有就一项也不选' });
const claimLacking = options(CLAIM);

export const compensationMaterials = rule({
  id: 'loan-risk-fund/compensation-materials',
  title: '补偿申请材料是否齐全',
  summary: '银行申请补偿贷款损失的六项材料缺哪几项。',
  document: NUMBER,
  clause: '第十八条',
  validity,
  inputs: [submitted],
  outputs: {
    complete: output('材料齐全', step('六项材料齐全', '第十八条', submitted.size().equals(6))),
    lacking: output(
      '尚缺的材料',
      claimLacking.collect(
        ['report', submitted.include('report').not()],
        ['overdue', submitted.include('overdue').not()],
        ['collection', submitted.include('collection').not()],
        ['disposal', submitted.include('disposal').not()],
        ['loss', submitted.include('loss').not()],
        ['ruling', submitted.include('ruling').not()],
      ),
    ),
  },
});
