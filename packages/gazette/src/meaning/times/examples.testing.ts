import type { Due } from '../../model/index.ts';

/** Where the examples stand: a document signed on this day. */
export const SIGNED = '2020-01-21';

export interface Example {
  /** A passage as printed, in the words of no document in particular. */
  readonly printed: string;
  /** What is underlined in it and what it says, in order; [] where nothing is a time. */
  readonly read: readonly (readonly [text: string, due: Due])[];
}

const date = (date: string, time?: string): Due =>
  time === undefined ? { type: 'date', date } : { type: 'date', date, time };
const range = (start: string, end: string): Due => ({ type: 'range', start, end });
const every = (rrule: string): Due => ({ type: 'recurrence', rrule });
const within = (n: number, unit: 'day' | 'workday' | 'month' | 'year', from?: string): Due =>
  from === undefined ? { type: 'duration', n, unit } : { type: 'duration', n, unit, from };
const ongoing: Due = { type: 'ongoing' };

const says = (printed: string, text: string, due: Due): Example => ({ printed, read: [[text, due]] });

/** 日期 */
export const DATES: readonly Example[] = [
  says('请于2020年3月31日前报送', '2020年3月31日前', date('2020-03-31')),
  says('请于 2020 年 3 月 31 日前报送', '2020 年 3 月 31 日前', date('2020-03-31')),
  says('请于２０２０年３月３１日前报送', '２０２０年３月３１日前', date('2020-03-31')),
  says('二〇二四年三月五日前完成', '二〇二四年三月五日前', date('2024-03-05')),
  says('二0二四年三月五日', '二0二四年三月五日', date('2024-03-05')),
  says('二○二○年十二月三十一日之前', '二○二○年十二月三十一日之前', date('2020-12-31')),
  says('12月25日前报送总结', '12月25日前', date('2020-12-25')),
  says('2月7日前报子方案', '2月7日前', date('2020-02-07')),
  says('自2020年1月1日起实施', '2020年1月1日起', date('2020-01-01')),
  says('2020年1月24日零时开始', '2020年1月24日零时开始', date('2020-01-24')),
  says('9月30日18时前提交', '9月30日18时前', date('2020-09-30', '18:00')),
  says('4月8日上午9时召开', '4月8日上午9时', date('2020-04-08', '09:00')),
  says('4月8日下午3点半召开', '4月8日下午3点半', date('2020-04-08', '15:30')),
  says('4月8日 18:00前', '4月8日 18:00前', date('2020-04-08', '18:00')),
  says('4月8日24时止', '4月8日24时止', date('2020-04-08')),
  says('11月底前', '11月底前', date('2020-11-30')),
  says('2019年9月底', '2019年9月底', date('2019-09-30')),
  says('2020年2月末完成', '2020年2月末', date('2020-02-29')),
  says('2021年2月底前完成', '2021年2月底前', date('2021-02-28')),
  says('2020年9月前分配完毕', '2020年9月前', date('2020-08-31')),
  says('2020年1月前完成', '2020年1月前', date('2019-12-31')),
  says('2020年年底前完成', '2020年年底前', date('2020-12-31')),
  says('2022年底建成', '2022年底', date('2022-12-31')),
  says('1、3月底前完成摸底', '3月底前', date('2020-03-31')),
  says('今年年底前完成', '今年年底前', date('2020-12-31')),
  says('明年3月底前完成', '明年3月底前', date('2021-03-31')),
  says('年底前全面完成', '年底前', date('2020-12-31')),
  says('到2025年，基本建成', '2025年', date('2025-12-31')),
  says('2025年前保持不变', '2025年前', date('2024-12-31')),
  says('从2020年3月起集中整治', '2020年3月起', date('2020-03-01')),
  says('2020年二季度末前完成', '2020年二季度末前', date('2020-06-30')),
  says('发布日期：2019-11-05', '2019-11-05', date('2019-11-05')),
  says('2019.11.5 第二版', '2019.11.5', date('2019-11-05')),
  says('2020年3月31日（星期二）下班前', '2020年3月31日（星期二）下班前', date('2020-03-31')),
  says('3月31日（含）前报送', '3月31日（含）前', date('2020-03-31')),
  says('4月8日（星期三）上午9时', '4月8日（星期三）上午9时', date('2020-04-08', '09:00')),
  says('2020.3.31前报送', '2020.3.31前', date('2020-03-31')),
  says('20年3月底前完成', '20年3月底前', date('2020-03-31')),
  says('21年底建成', '21年底', date('2021-12-31')),
  says('一季度末全部完成', '一季度末', date('2020-03-31')),
  says('到“十四五”末，全区建成', '“十四五”末', date('2025-12-31')),
  says('“十五五”末前建成', '“十五五”末前', date('2030-12-31')),
  {
    printed: '于3、9月底前报送',
    read: [
      ['3', date('2020-03-31')],
      ['9月底前', date('2020-09-30')],
    ],
  },
  {
    printed: '2月6日启动，同日开放',
    read: [
      ['2月6日', date('2020-02-06')],
      ['同日', date('2020-02-06')],
    ],
  },
  {
    printed: '4月4日、5日值班',
    read: [
      ['4月4日', date('2020-04-04')],
      ['5日', date('2020-04-05')],
    ],
  },
];

