import {
  allOf,
  always,
  type Choice,
  type Choices,
  choice,
  choices,
  highestOf,
  item,
  list,
  options,
  output,
  parameter,
  rule,
  step,
  table,
  yuan,
} from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const owner = choice('owner', '专利权人', {
  enterprise: '企业',
  'other-unit': '其他单位',
  individual: '个人',
});

const OFFICES = {
  cn: '中国国家知识产权局',
  us: '美国',
  eu: '欧洲专利局',
  jp: '日本',
  hk: '中国香港',
  mo: '中国澳门',
  tw: '中国台湾',
  kr: '韩国',
  gb: '英国',
  de: '德国',
  fr: '法国',
  it: '意大利',
  es: '西班牙',
  nl: '荷兰',
  ch: '瑞士',
  se: '瑞典',
  ca: '加拿大',
  au: '澳大利亚',
  nz: '新西兰',
  ru: '俄罗斯',
  in: '印度',
  br: '巴西',
  mx: '墨西哥',
  za: '南非',
  il: '以色列',
  sg: '新加坡',
  my: '马来西亚',
  th: '泰国',
  vn: '越南',
  id: '印度尼西亚',
  at: '奥地利',
  be: '比利时',
  dk: '丹麦',
  fi: '芬兰',
  no: '挪威',
  ie: '爱尔兰',
  pt: '葡萄牙',
  lu: '卢森堡',
  pl: '波兰',
  cz: '捷克',
  sk: '斯洛伐克',
  hu: '匈牙利',
  ro: '罗马尼亚',
  bg: '保加利亚',
  gr: '希腊',
  rs: '塞尔维亚',
  ua: '乌克兰',
  by: '白俄罗斯',
  tr: '土耳其',
  kz: '哈萨克斯坦',
  uz: '乌兹别克斯坦',
  mn: '蒙古',
  ph: '菲律宾',
  kh: '柬埔寨',
  la: '老挝',
  mm: '缅甸',
  bn: '文莱',
  pk: '巴基斯坦',
  bd: '孟加拉国',
  lk: '斯里兰卡',
  np: '尼泊尔',
  ir: '伊朗',
  sa: '沙特阿拉伯',
  ae: '阿联酋',
  qa: '卡塔尔',
  kw: '科威特',
  eg: '埃及',
  ma: '摩洛哥',
  ng: '尼日利亚',
  ke: '肯尼亚',
  ar: '阿根廷',
  cl: '智利',
  co: '哥伦比亚',
  pe: '秘鲁',
  cu: '古巴',
  ea: '欧亚专利局',
  zz: '其他国家或地区',
} as const;
type Office = keyof typeof OFFICES;

/** The offices whose patents have an amount of their own; every other one is 其他国家或地区. */
const named = options({ cn: '国内', us: '美国', eu: '欧洲', jp: '日本' });

const offices = choices('offices', '授予发明专利权的国家或地区', OFFICES, {
  hint: '同一件发明在哪些国家或地区获得授权；表中没有的选“其他国家或地区”',
});

const domestic = table('domestic', '国内发明专利每件资助', '元', owner, {
  cells: { enterprise: 10_000, 'other-unit': 5_000, individual: 5_000 },
  source: '五（十三）',
});
const abroadMajor = parameter('abroadMajor', '欧、美、日发明专利每件资助', '元', {
  value: 20_000,
  source: '五（十三）',
});
const abroadOther = parameter('abroadOther', '其他国家或地区发明专利每件资助', '元', {
  value: 10_000,
  source: '五（十三）',
});

/** What one invention gives: the highest of what its patents would give, zero where none gives anything. */
const perInvention = (by: Choice<'enterprise' | 'other-unit' | 'individual'>, granted: Choices<Office>) => {
  const clause = '五（十三）';
  const ofTheNamed = step(
    '其中国内和欧、美、日的项数',
    clause,
    named
      .collect(
        ['cn', granted.include('cn')],
        ['us', granted.include('us')],
        ['eu', granted.include('eu')],
        ['jp', granted.include('jp')],
      )
      .size(),
  );
  const firm = step('专利权人是企业', { clause, note: '境外授权只资助企业' }, by.is('enterprise'));
  return step(
    '一件发明的资助',
    { clause, note: '同一件发明只资助一次，取其中最高的' },
    highestOf(
      {
        when: step('获国家知识产权局授权', clause, granted.include('cn')),
        gives: step('国内授权资助', { clause, note: '企业1万元，其他单位和个人5000元' }, domestic),
      },
      {
        when: allOf(firm, step('获欧、美、日授权', clause, granted.includeAny('us', 'eu', 'jp'))),
        gives: step('欧、美、日授权资助', clause, abroadMajor),
      },
      {
        when: allOf(firm, step('获其他国家或地区授权', clause, granted.size().over(ofTheNamed))),
        gives: step('其他国家或地区授权资助', clause, abroadOther),
      },
      { when: always(true), gives: yuan(0) },
    ),
  );
};

const interpretations = [
  {
    clause: '五（十三）',
    reading: '同一件发明既获国内授权又获境外授权的，按其中最高一项资助一次',
    reason: '末句“只资助1次”没有写取哪一次，第（二十二）项对重复的政策定的是就高',
  },
  {
    clause: '五（十三）',
    reading: '“欧”指欧洲专利局授权；欧洲各国自己授权的按其他国家或地区',
    reason: '欧、美、日并列指三大专利局，各国授权归入“其他国家或地区”',
  },
  {
    clause: '五（十三）',
    reading: '境外授权不资助企业以外的单位和个人',
    reason: '境外授权两句的对象都写“企业”',
  },
] as const;

export const patent = rule({
  id: 'science-subsidies/patent',
  title: '一件发明专利的资助',
  summary: '一件发明在国内外获得专利授权能得多少资助。',
  document: NUMBER,
  clause: '五（十三）',
  validity,
  inputs: [owner, offices],
  parameters: [domestic, abroadMajor, abroadOther],
  outputs: { amount: output('资助金额', perInvention(owner, offices)) },
  interpretations,
  entitlement: 'amount',
});

const itemOffices = item(offices);
const inventions = list('inventions', '获得授权的发明', [itemOffices]);

export const patents = rule({
  id: 'science-subsidies/patents',
  title: '多件发明专利的资助合计',
  summary: '同一专利权人的几件发明，每件各资助一次，合计多少。',
  document: NUMBER,
  clause: '五（十三）',
  validity,
  inputs: [owner, inventions],
  parameters: [domestic, abroadMajor, abroadOther],
  outputs: {
    amount: output(
      '资助合计',
      step('各件发明资助之和', '五（十三）', inventions.sum(perInvention(owner, itemOffices))),
    ),
  },
  interpretations,
});
