import { describe, expect, it } from 'vitest';
import { malformedAddresses } from './address-malformed.ts';
import { agrees } from './contents-title-differs.ts';
import { miscountedNames } from './count-of-list.ts';
import { wrongDates } from './date-impossible.ts';
import { strayWords } from './latin-word-stray.ts';
import { doubledMark } from './mark-doubled.ts';
import { unequalParts } from './parts-sum.ts';
import { identityFault, phoneFault } from './phone-malformed.ts';
import { unequalPlans } from './plan-sum.ts';
import { unpaired } from './punctuation-unpaired.ts';
import { quantities } from './quantity.ts';
import { wrongChanges, wrongShares } from './share-of-total.ts';

describe('figures with units', () => {
  it.each([
    ['共201668万元', [[201668, '万元']]],
    ['投资1,200.5 亿元', [[1200.5, '亿元']]],
    ['建成5G基站259个', [[259, '个']]],
    ['2024年4月5日', []],
    ['提高9个百分点', [[9, '个百分点']]],
    ['示例府发〔2024〕6号', []],
  ])('%s', (text, want) => {
    expect(quantities(text).map(({ value, unit }) => [value, unit])).toEqual(want);
  });

  it.each(['约30个', '近40家', '30余个', '30个左右', '30个以上', '不少于30个'])('%s is rough', (text) => {
    expect(quantities(text).map(({ rough }) => rough)).toEqual([true]);
  });
});

describe('parts and totals in a sentence', () => {
  it.each([
    ['收入201668万元，增长3.3%。其中：税收收入143830万元，增长2.1%；非税收入57839万元，增长6.3%。', 1],
    ['共有隐患点46处，其中滑坡29处、崩塌11处、泥石流5处。', 1],
    ['共有隐患点46处，其中滑坡29处、崩塌11处、泥石流6处。', 0],
    // Categories that overlap, and lists that are not meant to be complete.
    ['已投产企业26家，其中规上企业8家、高新技术企业3家、科技型企业13家、研发中心3家。', 0],
    ['共有学校120所，其中示范学校12所、特色学校9所。', 0],
    ['新增教师341名，其中研究生32名，本科生309名；评审正高级教师153名、一级教师512名。', 0],
    ['接待游客约46万人次，其中过夜游客29万人次、一日游游客16万人次。', 0],
    ['生产总值86.4亿元。其中，第一产业6.2亿元、第二产业38.9亿元、第三产业41.4亿元。', 0],
    ['生产总值86.4亿元。其中，第一产业6.2亿元、第二产业38.9亿元、第三产业44.3亿元。', 1],
    ['企业达到50家，其中新增12家、减少3家。', 0],
  ])('%s', (text, count) => {
    expect(unequalParts(text)).toHaveLength(count);
  });
});

describe('shares and changes', () => {
  it.each([
    ['床位210张，其中护理型床位126张，占60%。', 0],
    ['床位210张，其中护理型床位126张，占66%。', 1],
    ['收到问题245件，其中办结231件、正在办理14件，办结率94.3%。', 0],
    ['收到问题245件，其中办结231件、正在办理14件，办结率96.3%。', 1],
    ['完成税收120万元，占全市的12%。', 0],
    ['全年接诊400人次。治愈39人次，治愈率97.5%。', 0],
  ])('%s', (text, count) => {
    expect(wrongShares(text)).toHaveLength(count);
  });

  it.each([
    ['优果率由72%提高到81%，提高9个百分点。', 0],
    ['优果率由72%提高到81%，提高8个百分点。', 1],
    ['投资由386万元调整为412万元，增加26万元。', 0],
    ['投资由386万元调整为412万元，增加36万元。', 1],
    ['时限由180天缩短至40天。', 0],
  ])('%s', (text, count) => {
    expect(wrongChanges(text)).toHaveLength(count);
  });
});

describe('plans by year', () => {
  it.each([
    ['2020年建259个，2021年建130个，2022年建170个，累计建设5G基站631个。', 1],
    ['2020年建259个，2021年建130个，2022年建170个，累计建设5G基站559个。', 0],
    ['现有23个，2024年新建24个，2025年新建16个，到2025年底共63个。', 0],
    ['2023年至2025年共改造9000亩。', 0],
    ['2020年建12个，2021年建9个，另有商超3个，共21个。', 0],
  ])('%s', (text, count) => {
    expect(unequalPlans(text)).toHaveLength(count);
  });
});

describe('names counted', () => {
  it.each([
    ['设综合组、宣传组、活动组、安保组、市政组等五个工作小组', 0],
    ['设综合组、宣传组、活动组、安保组、市政组、医疗组等五个工作小组', 1],
    ['以宏达、建和、乾进等6家企业为重点', 0],
    ['由民政局、财政局、审计局三个部门会商', 0],
    ['由民政局、财政局、审计局四个部门会商', 1],
    ['人社、医保等8个领域402项事项', 0],
    ['高温、大风、冰雹、雪灾和雷电等8类灾害', 0],
  ])('%s', (text, count) => {
    expect(miscountedNames(text)).toHaveLength(count);
  });
});