/** 起止 */
export const RANGES: readonly Example[] = [
  says('2019年11月5日—2019年12月20日', '2019年11月5日—2019年12月20日', range('2019-11-05', '2019-12-20')),
  says('2020年1月24日至3月31日', '2020年1月24日至3月31日', range('2020-01-24', '2020-03-31')),
  says('2019 年 12 月 7 日—8 日', '2019 年 12 月 7 日—8 日', range('2019-12-07', '2019-12-08')),
  says('4月4日到6日', '4月4日到6日', range('2020-04-04', '2020-04-06')),
  says('2019年12月-2020年2月', '2019年12月-2020年2月', range('2019-12-01', '2020-02-29')),
  says('2020年04月——2020年12月', '2020年04月——2020年12月', range('2020-04-01', '2020-12-31')),
  says('2020年12月至2月', '2020年12月至2月', range('2020-12-01', '2021-02-28')),
  says('2020年11月15日至次年2月底', '2020年11月15日至次年2月底', range('2020-11-15', '2021-02-28')),
  says(
    '自2020年1月1日起至2024年12月31日止',
    '2020年1月1日起至2024年12月31日止',
    range('2020-01-01', '2024-12-31'),
  ),
  says('5月1日至6月底', '5月1日至6月底', range('2020-05-01', '2020-06-30')),
  says('2021—2025年', '2021—2025年', range('2021-01-01', '2025-12-31')),
  says('2016年至2018年期间', '2016年至2018年', range('2016-01-01', '2018-12-31')),
  says('（2020年6月）', '2020年6月', range('2020-06-01', '2020-06-30')),
  says('2020年6月上旬', '2020年6月上旬', range('2020-06-01', '2020-06-10')),
  says('2月下旬', '2月下旬', range('2020-02-21', '2020-02-29')),
  says('2021年第二季度集中开展', '2021年第二季度', range('2021-04-01', '2021-06-30')),
  says('2020年上半年', '2020年上半年', range('2020-01-01', '2020-06-30')),
  says('2022年，完成全部改造', '2022年', range('2022-01-01', '2022-12-31')),
  says('2020年1—6月完成', '2020年1—6月', range('2020-01-01', '2020-06-30')),
  says('1-10月累计', '1-10月', range('2020-01-01', '2020-10-31')),
  says('2020年7、8月集中开展', '2020年7、8月', range('2020-07-01', '2020-08-31')),
  says('７、８月份开展', '７、８月份', range('2020-07-01', '2020-08-31')),
  says('二〇二〇年七、八月', '二〇二〇年七、八月', range('2020-07-01', '2020-08-31')),
  says('年内全部完成', '年内', range('2020-01-01', '2020-12-31')),
  says('2020年上半年和', '2020年上半年', range('2020-01-01', '2020-06-30')),
  says('3月中下旬组织', '3月中下旬', range('2020-03-11', '2020-03-31')),
  says('“十四五”期间，全区建成', '“十四五”期间', range('2021-01-01', '2025-12-31')),
  says('在“十四五”期间完成', '“十四五”期间', range('2021-01-01', '2025-12-31')),
  says('“十三五”时期', '“十三五”时期', range('2016-01-01', '2020-12-31')),
  says('2021年新建24个', '2021年', range('2021-01-01', '2021-12-31')),
  says('2021 年规划新建充电桩30个', '2021 年', range('2021-01-01', '2021-12-31')),
  says('，2022年计划种植蔬菜500亩', '2022年', range('2022-01-01', '2022-12-31')),
  {
    printed: '2020年7月和8月开展',
    read: [
      ['2020年7月', range('2020-07-01', '2020-07-31')],
      ['8月', range('2020-08-01', '2020-08-31')],
    ],
  },
  {
    printed: '2020年3、6月开展',
    read: [
      ['2020年3', range('2020-03-01', '2020-03-31')],
      ['6月', range('2020-06-01', '2020-06-30')],
    ],
  },
  says('即日起至4月底', '即日起至4月底', range(SIGNED, '2020-04-30')),
  says('二〇二〇年四月一日至六月三十日', '二〇二〇年四月一日至六月三十日', range('2020-04-01', '2020-06-30')),
];

