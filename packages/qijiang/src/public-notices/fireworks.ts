import { allOf, always, choice, date, day, none, options, output, rule, step } from '@zhengling/rules';
import { FIREWORKS, fireworksValidity } from './documents.ts';

const on = date('on', '日期');
const location = choice('location', '地点和行为', {
  'ban-area': '在禁放区内燃放',
  shop: '在烟花爆竹经营场所及周边燃放',
  'carry-into-forest': '非法运输、携带烟花爆竹进入山林防火区',
  other: '在其他地方燃放',
});

const during = step(
  '清明节整治期间',
  { clause: '正文', note: '2020年4月4日至6日，首尾两日在内' },
  allOf(on.onOrAfter(day('2020-04-04')), on.onOrBefore(day('2020-04-06'))),
);

export const fireworksBan = rule({
  id: 'public-notices/fireworks',
  title: '能不能燃放、携带烟花爆竹',
  summary: '某地燃放、携带烟花爆竹是不是被禁止，是不是在2020年清明节整治期间。',
  document: FIREWORKS,
  clause: '二',
  validity: fireworksValidity,
  inputs: [on, location],
  outputs: {
    forbidden: output(
      '禁止',
      location.match({
        'ban-area': step(
          '禁放区内不得燃放',
          { clause: '三', note: '禁放区见綦江府发〔2019〕28号通告' },
          always(true),
        ),
        shop: step('任何人不得在经营场所及周边燃放', '二', always(true)),
        'carry-into-forest': step('不得携带进入山林防火区', '四', always(true)),
        other: none,
      }),
    ),
    campaign: output('在清明节整治期间', during, { whereGiven: true }),
  },
  interpretations: [
    {
      clause: '三',
      reading: '这三种禁止不限于清明节三天；其他地方能不能燃放，本通知没有规定（答“不适用”）',
      reason: '禁放来自已有的通告和法规，本通知只是在清明节前后加强管理',
    },
    {
      clause: '正文',
      reading: '整治期间按4月4日至6日计',
      reason: '正文写明清明节为这三天，没有另写起止',
    },
  ],
});

const offence = choice('offence', '违法行为', {
  'illegal-transport': '非法运输',
  'substandard-goods': '违规经营、储存伪劣超标产品',
  'no-tracking-label': '没有按要求张贴流向登记标识',
  'setting-off': '在禁放区内违规燃放',
  'dangerous-shop': '零售网点危害公共安全',
  'street-selling': '无证摊贩、沿街兜售',
});
const actions = options({
  confiscate: '一律收缴，查清来源，从重处罚',
  severe: '依法从严查处',
  close: '依法关闭取缔',
  investigate: '严格查处',
});
const confiscate = step('查处非法产品', '三', actions.value('confiscate'));

export const fireworksAction = rule({
  id: 'public-notices/fireworks-action',
  title: '烟花爆竹违法行为怎样处理',
  summary: '各种违法行为是收缴、关闭取缔还是从严查处。',
  document: FIREWORKS,
  clause: '三',
  validity: fireworksValidity,
  inputs: [offence],
  outputs: {
    action: output(
      '怎样处理',
      offence.match({
        'illegal-transport': confiscate,
        'substandard-goods': confiscate,
        'no-tracking-label': confiscate,
        'setting-off': step('查处违规燃放', '三', actions.value('severe')),
        'dangerous-shop': step('取缔危险网点', '二', actions.value('close')),
        'street-selling': step('查处无证经营', '二', actions.value('investigate')),
      }),
    ),
  },
  interpretations: [
    {
      clause: '三',
      reading: '处罚的种类和幅度依照有关法规，本通知没有定数额',
      reason: '原文写“依据相关法规从重处罚”',
    },
  ],
});