describe('words in small Latin letters', () => {
  it.each([
    ['统计执法检查and统计基层基础管理', ['and']],
    ['装备制造等企业 with 用户建立联系', ['with']],
    ['依纪依法追究 responsibility。', ['responsibility']],
    ['开展 PPP 项目，布设5G基站、LED显示屏，用“渝扶贫 app”和QQ、WiFi报送', []],
    ['管径300mm，长4.2km，电压10kv', []],
    ['网址 www.example.com，邮箱 and@example.com，见 http://example.com/and/with', []],
    ['每天早上 xx:00—xx:00，在 xxxx 小区', []],
    ['主题为“Research and Development”的论坛', []],
  ])('%s', (text, words) => {
    expect(strayWords(text).map(({ word }) => word)).toEqual(words);
  });
});

describe('marks in a row', () => {
  it.each([
    ['在车站、码头、等，设置标牌。', '、等'],
    ['请于月底前报送，。', '，。'],
    ['公园、、广场周边', '、、'],
    ['照明、绿化、等）', '、等'],
  ])('%s has one too many', (text, marks) => {
    expect(doubledMark(text)?.marks).toBe(marks);
  });

  it.each([
    '提供导航、等候人数提醒、等待时间查询。',
    '包括道路、桥梁等，由各街镇负责。',
    '他说：“好。”，随后离开……。',
    '比例为1:2,3:4；见http://example.cn，如下：',
    '（一）范围；（二）期限。',
  ])('%s is fine', (text) => {
    expect(doubledMark(text)).toBeNull();
  });
});

describe('numbers to call', () => {
  it.each(['(023)48659622', '0000-88000123', '48659622', '12345', '119', '13800000000', '4008001234'])(
    '%s is fine',
    (number) => {
      expect(phoneFault(number, 8)).toBeNull();
    },
  );

  it.each(['1380000000', '138000000000', '(023)486596', '4865962', '400800123', '(023)486596221'])(
    '%s is not',
    (number) => {
      expect(phoneFault(number, 8)).not.toBeNull();
    },
  );

  it('takes seven digits where the issue does not say how many are usual', () => {
    expect(phoneFault('4865962', null)).toBeNull();
  });

  it.each([
    ['11010519491231002X', true],
    ['110105194912310021', false],
    ['1101051949123100', false],
    ['110105491231002', true],
  ])('identity number %s: %s', (number, fine) => {
    expect(identityFault(number) === null).toBe(fine);
  });
});

describe('addresses', () => {
  it.each([
    ['邮箱：office@example.com。', 0],
    ['见<http://www.example.gov.cn>。', 0],
    ['见https://example.cn/a/b.html?c=1', 0],
    ['邮箱：a@example.com,b@example.cn;地址', 0],
    ['邮箱：office@example', 1],
    ['邮箱：office@', 1],
    ['邮箱：office@qj.xq', 1],
    ['邮箱：office＠example.com', 1],
    ['见http:www.example.cn', 1],
    ['见http://www.example', 0],
    ['见http://www..cn', 1],
  ])('%s', (text, count) => {
    expect(malformedAddresses(text)).toHaveLength(count);
  });
});

describe('titles of the contents page', () => {
  it.each([
    ['某县农村公路养护管理办法（某县人民政府令第7号）', '某县农村公路养护管理办法', true],
    ['某局关于开展 2019 年督查的通知', '某局关于开展2019年督查的通知', true],
    ['某区民政局关于印发任务分工的通知', '关于印发任务分工的通知', true],
    ['某区关于印发预算管理暂行办法的通知', '某区关于印发预算管理办法的通知', false],
  ])('%s | %s', (entry, printed, same) => {
    expect(agrees(entry, printed)).toBe(same);
  });
});

describe('dates', () => {
  it.each([
    ['4月31日前', 1],
    ['2023年2月29日', 1],
    ['2月29日', 0],
    ['2024年5月24日（星期五）', 0],
    ['2024年5月24日（星期四）', 1],
    ['2024年5月26日（星期天）', 0],
    ['5月24日（周四）', 0],
    ['13月1日', 1],
    ['自12月5日至1月3日', 0],
  ])('%s', (text, count) => {
    expect(wrongDates(text)).toHaveLength(count);
  });
});

describe('marks in pairs', () => {
  it.each([
    ['根据《某条例》（某发〔2024〕1号）等规定', null],
    ['根据《某条例等规定', 2],
    ['根据某条例》等规定', 5],
    ['（一期)工程', null],
    ['包括：1)表格；2)说明', null],
    ['“三色经济领跑', 0],
  ])('%s', (text, at) => {
    expect(unpaired(text)?.at ?? null).toBe(at);
  });
});