/** 周期 */
export const RECURRENCES: readonly Example[] = [
  says('每月5日前报送', '每月5日前', every('FREQ=MONTHLY;BYMONTHDAY=5')),
  says('安排专人每月查看机房', '每月', every('FREQ=MONTHLY')),
  says('组织住户每年演练', '每年', every('FREQ=YEARLY')),
  says('每月 5 日前报送', '每月 5 日前', every('FREQ=MONTHLY;BYMONTHDAY=5')),
  says('每月5日、20日报送', '每月5日、20日', every('FREQ=MONTHLY;BYMONTHDAY=5,20')),
  says('每月25日至30日报送', '每月25日至30日', every('FREQ=MONTHLY;BYMONTHDAY=30')),
  says('每月底前报送', '每月底前', every('FREQ=MONTHLY;BYMONTHDAY=-1')),
  says(
    '每月最后一个工作日前',
    '每月最后一个工作日前',
    every('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'),
  ),
  says('每月第3个工作日前', '每月第3个工作日前', every('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=3')),
  says('每月结束后10日内报送', '每月结束后10日内', every('FREQ=MONTHLY;BYMONTHDAY=10')),
  says('次月10日前报送', '次月10日前', every('FREQ=MONTHLY;BYMONTHDAY=10')),
  says('每月5日前、20日前报送', '每月5日前、20日前', every('FREQ=MONTHLY;BYMONTHDAY=5,20')),
  says('每月5、20日前报送', '每月5、20日前', every('FREQ=MONTHLY;BYMONTHDAY=5,20')),
  says('每月初例会', '每月初', every('FREQ=MONTHLY;BYMONTHDAY=10')),
  {
    printed: '每月报送，于本月底前汇总',
    read: [
      ['每月', every('FREQ=MONTHLY')],
      ['本月底前', every('FREQ=MONTHLY;BYMONTHDAY=-1')],
    ],
  },
  says('每月召开', '每月', every('FREQ=MONTHLY')),
  says('每月开展一次', '每月开展一次', every('FREQ=MONTHLY')),
  says('每年7月底前', '每年7月底前', every('FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=-1')),
  says('每年1月31日前公开', '每年1月31日前', every('FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31')),
  says('每年6月、9月抽查', '每年6月、9月', every('FREQ=YEARLY;BYMONTH=6,9')),
  says('固定于每年3月、10月开展', '每年3月、10月', every('FREQ=YEARLY;BYMONTH=3,10')),
  says('每年3月底、9月底前', '每年3月底、9月底前', every('FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=-1')),
  says('每年3月至5月', '每年3月至5月', every('FREQ=YEARLY;BYMONTH=3,4,5')),
  says('每年7、8月开展', '每年7、8月', every('FREQ=YEARLY;BYMONTH=7,8')),
  says('每年3、9月底前', '每年3、9月底前', every('FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=-1')),
  says(
    '每年3、6、9、12月25日前',
    '每年3、6、9、12月25日前',
    every('FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25'),
  ),
  says('每年11月至次年2月', '每年11月至次年2月', every('FREQ=YEARLY;BYMONTH=1,2,11,12')),
  says('每年1月1日至1月31日登记', '每年1月1日至1月31日', every('FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31')),
  says('每年9月前', '每年9月前', every('FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=-1')),
  says('每年年底前', '每年年底前', every('FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1')),
  says('每年第一季度', '每年第一季度', every('FREQ=YEARLY;BYMONTH=1,2,3')),
  says('当年9月前分配', '当年9月前', every('FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=-1')),
  says('次年3月底前公开', '次年3月底前', every('FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1')),
  says('第二年3月底前公开', '第二年3月底前', every('FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1')),
  says('每年不少于2次', '每年不少于2次', every('FREQ=YEARLY;X-TIMES=2')),
  says('每年至少组织开展两次演练', '每年至少组织开展两次', every('FREQ=YEARLY;X-TIMES=2')),
  says('每季度通报进展', '每季度', every('FREQ=MONTHLY;INTERVAL=3')),
  says('每季度末前通报', '每季度末前', every('FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1')),
  says('每季度末月25日前', '每季度末月25日前', every('FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25')),
  says('每季度首月10日前', '每季度首月10日前', every('FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10')),
  says('每季度结束后15日内', '每季度结束后15日内', every('FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=15')),
  says('每半年报送', '每半年', every('FREQ=MONTHLY;INTERVAL=6')),
  says(
    '每半年(6月20日、12月20日)报送',
    '每半年(6月20日、12月20日)',
    every('FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=20'),
  ),
  says('每半年末报送', '每半年末', every('FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1')),
  says('每半年结束后15日内', '每半年结束后15日内', every('FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=15')),
  says('半年一次', '半年一次', every('FREQ=MONTHLY;INTERVAL=6')),
  says('一月一调度、', '一月一调度', every('FREQ=MONTHLY')),
  says('“十四五”期间，每年建设10个', '每年', every('FREQ=YEARLY')),
  says('每周五前报送', '每周五前', every('FREQ=WEEKLY;BYDAY=FR')),
  says('每逢周一开放', '每逢周一', every('FREQ=WEEKLY;BYDAY=MO')),
  says('每周一至周五值守', '每周一至周五', every('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR')),
  says('每周五下午报送', '每周五', every('FREQ=WEEKLY;BYDAY=FR')),
  says('每周一、三、五巡查', '每周一、三、五', every('FREQ=WEEKLY;BYDAY=MO,WE,FR')),
  says('每周一次例会', '每周一次', every('FREQ=WEEKLY')),
  says('每日巡查', '每日', every('FREQ=DAILY')),
  says('每两年评估一次', '每两年评估一次', every('FREQ=YEARLY;INTERVAL=2')),
  says('按季度通报', '按季度', every('FREQ=MONTHLY;INTERVAL=3')),
  says('全年不少于4次', '全年不少于4次', every('FREQ=YEARLY;X-TIMES=4')),
  {
    printed: '实行“月调度、季通报、年评估”制度',
    read: [
      ['月调度', every('FREQ=MONTHLY')],
      ['季通报', every('FREQ=MONTHLY;INTERVAL=3')],
      ['年评估', every('FREQ=YEARLY')],
    ],
  },
  {
    printed: '每年6月20日、12月25日前报送',
    read: [
      ['每年6月20日', every('FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=20')],
      ['12月25日前', every('FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25')],
    ],
  },
];

