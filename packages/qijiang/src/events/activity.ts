import { allOf, choice, type Day, date, day, options, output, rule, step } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const ACTIVITIES = {
  'town-shows': '政府送综艺演出进街镇',
  opening: '冬季惠民消费季启动、养生季开幕暨羽毛球锦标赛',
  'new-year-climb': '迎新登高',
  'guofu-festival': '郭扶年俗文化节',
  'food-festival': '年货美食节',
  lanterns: '迎新春彩灯盛会',
  'mass-culture': '迎新春系列群众文化活动',
  'spring-opening': '春季惠民消费季启动暨新春群众文艺汇演',
} as const;

type Activity = keyof typeof ACTIVITIES;

/** First and last day of each, with the entry of part four that names them. */
const SPANS: Readonly<Record<Activity, { from: string; to: string; clause: string }>> = {
  'town-shows': { from: '2019-12-01', to: '2019-12-31', clause: '四1' },
  opening: { from: '2019-12-07', to: '2019-12-08', clause: '四2' },
  'new-year-climb': { from: '2019-12-31', to: '2019-12-31', clause: '四3' },
  'guofu-festival': { from: '2020-01-01', to: '2020-01-31', clause: '四4' },
  'food-festival': { from: '2020-01-01', to: '2020-01-31', clause: '四5' },
  lanterns: { from: '2020-01-24', to: '2020-01-30', clause: '四6' },
  'mass-culture': { from: '2019-12-01', to: '2020-02-29', clause: '四7' },
  'spring-opening': { from: '2020-02-06', to: '2020-02-06', clause: '四8' },
};

const first = (name: Activity): Day =>
  step(`${ACTIVITIES[name]}的开始之日`, SPANS[name].clause, day(SPANS[name].from));
const last = (name: Activity): Day =>
  step(`${ACTIVITIES[name]}的结束之日`, SPANS[name].clause, day(SPANS[name].to));

const interpretations = [
  { clause: '四', reading: '只写月份的，从月初第一日到月末最后一日', reason: '方案没有写具体日期' },
  {
    clause: '四6',
    reading: '“春节期间”按2020年春节放假安排，1月24日至30日',
    reason: '国务院办公厅2020年节假日安排（国办发明电〔2019〕16号）；此后因疫情延长的假期不是为活动而设',
  },
];

const activityOf = choice('activity', '活动', ACTIVITIES);

export const activity = rule({
  id: 'events/activity',
  title: '活动时间',
  summary: '冬季旅游养生季的一项活动从哪天到哪天。',
  document: NUMBER,
  clause: '四',
  validity,
  inputs: [activityOf],
  outputs: {
    from: output(
      '开始之日',
      activityOf.match({
        'town-shows': first('town-shows'),
        opening: first('opening'),
        'new-year-climb': first('new-year-climb'),
        'guofu-festival': first('guofu-festival'),
        'food-festival': first('food-festival'),
        lanterns: first('lanterns'),
        'mass-culture': first('mass-culture'),
        'spring-opening': first('spring-opening'),
      }),
    ),
    to: output(
      '结束之日',
      activityOf.match({
        'town-shows': last('town-shows'),
        opening: last('opening'),
        'new-year-climb': last('new-year-climb'),
        'guofu-festival': last('guofu-festival'),
        'food-festival': last('food-festival'),
        lanterns: last('lanterns'),
        'mass-culture': last('mass-culture'),
        'spring-opening': last('spring-opening'),
      }),
    ),
  },
  interpretations,
});

const when = date('date', '日期');
const running = (name: Activity) =>
  step(
    ACTIVITIES[name],
    SPANS[name].clause,
    allOf(when.onOrAfter(day(SPANS[name].from)), when.onOrBefore(day(SPANS[name].to))),
  );

export const onDate = rule({
  id: 'events/on-date',
  title: '某一天有哪些活动',
  summary: '在冬季旅游养生季期间的某一天，八项活动中哪些正在进行。',
  document: NUMBER,
  clause: '四',
  validity,
  inputs: [when],
  outputs: {
    inSeason: output(
      '在养生季期间',
      step(
        '在2019年12月至2020年2月之间',
        '一',
        allOf(when.onOrAfter(day('2019-12-01')), when.onOrBefore(day('2020-02-29'))),
      ),
    ),
    activities: output(
      '当天的活动',
      options(ACTIVITIES).collect(
        ['town-shows', running('town-shows')],
        ['opening', running('opening')],
        ['new-year-climb', running('new-year-climb')],
        ['guofu-festival', running('guofu-festival')],
        ['food-festival', running('food-festival')],
        ['lanterns', running('lanterns')],
        ['mass-culture', running('mass-culture')],
        ['spring-opening', running('spring-opening')],
      ),
    ),
  },
  interpretations,
});
