import type { Activity } from '@zhengling/work';
import { NUMBER } from './document.ts';

const activity = (entry: number, rest: Omit<Activity, 'document' | 'clause'>): Activity => ({
  document: NUMBER,
  clause: `四${entry}`,
  ...rest,
});

const CULTURE = '区文化旅游委';
const TOWNS = '各街镇';

/** The eight activities of the season (四). A month without days runs from its first to its last day. */
export const activities: readonly Activity[] = [
  activity(1, {
    id: 'town-shows',
    title: '政府送综艺演出进街镇',
    from: '2019-12-01',
    to: '2019-12-31',
    place: TOWNS,
    content: '综艺演出和民歌进街镇，戏剧进校园',
    units: [CULTURE, TOWNS],
  }),
  activity(2, {
    id: 'opening',
    title: '冬季惠民消费季启动、养生季开幕暨羽毛球锦标赛',
    from: '2019-12-07',
    to: '2019-12-08',
    place: '区体育馆',
    content: '启动仪式、开幕式，羽毛球比赛',
    units: [CULTURE],
  }),
  activity(3, {
    id: 'new-year-climb',
    title: '2020年迎新登高',
    from: '2019-12-31',
    to: '2019-12-31',
    place: '綦江城区至古剑山',
    content: '登高迎新年',
    units: [CULTURE, '南州旅投公司'],
  }),
  activity(4, {
    id: 'guofu-festival',
    title: '郭扶年俗文化节（赶年节）',
    from: '2020-01-01',
    to: '2020-01-31',
    place: '郭扶镇文化广场、健身广场',
    content: '灯会、灯谜、游园、腊八粥、春联、窗花、福字',
    units: ['郭扶镇'],
  }),
  activity(5, {
    id: 'food-festival',
    title: '年货美食节',
    from: '2020-01-01',
    to: '2020-01-31',
    place: '綦江城区',
    content: '买年货，尝美食',
    units: ['区商务委'],
  }),
  activity(6, {
    id: 'lanterns',
    title: '迎新春彩灯盛会',
    // 春节期间: the holiday as it was announced before the plan was written.
    from: '2020-01-24',
    to: '2020-01-30',
    place: '东溪古镇、翠屏山景区',
    content: '花灯、灯谜、夜市',
    units: ['南州旅投公司', '东溪镇'],
  }),
  activity(7, {
    id: 'mass-culture',
    title: '迎新春系列群众文化活动',
    from: '2019-12-01',
    to: '2020-02-29',
    place: '綦江城区、各街镇',
    content: '解放70年图片展，图书和欢乐下基层，春节广场民间民俗活动',
    units: ['区委宣传部', CULTURE, '区文联', '区档案馆', TOWNS],
  }),
  activity(8, {
    id: 'spring-opening',
    title: '春季惠民消费季启动暨新春群众文艺汇演',
    from: '2020-02-06',
    to: '2020-02-06',
    place: '营盘山广场',
    content: '启动仪式，优秀群众文艺成果展示',
    units: ['区委宣传部', CULTURE],
  }),
];
