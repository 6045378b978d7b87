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

const filedItem = (material: keyof typeof FILING, item: string) =>
  step(`已交${FILING[material]}`, `第十四条第一款第${item}项`, filed.include(material));
const application = filedItem('application', '一');
const profile = filedItem('profile', '二');
const licence = filedItem('licence', '三');
const identity = filedItem('identity', '四');
const statements = filedItem('statements', '五');
const taxes = filedItem('taxes', '六');
const security = filedItem('security', '七');
const approval = filedItem('approval', '八');
const draft = filedItem('draft', '九');
const contract = filedItem('contract', '十');

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
        application.and(
          profile,
          licence,
          identity,
          statements,
          taxes,
          security,
          approval,
          draft,
          step(
            '借款合同等材料已提交或尚不需要',
            { clause: '第十四条第一款第十项', note: '放款后提交' },
            contract.or(disbursed.not()),
          ),
        ),
      ),
    ),
    lacking: output(
      '尚缺的材料',
      filingLacking.collect(
        ['application', application.not()],
        ['profile', profile.not()],
        ['licence', licence.not()],
        ['identity', identity.not()],
        ['statements', statements.not()],
        ['taxes', taxes.not()],
        ['security', security.not()],
        ['approval', approval.not()],
        ['draft', draft.not()],
        ['contract', disbursed.and(contract.not())],
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

const claimItem = (material: keyof typeof CLAIM, item: string) =>
  step(`已交${CLAIM[material]}`, `第十八条第一款第${item}项`, submitted.include(material));
const report = claimItem('report', '一');
const overdue = claimItem('overdue', '二');
const collection = claimItem('collection', '三');
const disposal = claimItem('disposal', '四');
const loss = claimItem('loss', '五');
const ruling = claimItem('ruling', '六');

export const compensationMaterials = rule({
  id: 'loan-risk-fund/compensation-materials',
  title: '补偿申请材料是否齐全',
  summary: '银行申请补偿贷款损失的六项材料缺哪几项。',
  document: NUMBER,
  clause: '第十八条',
  validity,
  inputs: [submitted],
  outputs: {
    complete: output(
      '材料齐全',
      step('六项材料齐全', '第十八条', report.and(overdue, collection, disposal, loss, ruling)),
    ),
    lacking: output(
      '尚缺的材料',
      claimLacking.collect(
        ['report', report.not()],
        ['overdue', overdue.not()],
        ['collection', collection.not()],
        ['disposal', disposal.not()],
        ['loss', loss.not()],
        ['ruling', ruling.not()],
      ),
    ),
  },
});
