import { allOf, always, choice, fallback, options, output, rule, step, when, yesNo } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const found = choice('found', '绩效评价结果', {
  excellent: '优秀',
  good: '好',
  ordinary: '一般',
  poor: '不佳',
  overlapping: '交叉重复、碎片化',
  ineffective: '低效无效',
  idle: '资金长期沉淀',
});
const reportSubmitted = yesNo('reportSubmitted', '已按要求提交评价结果和报告');
const rectified = yesNo('rectified', '已按要求整改', { hint: '不需要整改的不必填' });

const treatments = options({
  expand: '推广经验，增加资源配置',
  prefer: '原则上优先保障',
  improve: '督促改进',
  rectify: '及时整改，完善管理',
  adjust: '予以调整',
  cut: '一律削减或取消',
  recover: '一律收回，统筹用于亟需领域',
});

export const result = rule({
  id: 'budget-performance/result',
  title: '评价结果怎样用',
  summary: '绩效评价的结果对应什么处理；没有交报告或者没有整改的，不再拨款。',
  document: NUMBER,
  clause: '二（六）',
  validity,
  inputs: [found, reportSubmitted, rectified],
  outputs: {
    treatment: output(
      '处理',
      found.match({
        excellent: treatments.value('expand'),
        good: treatments.value('prefer'),
        ordinary: treatments.value('improve'),
        poor: treatments.value('rectify'),
        overlapping: treatments.value('adjust'),
        ineffective: treatments.value('cut'),
        idle: treatments.value('recover'),
      }),
    ),
    mayPay: output(
      '没有应当停止拨款的情形',
      step(
        '没有应当停止拨款的情形',
        { clause: '二（六）', note: '未提交结果和报告、未按要求整改的，不得继续拨付' },
        allOf(
          step('已提交结果和报告', '二（六）', reportSubmitted),
          step(
            '不需要整改或者已整改',
            '二（六）',
            when(found.is('poor'), rectified).otherwise(fallback(rectified, always(true))),
          ),
        ),
      ),
      { whereGiven: true },
    ),
  },
  interpretations: [
    {
      clause: '二（六）',
      reading: '评价不佳的项目必须整改；其他项目被要求整改而没有整改的，同样不再拨款，没有要求的不受影响',
      reason:
        '停止拨款写了两种情形：没有提交结果和报告，没有按要求整改；及时整改是对“不佳”的规定，“按要求整改”没有限于不佳',
    },
  ],
});
