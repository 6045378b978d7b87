import { allOf, choice, output, rule, step, yesNo } from '@zhengling/rules';
import { SPRING, springValidity } from './documents.ts';

const worker = choice('worker', '工作人员', {
  medical: '医疗卫生机构一线工作人员',
  station: '车站等单位一线工作人员',
  transport: '交通工具上的工作人员',
  mall: '商场工作人员',
  catering: '餐饮工作人员',
  barber: '理发店工作人员',
  'close-contact': '其他密切接触服务对象的工作人员',
  other: '其他人员',
});

export const masks = rule({
  id: 'health-inspection/masks',
  title: '上岗要不要戴口罩',
  summary: '哪些工作人员必须戴口罩上岗并执行其他防护制度。',
  document: SPRING,
  clause: '一（二）4',
  validity: springValidity,
  inputs: [worker],
  outputs: {
    required: output(
      '必须戴口罩',
      step(
        '属于一线或者密切接触服务对象的人员',
        '一（二）4',
        worker.is('medical', 'station', 'transport', 'mall', 'catering', 'barber', 'close-contact'),
      ),
    ),
  },
  interpretations: [
    {
      clause: '一（二）4',
      reading: '其他人员不在强制之列，一（二）2对公众只是建议',
      reason: '该项限于列出的工作人员；对公众写的是“必要时可戴口罩”',
    },
  ],
});

const place = choice('place', '场所', {
  'farmers-market': '农贸市场',
  business: '其他各类经营场所',
  other: '经营场所以外的地方',
});
const act = choice('act', '行为', {
  slaughter: '屠宰',
  process: '加工',
  transport: '贩运',
  sell: '售卖',
  other: '其他行为',
});
const wild = yesNo('wild', '是野生动物');

export const wildAnimals = rule({
  id: 'health-inspection/wild-animals',
  title: '野生动物交易是否禁止',
  summary: '农贸市场和其他经营场所严禁屠宰、加工、贩运、售卖野生动物。',
  document: SPRING,
  clause: '四',
  validity: springValidity,
  inputs: [place, act, wild],
  outputs: {
    forbidden: output(
      '本通知禁止',
      step(
        '在经营场所屠宰、加工、贩运、售卖野生动物',
        '四',
        allOf(
          place.is('farmers-market', 'business'),
          act.is('slaughter', 'process', 'transport', 'sell'),
          wild,
        ),
      ),
    ),
  },
  interpretations: [
    {
      clause: '四',
      reading: '经营场所以外的行为本通知没有规定，不等于别的法律不禁止',
      reason: '条文只写“农贸市场及其它各类经营场所”',
    },
  ],
});
