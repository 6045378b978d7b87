import { allOf, choice, number, options, output, parameter, rule, step, when, yesNo } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const source = choice('source', '结转资金的来源和用途', {
  'higher-transfer': '上级转移支付',
  procurement: '已签合同尚未付款的政府采购',
  personnel: '需在次年兑现的人员性经费',
  'other-special': '其他特殊用途预算',
  research: '科研项目预算',
  ordinary: '区本级的一般结转',
});
const years = number('years', '已结转的年数', '年', { max: 100, hint: '满一年计1，当年末将要结转的填0' });
const netBalance = yesNo('netBalance', '已是净结余', { default: false, hint: '任务完成或终止后不再需要的' });

const reserved = yesNo('reserved', '确因难以预测的转移支付，或者确需预留的下一年度支出', {
  default: false,
  hint: '只影响区本级的一般结转',
});

const item1 = '第二十三条第一款第一项';
const item2 = '第二十三条第一款第二项';
const transferYears = parameter('transferYears', '上级转移支付视同结余的结转年数', '年', {
  value: 2,
  source: item2,
});
const ownYears = parameter('ownYears', '区本级结转最长年数', '年', { value: 1, source: item2 });

const nextYear = parameter('nextYear', '区本级确需结转的使用年数', '年', { value: 1, source: item1 });

const treatments = options({
  keep: '结转次年继续按原用途执行',
  recover: '由区级财政部门收回统筹安排',
  'by-own-rules': '按专门规定办理',
});
const keep = treatments.value('keep');
const recover = treatments.value('recover');
const byOwnRules = treatments.value('by-own-rules');

const own = when(
  step('结转超过1年', { clause: item2, note: '满1年还不收回' }, years.over(ownYears)),
  recover,
).otherwise(keep);
const left = step('属于净结余', item2, netBalance);

export const carryOver = rule({
  id: 'budget/carry-over',
  title: '结转资金继续使用还是收回',
  summary: '结转资金按来源和结转年数，是继续使用、收回统筹，还是按专门规定办理。',
  document: NUMBER,
  clause: '第二十三条',
  validity,
  inputs: [source, years, netBalance, reserved],
  parameters: [transferYears, ownYears, nextYear],
  outputs: {
    treatment: output(
      '怎样处理',
      when(
        step(
          '科研项目预算',
          { clause: item2, note: '按中央和市关于科研项目资金管理的两个文件执行' },
          source.is('research'),
        ),
        byOwnRules,
      )
        .when(left, recover)
        .otherwise(
          source.match({
            'higher-transfer': when(
              step(
                '结转两年以上，视同结余',
                { clause: item2, note: '满2年即是' },
                years.atLeast(transferYears),
              ),
              recover,
            ).otherwise(step('按财政部规定办理', item2, byOwnRules)),
            procurement: own,
            personnel: own,
            'other-special': own,
            research: byOwnRules,
            ordinary: when(
              step(
                '确需结转，在次年安排使用',
                { clause: item1, note: '超过次年的不再保留' },
                allOf(reserved, years.atMost(nextYear)),
              ),
              keep,
            ).otherwise(step('原则上不列结转', item1, recover)),
          }),
        ),
    ),
  },
  interpretations: [
    {
      clause: item2,
      reading: '上级转移支付结转不满两年的按财政部规定办理，不由本办法决定是否收回',
      reason: '原文先写“按照财政部规定办理”，只对两年以上作了规定',
    },
    {
      clause: item2,
      reading: '“两年以上”含满两年；“超过1年”不含满一年',
      reason: '以上包括本数，超过不包括本数',
    },
    {
      clause: item2,
      reading: '净结余不论来源都收回，科研项目除外',
      reason: '末句写“各级财政安排的预算”的净结余收回；科研项目另有两个文件，专门规定优先',
    },
  ],
});