/** 期间 */
export const DURATIONS: readonly Example[] = [
  says('在20个工作日内完成审批', '20个工作日内', within(20, 'workday')),
  says('应当在60日内完成', '60日内', within(60, 'day')),
  says('延长期限不得超过30日', '延长期限不得超过30日', within(30, 'day')),
  says('应当在三十日内答复', '三十日内', within(30, 'day')),
  says('一周内配齐', '一周内', within(7, 'day')),
  says('在一个周内配齐', '一个周内', within(7, 'day')),
  says('三个月内完成整改', '三个月内', within(3, 'month')),
  says('半年内完成', '半年内', within(6, 'month')),
  says('3至5个工作日内办结', '3至5个工作日内', within(5, 'workday')),
  says('1年6个月内完成', '1年6个月内', within(18, 'month')),
  says('3年内不予受理', '3年内', within(3, 'year')),
  says('（试用期1年）', '试用期1年', within(1, 'year')),
  says('本办法暂定执行3年', '执行3年', within(3, 'year')),
  says('试运行三个月', '试运行三个月', within(3, 'month')),
  says('5个自然日内办结', '5个自然日内', within(5, 'day')),
  says('一个季度内完成', '一个季度内', within(3, 'month')),
  says('自受理之日起15个工作日内', '15个工作日内', within(15, 'workday', '受理')),
  says('有效期三年', '有效期三年', within(3, 'year')),
  says('质保期限不少于5年', '质保期限不少于5年', within(5, 'year')),
  says('贷款逾期超过 90 日', '超过 90 日', within(90, 'day')),
  says('提前15日书面通知', '提前15日', within(15, 'day')),
  says('期限为3年', '期限为3年', within(3, 'year')),
  says('公示5个工作日', '公示5个工作日', within(5, 'workday')),
  says('本办法自发布之日起30日后施行', '30日后', within(30, 'day', '发布')),
  says('项目建成运行一年后评价', '一年后', within(1, 'year', '项目建成运行')),
  says('接到通知后，应当在60日内领取', '60日内', within(60, 'day', '接到通知')),
  says('应在核查属实后20日内发出', '20日内', within(20, 'day', '核查属实')),
  says('决定作出之日起7个工作日内公开', '7个工作日内', within(7, 'workday', '决定作出')),
  says('应当自批准之日起20日内公开', '20日内', within(20, 'day', '批准')),
  says('在大会举行的30日前提交', '30日前', within(30, 'day', '大会举行')),
  says('20个工作日', '20个工作日', within(20, 'workday')),
];

