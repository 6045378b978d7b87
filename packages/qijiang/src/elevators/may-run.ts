import { options, output, rule, step, when, yesNo } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const CLAUSE = '三（七）3';
const userKnown = yesNo('userKnown', '使用单位已经明确');
const responsible = yesNo('responsible', '使用安全管理责任已经落实', {
  hint: '有人负责检查、维保监督、隐患整治和应急处置',
});
const seriousHazard = yesNo('seriousHazard', '维保中发现严重安全隐患', { default: false });

const noUser = step('没有明确使用单位', CLAUSE, userKnown.not());
const noResponsibility = step('使用安全管理责任没有落实', CLAUSE, responsible.not());
const hazard = step('存在严重安全隐患', '三（七）4', seriousHazard);
const reasons = options({
  'no-user': '没有明确使用单位',
  'no-responsibility': '不能落实使用安全管理责任',
  'serious-hazard': '存在严重安全隐患',
});
const actions = options({
  run: '可以使用',
  designate: '不得使用；由所在街镇（园城）指定使用管理单位',
  'settle-responsibility': '不得使用；先落实使用安全管理责任',
  'stop-and-report': '立即书面通知停止使用，并报告特种设备监管部门',
});

export const mayRun = rule({
  id: 'elevators/may-run',
  title: '电梯能不能投入使用',
  summary: '没有使用单位、责任不落实的电梯不得使用；发现严重隐患的立即停用并报告。',
  document: NUMBER,
  clause: CLAUSE,
  validity,
  inputs: [userKnown, responsible, seriousHazard],
  outputs: {
    mayRun: output('可以使用', step('可以使用', CLAUSE, userKnown.and(responsible, seriousHazard.not()))),
    reasons: output(
      '不得使用的原因',
      reasons.collect(
        ['no-user', noUser],
        ['no-responsibility', noResponsibility],
        ['serious-hazard', hazard],
      ),
    ),
    next: output(
      '怎么办',
      when(hazard, actions.value('stop-and-report'))
        .when(noUser, actions.value('designate'))
        .when(noResponsibility, actions.value('settle-responsibility'))
        .otherwise(actions.value('run')),
    ),
  },
  interpretations: [
    {
      clause: CLAUSE,
      reading: '没有明确使用单位、不能落实责任，有一项就不得使用',
      reason: '两项以顿号并列，都是没有人对安全负责的情形',
    },
    {
      clause: '三（六）2',
      reading: '没有明确使用管理单位的，由所在地街镇（园城）指定',
      reason: '该项对未明确使用管理单位的电梯写明了处理办法',
    },
  ],
});
