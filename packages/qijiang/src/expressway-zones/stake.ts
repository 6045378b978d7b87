import { allOf, anyOf, choice, number, options, output, parameter, rule, step, when } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const road = choice('road', '高速公路', {
  yuqian: '渝黔高速公路',
  yuzhu: '渝筑高速公路',
  jiangqi: '江綦高速公路',
  qiwan: '綦万高速公路',
});
const stakeAt = number('stake', '桩号', '公里', { max: 3000, hint: '如K1040+500填1040.5' });

const kilometre = (name: string, title: string, value: number) =>
  parameter(name, title, '公里', { value, source: '一' });
const yuqianFrom = kilometre('yuqianFrom', '渝黔高速起点桩号', 1033);
const yuqianTo = kilometre('yuqianTo', '渝黔高速止点桩号', 1105);
const yuzhuNorthFrom = kilometre('yuzhuNorthFrom', '渝筑高速隆盛至永城段起点桩号', 30);
const yuzhuNorthTo = kilometre('yuzhuNorthTo', '渝筑高速隆盛至永城段止点桩号', 45);
const yuzhuSouthFrom = kilometre('yuzhuSouthFrom', '渝筑高速赶水至安稳段起点桩号', 85);
const yuzhuSouthTo = kilometre('yuzhuSouthTo', '渝筑高速赶水至安稳段止点桩号', 90);
const jiangqiFrom = kilometre('jiangqiFrom', '江綦高速起点桩号', 24);
const jiangqiTo = kilometre('jiangqiTo', '江綦高速止点桩号', 48);
const qiwanFrom = kilometre('qiwanFrom', '綦万高速起点桩号', 0);
const qiwanTo = kilometre('qiwanTo', '綦万高速止点桩号', 26);

const between = (title: string, first: typeof stakeAt, last: typeof stakeAt) =>
  step(title, '一', allOf(stakeAt.atLeast(first), stakeAt.atMost(last)));
const onYuqian = between('渝黔高速1033至1105公里：新盛至安稳', yuqianFrom, yuqianTo);
const onYuzhuNorth = between('渝筑高速30至45公里：隆盛綦江东服务区至永城', yuzhuNorthFrom, yuzhuNorthTo);
const onYuzhuSouth = between('渝筑高速85至90公里：赶水至安稳', yuzhuSouthFrom, yuzhuSouthTo);
const onJiangqi = between('江綦高速24至48公里：綦江南至永新', jiangqiFrom, jiangqiTo);
const onQiwan = between('綦万高速0至26公里：綦江至温塘大桥', qiwanFrom, qiwanTo);

const sections = options({
  'xinsheng-anwen': '渝黔高速新盛至安稳',
  'longsheng-yongcheng': '渝筑高速隆盛綦江东服务区至永城',
  'ganshui-anwen': '渝筑高速赶水至安稳',
  'qijiang-south-yongxin': '江綦高速綦江南至永新',
  'qijiang-wentang': '綦万高速綦江至温塘大桥',
  elsewhere: '不在本区管辖路段',
});
const elsewhere = sections.value('elsewhere');

export const stake = rule({
  id: 'expressway-zones/stake',
  title: '一个桩号在不在本区管辖的高速公路路段',
  summary: '按四条高速公路的桩号范围，看一处是否在本区管辖以内，属于哪一段。',
  document: NUMBER,
  clause: '一',
  validity,
  inputs: [road, stakeAt],
  parameters: [
    yuqianFrom,
    yuqianTo,
    yuzhuNorthFrom,
    yuzhuNorthTo,
    yuzhuSouthFrom,
    yuzhuSouthTo,
    jiangqiFrom,
    jiangqiTo,
    qiwanFrom,
    qiwanTo,
  ],
  outputs: {
    within: output(
      '在本区管辖以内',
      road.match({
        yuqian: onYuqian,
        yuzhu: step('在渝筑高速的两段之一', '一', anyOf(onYuzhuNorth, onYuzhuSouth)),
        jiangqi: onJiangqi,
        qiwan: onQiwan,
      }),
    ),
    section: output(
      '路段',
      road.match({
        yuqian: when(onYuqian, sections.value('xinsheng-anwen')).otherwise(elsewhere),
        yuzhu: when(onYuzhuNorth, sections.value('longsheng-yongcheng'))
          .when(onYuzhuSouth, sections.value('ganshui-anwen'))
          .otherwise(elsewhere),
        jiangqi: when(onJiangqi, sections.value('qijiang-south-yongxin')).otherwise(elsewhere),
        qiwan: when(onQiwan, sections.value('qijiang-wentang')).otherwise(elsewhere),
      }),
    ),
  },
  interpretations: [
    { clause: '一', reading: '起止桩号本身算在以内', reason: '写作从某桩号到某桩号，两端都是路段的一部分' },
  ],
});