/** 长期 */
export const ONGOING: readonly Example[] = [
  says('持续开展', '持续开展', ongoing),
  says(' 长期坚持 ', '长期坚持', ongoing),
  says('长期', '长期', ongoing),
  says('立即整改，长期坚持。', '长期坚持', ongoing),
  says('（完成时限：持续推进）', '持续推进', ongoing),
];

const nothing = (printed: string): Example => ({ printed, read: [] });

/** 不是时间 */
export const NOTHING: readonly Example[] = [
  nothing('某府办发〔2019〕56号'),
  nothing('《某区2020年工作要点（2020—2022年）》'),
  nothing('“十四五”规划和二〇三五年远景目标'),
  nothing('2020年春节期间做好值守'),
  nothing('2019年第11期'),
  nothing('2021年度财务报告'),
  nothing('苦战36年，初心不改'),
  nothing('3年行动计划'),
  nothing('12年免费教育'),
  nothing('未满18周岁的'),
  nothing('近三年内的报表'),
  nothing('五年级2班'),
  nothing('五月的花海'),
  nothing('持续开展专项整治，巩固成效'),
  nothing('每人每月200元'),
  nothing('一次性补助10万元'),
  nothing('2021年2月30日前'),
  nothing('13月1日前'),
  nothing('24小时值班'),
  nothing('险情发生后24小时内报告'),
  nothing('48小时内办结'),
  nothing('请于本月底前报送'),
  nothing('节前完成检查'),
  nothing('合计3、5栋'),
  nothing('与“十三五”末相比'),
  nothing('推动“十四五”期间项目建设'),
  nothing('“十二五”期间，建成三座'),
  nothing('十四五班学生'),
  nothing('“十四五”规划纲要'),
  nothing('2019年建成的项目'),
  nothing('2021年规划和计划的编制'),
  nothing('日常养护资金每公里每年一万元'),
  nothing('学年内不得调班'),
  nothing('按每户每年的标准'),
  nothing('每人每月发放口罩一包'),
  nothing('第三日'),
  nothing('按每年实施计划推进'),
];
