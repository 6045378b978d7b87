import { amount, date, output, parameter, rule, step } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const congressOpens = date('congressOpens', '区人民代表大会举行之日');
const budgetApproved = date('budgetApproved', '区人民代表大会批准预算之日');
const accountsApproved = date('accountsApproved', '区人大常委会批准决算之日');
const departmentReplied = date('departmentReplied', '区级财政部门批复部门决算之日');

const before = parameter('before', '提交初步方案的提前日数', '日', {
  value: 30,
  source: '第九条第一款第四项',
});
const replyBudget = parameter('replyBudget', '批复部门预算的期限', '日', { value: 20, source: '第十条' });
const publishBudget = parameter('publishBudget', '公开预算的期限', '日', { value: 20, source: '第十条' });
const replyAccounts = parameter('replyAccounts', '批复部门决算的期限', '日', {
  value: 20,
  source: '第三十一条第一款',
});
const publishAccounts = parameter('publishAccounts', '公开财政决算的期限', '日', {
  value: 20,
  source: '第三十一条第一款',
});
const replySubordinates = parameter('replySubordinates', '向所属单位批复决算的期限', '日', {
  value: 15,
  source: '第三十一条第二款',
});
const publishDepartment = parameter('publishDepartment', '公开部门决算的期限', '日', {
  value: 20,
  source: '第三十一条第二款',
});

const by = (title: string, clause: string, due: typeof congressOpens) =>
  output(title, step(title, clause, due), { whereGiven: true });

export const dates = rule({
  id: 'budget/dates',
  title: '预算、决算的提交、批复和公开期限',
  summary: '从人代会举行、批准和财政批复之日起，各项提交、批复、公开最迟到哪一天。',
  document: NUMBER,
  clause: '第十条',
  validity,
  inputs: [congressOpens, budgetApproved, accountsApproved, departmentReplied],
  parameters: [
    before,
    replyBudget,
    publishBudget,
    replyAccounts,
    publishAccounts,
    replySubordinates,
    publishDepartment,
  ],
  outputs: {
    draftBy: by(
      '最迟提交预算草案初步方案之日',
      '第九条第一款第四项',
      congressOpens.plusDays(amount(0, '日').minus(before)),
    ),
    departmentBudgetsBy: by('最迟批复部门预算之日', '第十条', budgetApproved.within(replyBudget)),
    budgetPublishedBy: by('最迟公开预算之日', '第十条', budgetApproved.within(publishBudget)),
    departmentAccountsBy: by(
      '最迟批复部门决算之日',
      '第三十一条第一款',
      accountsApproved.within(replyAccounts),
    ),
    accountsPublishedBy: by(
      '最迟公开财政决算之日',
      '第三十一条第一款',
      accountsApproved.within(publishAccounts),
    ),
    subordinateAccountsBy: by(
      '最迟向所属单位批复决算之日',
      '第三十一条第二款',
      departmentReplied.within(replySubordinates),
    ),
    departmentAccountsPublishedBy: by(
      '最迟公开部门决算之日',
      '第三十一条第二款',
      departmentReplied.within(publishDepartment),
    ),
  },
  interpretations: [
    {
      clause: '第九条第一款第四项',
      reading: '从举行之日往前数30日，举行当日不计；遇休息日不往后顺延',
      reason: '期限是为审查留足30日，顺延会使审查时间不足',
    },
    {
      clause: '第十条',
      reading: '“之日起20日内”从次日起数，最后一日是休息日的顺延到工作日',
      reason: '期间开始的当日不计入；最后一日是休息日的，以次日为准',
    },
  ],
});
