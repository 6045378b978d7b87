import {
  allOf,
  always,
  choice,
  instant,
  moment,
  options,
  output,
  rule,
  step,
  when,
  yesNo,
} from '@zhengling/rules';
import { POULTRY, poultryValidity } from './documents.ts';

const at = instant('at', '时间', { hint: '写明时区，如 2020-01-24T00:00:00+08:00' });
const place = choice('place', '地点', {
  'farmers-market': '农贸市场',
  supermarket: '超市',
  'poultry-shop': '活禽专卖店',
  restaurant: '餐饮店',
  'other-poultry-place': '其他活禽交易和宰杀场所',
  elsewhere: '其他地方',
});
const act = choice(
  'act',
  '行为',
  {
    'poultry-trade': '活禽交易',
    'poultry-slaughter': '活禽宰杀',
    'wildlife-trade': '野生动物交易',
    other: '其他经营',
  },
  { default: 'poultry-trade' },
);

const started = step(
  '暂停期间',
  { clause: '一', note: '2020年1月24日零时开始，结束时间另行通知' },
  at.atOrAfter(moment('2020-01-24T00:00:00+08:00')),
);
const stopped = act.is('poultry-trade', 'poultry-slaughter', 'wildlife-trade');
const covered = step(
  '在暂停的场所和行为之内',
  { clause: '三', note: '所列四类场所也不得交易野生动物' },
  place.match({
    'farmers-market': stopped,
    supermarket: stopped,
    'poultry-shop': stopped,
    restaurant: stopped,
    'other-poultry-place': act.is('poultry-trade', 'poultry-slaughter'),
    elsewhere: always(false),
  }),
);

export const livePoultry = rule({
  id: 'public-notices/live-poultry',
  title: '活禽交易、宰杀是否被通告禁止',
  summary: '某时某地的活禽交易、宰杀或者野生动物交易，是不是本通告禁止的。',
  document: POULTRY,
  clause: '一',
  validity: poultryValidity,
  inputs: [at, place, act],
  outputs: { forbidden: output('本通告禁止', allOf(started, covered)) },
  interpretations: [
    {
      clause: '一',
      reading: '从1月24日零时起一直禁止，直到另行通知结束；有没有结束，这里不知道',
      reason: '通告没有写结束时间，结束的通知不在本期公报',
    },
    {
      clause: '二',
      reading: '没有列名的活禽交易和宰杀场所也在内',
      reason: '列举之后有“等”，并以“活禽交易和宰杀场所”概括',
    },
    {
      clause: '三',
      reading: '野生动物交易，本通告只对列名的四类场所禁止；别处依照其他法律',
      reason: '第三点只列出这四类场所',
    },
  ],
});

const continued = yesNo('continued', '要求停止以后仍然经营');
const crime = yesNo('crime', '构成犯罪', { default: false });
const actions = options({ stop: '立即停止', case: '依法立案查处', transfer: '依法移送司法机关' });

export const livePoultryAction = rule({
  id: 'public-notices/live-poultry-action',
  title: '违反活禽暂停规定怎样处理',
  summary: '暂停期间仍然经营的，是责令停止、立案查处，还是移送司法机关。',
  document: POULTRY,
  clause: '三',
  validity: poultryValidity,
  inputs: [continued, crime],
  outputs: {
    action: output(
      '怎样处理',
      when(step('构成犯罪', '三', crime), actions.value('transfer'))
        .when(step('拒不停止经营', '三', continued), actions.value('case'))
        .otherwise(actions.value('stop')),
    ),
  },
});
