import { allOf, choice, options, output, rule, step, when, yesNo } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const spending = choice('spending', '支出', {
  necessary: '必要的基本支出和项目支出',
  'carried-over': '上一年度结转的支出',
  livelihood: '基本民生支出',
  transfer: '对街镇的转移性支出',
  emergency: '自然灾害等突发应急事件处理的支出',
  statutory: '法律规定必须履行支付义务的支出',
  other: '其他支出',
});
const approved = yesNo('approved', '人民代表大会已经批准本年预算');

export const interimSpending = rule({
  id: 'budget/interim-spending',
  title: '人代会批准预算以前能不能支出',
  summary: '预算年度开始后、人代会批准预算以前，哪些支出可以先安排。',
  document: NUMBER,
  clause: '第十三条',
  validity,
  inputs: [approved, spending],
  outputs: {
    allowed: output(
      '可以安排',
      step(
        '预算已经批准，或者属于可以先安排的六类支出',
        '第十三条',
        approved.or(
          spending.is('necessary', 'carried-over', 'livelihood', 'transfer', 'emergency', 'statutory'),
        ),
      ),
    ),
  },
  interpretations: [
    {
      clause: '第十三条',
      reading: '批准以后的支出按批准的预算执行，不再看是哪一类',
      reason: '本条只管批准以前',
    },
  ],
});

const basis = choice('basis', '事项的依据', {
  'higher-policy': '中央和市的政策',
  'executive-meeting': '区政府常务会议纪要',
  'head-meeting': '区长办公会会议纪要',
  'signed-approval': '分管财政的副区长签署意见、区长审定的区政府批复、批示或专题纪要',
  other: '其他',
});
const explicit = yesNo('explicit', '明确了具体支出政策和支出额度');

export const directExecution = rule({
  id: 'budget/direct-execution',
  title: '财政部门能不能直接执行',
  summary: '有上级政策、会议纪要或区政府批示的事项，财政部门是不是可以直接执行。',
  document: NUMBER,
  clause: '第十七条',
  validity,
  inputs: [basis, explicit],
  outputs: {
    direct: output(
      '可以直接执行',
      step(
        '依据属于所列文件，并明确了政策和额度',
        '第十七条',
        allOf(basis.is('higher-policy', 'executive-meeting', 'head-meeting', 'signed-approval'), explicit),
      ),
    ),
  },
  interpretations: [
    {
      clause: '第十七条',
      reading: '“明确了具体支出政策和支出额度”限定前面所有的依据，政策和额度都要明确',
      reason: '这一句是各项依据共同的定语，用“和”连接',
    },
  ],
});

const hasTarget = yesNo('hasTarget', '已编制绩效目标');
const entries = options({ include: '可以纳入预算编制', exclude: '不予纳入预算编制' });

export const projectEntry = rule({
  id: 'budget/project-entry',
  title: '项目能不能纳入预算编制',
  summary: '项目支出没有编制绩效目标的，不予纳入预算编制。',
  document: NUMBER,
  clause: '第九条第一款第二项',
  validity,
  inputs: [hasTarget],
  outputs: {
    entry: output(
      '能不能纳入',
      when(
        step('具备绩效目标这一基本条件', '第九条第一款第二项', hasTarget),
        entries.value('include'),
      ).otherwise(entries.value('exclude')),
    ),
  },
});
